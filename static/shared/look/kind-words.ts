import type { Kind } from '../../../src/domain/kinds/kinds';

/** How a kind of record is spoken of. */
export interface KindWords {
  /** "Raise a nonconformity". */
  readonly raise: string;
  /** What its title answers. */
  readonly question: string;
  readonly plural: string;
}

export const kindWords: Readonly<Record<Kind, KindWords>> = {
  improvement: { raise: 'Raise an improvement', question: 'What could be better', plural: 'improvements' },
  nonconformity: { raise: 'Raise a nonconformity', question: 'What does not meet a requirement', plural: 'nonconformities' },
  'corrective-action': { raise: 'Raise a corrective action', question: 'What will remove the cause', plural: 'corrective actions' },
  objective: { raise: 'Raise a security objective', question: 'What shall be reached', plural: 'security objectives' },
};
