import { useState } from 'react';
import type { SetUpProgress, SetUpView } from '../../src/contract/set-up';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import { Answered } from '../shared/data/answered';
import { useWatchedAnswer } from '../shared/data/query';
import { Policy } from './policy';
import { AppSettings } from './app-settings';
import { useChoosing } from './choosing';
import { Detach } from './detach';
import { Ledger } from './ledger';
import { Place } from './place';
import { Progress } from './progress';
import { Projects } from './projects';
import { Ready } from './ready';
import { RegisterState } from './register-state';
import './set-up.css';

/** Creates an improvement project, brings one up to date, or uses one that is there, in three steps: choose, look, do. */
export function SetUp() {
  const query = useWatchedAnswer('viewSetUp', {}, isRunning);
  return (
    <main className="surface-page set-up-page stack">
      <Answered query={query} loading="Looking at what is there">
        {(view) => <Content view={view} />}
      </Answered>
    </main>
  );
}

function Content({ view }: { readonly view: SetUpView }) {
  const choosing = useChoosing(view);
  const isFirst = view.projects.length === 0;
  return (
    <>
      <h1>{stateWords(view)}</h1>
      <Projects projects={view.projects} onCheck={choosing.check} onMap={choosing.map} />
      <Job job={view.job} />
      {isRunning(view) ? null : <Place view={view} choosing={choosing} />}
      {isFirst ? null : <AppSettings />}
      {isFirst ? null : <Policy />}
      {isFirst ? null : <RegisterState />}
      <Ledger entries={view.ledger} />
      {isFirst && view.ledger.length === 0 ? null : <Detach />}
    </>
  );
}

function isRunning({ job }: SetUpView): boolean {
  return job !== null && isUnderWay(job);
}

/** The set-up while it runs, and that it came off when that was on this visit. */
function Job({ job }: { readonly job: SetUpProgress | null }) {
  const [seen, setSeen] = useState<string | null>(null);
  if (job === null) return null;
  if (isUnderWay(job)) {
    if (seen !== job.key) setSeen(job.key);
    return <Progress job={job} what={`The set-up of ${job.key}`} />;
  }
  return job.state === 'done' && job.key === seen ? <Ready projectKey={job.key} /> : null;
}

function stateWords({ projects, job }: SetUpView): string {
  if (job !== null && isUnderWay(job)) return `Setting up the improvement project ${job.name}`;
  if (projects.length === 0) return 'Create the first improvement project';
  const off = projects.filter((project) => !project.healthy).length;
  // Statuses tell when a project needs a look, not that it needs none: its row does.
  if (off === 0) return projects.length === 1 ? 'One improvement project' : `${projects.length} improvement projects`;
  if (projects.length === 1) return 'The improvement project needs a look';
  return `${off} of ${projects.length} improvement projects ${off === 1 ? 'needs' : 'need'} a look`;
}
