import type { Finding } from '../../src/domain/health/finding';
import { HealthReport } from '../shared/mapping/health-report';
import type { Change } from '../shared/data/query';
import { FixOffer } from './fix-offer';

interface MendableHealthProps {
  readonly projectId: string;
  readonly findings: readonly Finding[];
  readonly mend: Change<'fixFindings'> | null;
}

/** What is off in a project, with an offer beside what the app may mend. */
export function MendableHealth({ projectId, findings, mend }: MendableHealthProps) {
  const offer = (some: readonly Finding[], change: Change<'fixFindings'>) => (
    <FixOffer projectId={projectId} findings={some} mend={change} />
  );
  const offerFor = mend === null ? null : (some: readonly Finding[]) => offer(some, mend);
  return <HealthReport findings={findings} mending={{ offerFor, elsewhere: 'here, once this mapping is saved.' }} />;
}
