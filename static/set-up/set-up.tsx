import { useState } from 'react';
import type { SetUpProgress, SetUpView } from '../../src/contract/set-up';
import { isUnderWay } from '../../src/domain/set-up-job';
import { Answered } from '../shared/answered';
import { SiteLink } from '../shared/site-link';
import { Lozenge } from '../shared/lozenge';
import { useChange, useReplaceAnswer, useWatchedAnswer } from '../shared/query';
import { AppSettings } from './app-settings';
import { Ledger } from './ledger';
import { NewProject } from './new-project';
import { Progress } from './progress';
import { Ready } from './ready';
import './set-up.css';

/** Creates an improvement project in three steps: choose, look, do. */
export function SetUp() {
  const query = useWatchedAnswer('viewSetUp', {}, isRunning);
  const replace = useReplaceAnswer('viewSetUp', {});
  const provision = useChange('provisionProject', replace);
  return (
    <main className="surface-page stack">
      <Answered query={query} loading="Looking at what is there">
        {(view) => (
          <>
            <h1>{stateWords(view)}</h1>
            <Projects view={view} />
            <Job job={view.job} />
            {isRunning(view) ? null : (
              <NewProject
                provision={provision}
                taken={view.projects.map((project) => project.key)}
                failed={view.job?.state === 'failed' ? view.job : null}
              />
            )}
            {view.projects.length === 0 ? null : <AppSettings />}
            <Ledger entries={view.ledger} />
          </>
        )}
      </Answered>
    </main>
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
    return <Progress job={job} />;
  }
  return job.state === 'done' && job.key === seen ? <Ready projectKey={job.key} /> : null;
}

function stateWords({ projects, job }: SetUpView): string {
  if (job !== null && isUnderWay(job)) return `Creating the improvement project ${job.name}`;
  if (projects.length === 0) return 'Create the first improvement project';
  const off = projects.filter((project) => !project.healthy).length;
  if (off === 0)
    return projects.length === 1 ? 'One improvement project, in order' : `${projects.length} improvement projects, all in order`;
  return `${off} of ${projects.length} improvement projects need a look`;
}

function Projects({ view }: { readonly view: SetUpView }) {
  if (view.projects.length === 0) return null;
  return (
    <section className="tight">
      <h2>Improvement projects</h2>
      <ul className="tight">
        {view.projects.map((project) => (
          <li key={project.id} className="row">
            <SiteLink path={`/browse/${project.key}`}>
              {project.name} ({project.key})
            </SiteLink>
            {project.healthy ? <Lozenge tone="success">In order</Lozenge> : <Lozenge tone="warning">Needs a look</Lozenge>}
            {project.healthy ? null : <span className="subtle">see Project settings, Apps, Improvements</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
