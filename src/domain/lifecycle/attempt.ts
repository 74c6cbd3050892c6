import { inHistoryOrder, type ChangelogEntry } from '../history/changelog';
import type { Fact, Facts } from '../improvement';
import { placesByStatus, type KindMapping } from '../set-up/project-mapping';
import { isBefore, isStage } from './stages';

/** The facts that say how one attempt ended; what the attempt before left says nothing about the next. */
export const attemptFacts = [
  'actualDate',
  'evidence',
  'effectiveness',
  'ismsChange',
  'documentation',
  'communicatedOn',
  'secondCheckResult',
] as const satisfies readonly Fact[];
export type AttemptFact = (typeof attemptFacts)[number];

/** What belongs to the attempt of now, once a record came back to work from its verification or from beyond. */
export interface Attempt {
  /** When it came back, as an ISO instant in UTC. */
  readonly sentBackAt: string;
  /** What was recorded since. */
  readonly recorded: readonly AttemptFact[];
  /** How many files were attached since. */
  readonly files: number;
  /** Keys of the actions and corrective actions that were created since. */
  readonly planned: readonly string[];
}

/** Ids of the statuses before verification, and of those from verification on: what the rules of a workflow tell attempts apart by. */
export interface AttemptStatuses {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function attemptStatusesOf(mapping: Omit<KindMapping, 'typeId'>): AttemptStatuses {
  const stages = [...placesByStatus(mapping)].filter(([, place]) => isStage(place));
  const idsOf = (isWanted: boolean) => stages.flatMap(([id, place]) => (isBefore(place, 'verifying') === isWanted ? id : []));
  return { before: idsOf(true), after: idsOf(false) };
}

/** Whether a record was begun anew, and what happened since. */
export interface Turn {
  readonly sentBackAt: string;
  readonly since: readonly ChangelogEntry[];
}

/**
 * The last time that a record came back to a stage before verification from one that is not; `null` where it never did. Places
 * beside the line count for neither, so a hold begins nothing anew.
 */
export function turnOf(entries: readonly ChangelogEntry[], { before, after }: AttemptStatuses): Turn | null {
  const ordered = inHistoryOrder(entries);
  const leadsTo = (statusIds: readonly string[]) => (entry: ChangelogEntry) =>
    entry.items.some(({ fieldId, to }) => fieldId === 'status' && to !== null && statusIds.includes(to));
  const [isBack, isOn] = [leadsTo(before), leadsTo(after)];
  const steps = ordered.filter((entry) => isBack(entry) || isOn(entry));
  const turn = steps.findLast((entry, index) => isBack(entry) && steps[index - 1] !== undefined && !isBack(steps[index - 1] ?? entry));
  return turn === undefined ? null : { sentBackAt: turn.at, since: ordered.slice(ordered.indexOf(turn) + 1) };
}

/** What beside the history tells of an attempt: when each file was attached, and each action created. Instants are ISO strings. */
export interface AttemptGround {
  readonly factOf: (fieldId: string) => Fact | null;
  readonly filesAt: readonly string[];
  readonly createdAt: ReadonlyMap<string, string>;
}

export function attemptOf(turn: Turn | null, { factOf, filesAt, createdAt }: AttemptGround): Attempt | null {
  if (turn === null) return null;
  const { sentBackAt, since } = turn;
  const changed = new Set(since.flatMap(({ items }) => items.map(({ fieldId }) => factOf(fieldId))));
  return {
    sentBackAt,
    recorded: attemptFacts.filter((fact) => changed.has(fact)),
    files: filesAt.filter((at) => at >= sentBackAt).length,
    planned: [...createdAt].flatMap(([key, at]) => (at >= sentBackAt ? key : [])),
  };
}

function isAttemptFact(fact: Fact): fact is AttemptFact {
  return attemptFacts.some((known) => known === fact);
}

/** Whether a fact was left by the attempt before. */
export function isOfBefore(attempt: Attempt | null, fact: Fact): boolean {
  return attempt !== null && isAttemptFact(fact) && !attempt.recorded.includes(fact);
}

/** The facts of a record without what the attempt before left: what a form begins with. */
export function factsOfNow(attempt: Attempt | null, facts: Facts): Facts {
  const old = attemptFacts.filter((fact) => isOfBefore(attempt, fact));
  return { ...facts, ...Object.fromEntries(old.map((fact) => [fact, null])) };
}

/** What must be cleared before it is recorded, because it says again what the attempt before left: Jira's history shows only what changes. */
export function saidAgain(attempt: Attempt | null, facts: Facts, wanted: Partial<Facts>): Partial<Facts> {
  const again = attemptFacts.filter((fact) => isOfBefore(attempt, fact) && facts[fact] !== null && wanted[fact] === facts[fact]);
  return Object.fromEntries(again.map((fact) => [fact, null]));
}
