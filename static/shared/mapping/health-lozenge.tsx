import type { Finding } from '../../../src/domain/health/finding';
import { Lozenge } from '../look/lozenge';

/** How healthy a project is, in a few words. */
export function HealthLozenge({ findings }: { readonly findings: readonly Finding[] }) {
  const stopping = findings.filter(({ severity }) => severity === 'blocks').length;
  const slipping = findings.filter(({ severity }) => severity === 'weakens').length;
  if (stopping > 0) return <Lozenge tone="danger">{stopping === 1 ? '1 stops records' : `${stopping} stop records`}</Lozenge>;
  if (slipping > 0) return <Lozenge tone="warning">{`${slipping} may slip`}</Lozenge>;
  return <Lozenge tone="success">In order</Lozenge>;
}
