import type { Fact, Facts } from '../improvement';
import type { Kind } from './kinds';

const everyKind = ['clauses', 'controls', 'theme', 'owner', 'dueDate', 'method'] as const satisfies readonly Fact[];
const measured = [
  'metric',
  'unit',
  'direction',
  'baseline',
  'baselineDate',
  'target',
  'measureChangeReason',
  'actual',
  'actualDate',
] as const satisfies readonly Fact[];
const verified = ['verifier', 'verifyFrom', 'actualDate', 'evidence', 'effectiveness'] as const satisfies readonly Fact[];
const checkedTwice = ['secondCheckDue', 'secondCheckedOn', 'secondCheckResult'] as const satisfies readonly Fact[];
const aside = ['holdReason', 'holdUntil', 'declineReason'] as const satisfies readonly Fact[];

/** Which facts a kind records: what its screens and its panel show. */
export const kindFields: Readonly<Record<Kind, readonly Fact[]>> = {
  improvement: [
    'source',
    ...everyKind,
    'impact',
    'effort',
    'alignment',
    ...measured,
    ...verified,
    'documentation',
    'audience',
    'communicatedOn',
    'communicationProof',
    ...checkedTwice,
    'secondCheckActual',
    ...aside,
  ],
  nonconformity: [
    'source',
    'grade',
    ...everyKind,
    'correction',
    'correctedOn',
    'cause',
    'similarCases',
    ...verified,
    'ismsChange',
    ...aside,
  ],
  'corrective-action': [...everyKind, ...verified, ...checkedTwice, ...aside],
  objective: [...everyKind, 'resources', ...measured, ...aside],
};

/** Of some facts those that a kind records. */
export function factsOf(kind: Kind, facts: Partial<Facts>): Partial<Facts> {
  const known: readonly string[] = kindFields[kind];
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => known.includes(fact)));
}
