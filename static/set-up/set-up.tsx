import { useState } from 'react';
import type { SetUpProgress, SetUpView } from '../../src/contract/set-up';
import { isUnderWay } from '../../src/domain/set-up-job';
import type { SetUpPlan } from '../../src/domain/set-up-plan';
import { Answered } from '../shared/answered';
import { useChange, useReplaceAnswer, useWatchedAnswer } from '../shared/query';
import { AppSettings } from './app-settings';
import { Ledger } from './ledger';
import { NewProject, type Asked } from './new-project';
import { Progress } from './progress';
import { Projects } from './projects';
import { Ready } from './ready';
import './set-up.css';

/** Creates an improvement project, or brings one up to date, in three steps: choose, look, do. */
export function SetUp() {
  const query = useWatchedAnswer('viewSetUp', {}, isRunning);
  const replace = useReplaceAnswer('viewSetUp', {});
  const [plan, setPlan] = useState<SetUpPlan | null>(null);
  const [checked, setChecked] = useState<Asked | null>(null);
  const look = useChange('planSetUp', setPlan);
  const provision = useChange('provisionProject', (view) => {
    setPlan(null);
    setChecked(null);
    replace(view);
  });
  const check = (asked: Asked) => {
    setChecked(asked);
    void look.run(asked);
  };
  return (
    <main className="surface-page stack">
      <Answered query={query} loading="Looking at what is there">
        {(view) => (
          <>
            <h1>{stateWords(view)}</h1>
            <Projects projects={view.projects} onCheck={check} />
            <Job job={view.job} />
            {isRunning(view) ? null : (
              <NewProject
                key={checked?.key ?? ''}
                asked={checked ?? firstAsked(view)}
                failed={view.job?.state === 'failed' ? view.job : null}
                {...{ look, plan, provision }}
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

/** What broke off is asked for again; the first project has a name that fits most. */
function firstAsked({ job, projects }: SetUpView): Asked {
  if (job?.state === 'failed') return { key: job.key, name: job.name };
  return projects.length === 0 ? { key: 'CI', name: 'Continual improvement' } : { key: '', name: '' };
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
  if (job !== null && isUnderWay(job)) return `Setting up the improvement project ${job.name}`;
  if (projects.length === 0) return 'Create the first improvement project';
  const off = projects.filter((project) => !project.healthy).length;
  if (off === 0)
    return projects.length === 1 ? 'One improvement project, in order' : `${projects.length} improvement projects, all in order`;
  return `${off} of ${projects.length} improvement projects need a look`;
}
