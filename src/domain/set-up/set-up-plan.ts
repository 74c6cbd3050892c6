/** What set-up makes in Jira, and last what it notes for itself, in the order in which a plan shows it. */
export const thingKinds = [
  'Issue type',
  'Link type',
  'Field',
  'Status',
  'Screen',
  'Workflow',
  'Screen scheme',
  'Issue type screen scheme',
  'Workflow scheme',
  'Issue type scheme',
  'Project',
  'Settings',
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** What is to be done about a thing. In a conflict something of the name is there, but not what set-up needs. */
export const verdicts = ['conflict', 'create', 'change', 'reuse'] as const;
export type Verdict = (typeof verdicts)[number];

/** How set-up goes on from a conflict: not at all, with a thing of its own beside, or with what is there. */
export type WayOn = 'stop' | 'beside' | 'as it is';

/** One thing that set-up needs, and what it would do about it. */
export interface PlannedThing {
  readonly what: ThingKind;
  readonly name: string;
  readonly verdict: Verdict;
  /** The reason of the verdict, in a sentence. */
  readonly why: string;
  /** What is added to a thing that is there, or put right in it, each in words. */
  readonly changes: readonly string[];
  /** The id of what is there; `null` for what is still to be made. */
  readonly id: string | null;
  /** Of a conflict only. */
  readonly wayOn: WayOn | null;
}

/** What set-up would do, before anything is done. */
export interface SetUpPlan {
  readonly key: string;
  readonly name: string;
  readonly things: readonly PlannedThing[];
  /** Tells this plan from any other: sent back to have just this done. */
  readonly seen: string;
}

/** What keeps set-up from being done. */
export function stoppersOf(things: readonly PlannedThing[]): readonly PlannedThing[] {
  return things.filter(({ wayOn }) => wayOn === 'stop');
}

/** Everything is there already, and is what it should be. */
export function isNothingToDo(things: readonly PlannedThing[]): boolean {
  return things.every(({ verdict, wayOn }) => verdict === 'reuse' || wayOn === 'as it is');
}

/** How many things there are of each verdict. */
export function countVerdicts(things: readonly PlannedThing[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => things.filter((thing) => thing.verdict === verdict).length;
  return { conflict: count('conflict'), create: count('create'), change: count('change'), reuse: count('reuse') };
}
