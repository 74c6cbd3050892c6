import type { Finding } from '../../src/domain/health/finding';
import { HealthReport } from '../shared/health-report';
import type { Change } from '../shared/query';
import { FixOffer, toFixable } from './fix-offer';

interface MendableHealthProps {
  readonly projectId: string;
  readonly findings: readonly Finding[];
  readonly mend: Change<'fixFindings'> | null;
}

/** What is off in a project, with an offer beside what the app may mend. */
export function MendableHealth({ projectId, findings, mend }: MendableHealthProps) {
  if (mend === null) return <HealthReport findings={findings} />;
  const offer = (some: readonly Finding[]) => <FixOffer projectId={projectId} fixables={toFixable(some)} mend={mend} />;
  return <HealthReport findings={findings} offerFor={offer} />;
}
