/** What a fix may put into a thing of others, as the ledger names it. */
export const additionKinds = [
  'Field on screen',
  'Project in field context',
  'Work type in field context',
  'Rules of transition',
  'Condition of transition',
  'Transition',
  'Status in workflow',
  'Properties of status',
] as const;

/** One thing that a fix put into a thing of others: a line of the ledger. */
export interface Addition {
  readonly what: string;
  /** Such as "Plan of ISMS-Ablauf". */
  readonly name: string;
  /** The ids on the way to it, with a slash between. */
  readonly id: string;
}

/** One that is not taken back, and why. */
export interface KeptAddition extends Addition {
  readonly why: string;
}

/** What becomes of additions when they are taken back as far as that is safe. */
export interface TakingBack {
  readonly undone: readonly Addition[];
  readonly kept: readonly KeptAddition[];
  /** Somebody else took them away. */
  readonly gone: readonly Addition[];
}

export const nothingToTakeBack: TakingBack = { undone: [], kept: [], gone: [] };

/** Whether a line of the ledger is about a part of a thing of others. */
export function isAddition({ what }: Pick<Addition, 'what'>): boolean {
  return additionKinds.some((kind) => kind === what);
}

/** The ids on the way to an addition. */
export function pathOf({ id }: Pick<Addition, 'id'>): readonly string[] {
  return id.split('/');
}

/** Everything that becomes of several groups of additions. */
export function allOf(groups: readonly TakingBack[]): TakingBack {
  return {
    undone: groups.flatMap(({ undone }) => undone),
    kept: groups.flatMap(({ kept }) => kept),
    gone: groups.flatMap(({ gone }) => gone),
  };
}
