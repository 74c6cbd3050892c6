import { useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { Answered } from '../shared/data/answered';
import { useChange, useReplaceAnswer } from '../shared/data/query';
import { Adoption, type Arrival } from './adoption';
import { useAdoption, useMending } from './mending';
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
  const query = useAdoption(projectId);
  const replace = useReplaceAnswer('viewAdoption', { projectId });
  const [arrival, setArrival] = useState<Arrival>('look');
  const mend = useMending(projectId, () => setArrival('health'));
  const adopt = useChange('adoptProject', (view) => {
    setArrival('do');
    replace(view);
  });
  return (
    <Answered query={query} loading="Looking at the project" level="h2">
      {(view) => (
        <div className="stack">
          <ChosenProject project={view.project} onLeave={onLeave} />
          <Adoption key={JSON.stringify([view.origin, view.mapping, view.links, view.unsaved])} {...{ view, adopt, mend, arrival }} />
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
