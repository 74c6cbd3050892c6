import { Loading } from '../shared/answered';
import './audit.css';
import { EvidencePack } from './evidence-pack';
import { useProjectAtHand } from './project-at-hand';

/** What auditors ask of a project: it only reads. */
export function Audit() {
  const project = useProjectAtHand();
  return (
    <main className="surface-page stack">
      {project === undefined ? <Loading label="Opening the evidence pack" /> : <EvidencePack projectId={project} />}
    </main>
  );
}
