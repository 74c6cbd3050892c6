import { useEffect, useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { isUnderWay } from '../../src/domain/set-up-job';
import { Answered } from '../shared/answered';
import { useChange, useRefreshAnswers, useReplaceAnswer, useWatchedAnswer } from '../shared/query';
import { Adoption } from './adoption';
import { ProjectChoice } from './project-choice';
import { Step } from './step';

interface AdoptProps {
  /** The project that was chosen; `null` before. */
  readonly projectId: string | null;
  readonly onChoose: (projectId: string | null) => void;
}

/** Uses a project that is there already: choose it, look how the kinds of records stand on it, save. */
export function Adopt({ projectId, onChoose }: AdoptProps) {
  if (projectId === null) return <ProjectChoice onChoose={({ id }) => onChoose(id)} />;
  return <Chosen key={projectId} projectId={projectId} onLeave={() => onChoose(null)} />;
}

function Chosen({ projectId, onLeave }: { readonly projectId: string; readonly onLeave: () => void }) {
  const query = useWatchedAnswer('viewAdoption', { projectId }, isRunning);
  const replace = useReplaceAnswer('viewAdoption', { projectId });
  const [asked, setAsked] = useState(false);
  useRefreshedList(query.data);
  const adopt = useChange('adoptProject', (view) => {
    setAsked(true);
    replace(view);
  });
  return (
    <Answered query={query} loading="Looking at the project" level="h2">
      {(view) => (
        <div className="stack">
          <ChosenProject project={view.project} onLeave={onLeave} />
          <Adoption key={JSON.stringify([view.origin, view.mapping, view.links])} view={view} adopt={adopt} wasAsked={asked} />
        </div>
      )}
    </Answered>
  );
}

function ChosenProject({ project: { name, key }, onLeave }: Pick<AdoptionView, 'project'> & { readonly onLeave: () => void }) {
  return (
    <Step title="1. Choose">
      <div className="row">
        <strong>
          {name} ({key})
        </strong>
        <button type="button" className="link-button" onClick={onLeave}>
          Choose another project
        </button>
      </div>
    </Step>
  );
}

/** The list of projects above follows what was saved, at once or in the background. */
function useRefreshedList(view: AdoptionView | undefined): void {
  const refresh = useRefreshAnswers(['viewSetUp']);
  const saved = view === undefined ? '' : JSON.stringify([view.origin, view.job?.state ?? null]);
  const [known, setKnown] = useState('');
  useEffect(() => {
    if (saved === known) return;
    if (known !== '') refresh();
    setKnown(saved);
  }, [saved, known, refresh]);
}

function isRunning({ job }: AdoptionView): boolean {
  return job !== null && isUnderWay(job);
}
