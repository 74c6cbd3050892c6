import type { Finding } from '../../../domain/health/finding';
import { kindFacts } from '../../../domain/kinds/kinds';
import { Refusal } from '../../../domain/refusal';

/** What would make records count as something else, or nothing. Everything else that is off may be mended later. */
const refused: readonly Finding['code'][] = ['unmapped-kind', 'missing-type', 'ambiguous-mapping', 'deleted-status'];

/** Refuses a mapping under which that would be so. */
export function refuseNonsense(findings: readonly Finding[]): void {
  const nonsense = findings.find(({ code, severity }) => severity !== 'note' && refused.includes(code));
  if (nonsense === undefined) return;
  const field = nonsense.kind === null ? null : kindFacts[nonsense.kind].name;
  throw new Refusal('invalid', `${nonsense.problem} ${nonsense.wayOut}`, field);
}
