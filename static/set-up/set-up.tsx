import { useState } from 'react';
import type { SetUpProgress, SetUpView } from '../../src/contract/set-up';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import type { SetUpPlan } from '../../src/domain/set-up/set-up-plan';
import { Answered } from '../shared/answered';
import { useChange, useReplaceAnswer, useWatchedAnswer } from '../shared/query';
import { Adopt } from './adopt';
import { AppSettings } from './app-settings';
import { Detach } from './detach';
import { Ledger } from './ledger';
import { NewProject, type Asked } from './new-project';
import { Progress } from './progress';
import { Projects } from './projects';
import { Ready } from './ready';
import { WayChoice, type Way } from './way-choice';
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
  const [checked, setChecked] = useState<Asked | null>(null);
  const [way, setWay] = useState<Way>(view.adopting === null ? 'new' : 'existing');
  const [adoptedId, setAdoptedId] = useState(view.adopting?.id ?? null);
  const making = useMaking(() => setChecked(null));
  const check = (asked: Asked) => {
    setWay('new');
    setChecked(asked);
    void making.look.run(asked);
  };
  const map = (projectId: string) => {
    setWay('existing');
    setAdoptedId(projectId);
  };
  const failed = view.job?.state === 'failed' ? view.job : null;
  return (
    <>
      <h1>{stateWords(view)}</h1>
      <Projects projects={view.projects} onCheck={check} onMap={map} />
      <Job job={view.job} />
      {isRunning(view) ? null : (
        <div className="stack set-up-form">
          <WayChoice isFirst={view.projects.length === 0} way={way} onChange={setWay} />
          {way === 'new' ? (
            <NewProject key={checked?.key ?? ''} asked={checked ?? firstAsked(view)} failed={failed} {...making} />
          ) : (
            <Adopt projectId={adoptedId} onChoose={setAdoptedId} />
          )}
        </div>
      )}
      {view.projects.length === 0 ? null : <AppSettings />}
      <Ledger entries={view.ledger} />
      {view.projects.length === 0 && view.ledger.length === 0 ? null : <Detach />}
    </>
  );
}

/** What makes a project: looking first, then doing what was seen. */
function useMaking(onMade: () => void) {
  const replace = useReplaceAnswer('viewSetUp', {});
  const [plan, setPlan] = useState<SetUpPlan | null>(null);
  const look = useChange('planSetUp', setPlan);
  const provision = useChange('provisionProject', (view) => {
    setPlan(null);
    onMade();
    replace(view);
  });
  return { look, plan, provision };
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
