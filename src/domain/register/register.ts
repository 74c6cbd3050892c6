import { hoursBetween, toSeconds } from '../days';
import type { Facts, Visit } from '../improvement';
import { isAfterVerification, type ResultChange } from '../history/result-changes';
import { holdingResult } from '../lifecycle/holding-result';
import { kindFacts, type Kind } from '../kinds/kinds';
import { lifecycleOf, type History, type Lifecycle, type PlaceOfStatus } from '../lifecycle/lifecycle';
import { changesAfterPlanning, type MeasureChange } from '../measure/measure-lock';
import { priorityOf, type PriorityWeights } from '../priority/priority';
import type { RegisterRow, RowMeasure } from './register-row';
import { isOfEarlierAttempt } from '../lifecycle/second-check';
import { sourceFacts, type Source } from '../links/sources';
import { placeNames, type Place } from '../lifecycle/stages';

/** What Jira tells of one improvement, in the domain's words. */
export interface RecordedImprovement {
  readonly kind: Kind;
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly title: string;
  readonly facts: Facts;
  readonly history: History;
  readonly measureChanges: readonly MeasureChange[];
  readonly resultChanges: readonly ResultChange[];
  readonly restricted: boolean;
}

function measureOf({ facts, measureChanges }: RecordedImprovement, visits: readonly Visit[]): RowMeasure | null {
  const { metric, unit, direction, baseline, target, actual } = facts;
  if (metric === null || direction === null || baseline === null) return null;
  const changedAfterPlanning = changesAfterPlanning(measureChanges, visits).length > 0;
  return { metric, unit, direction, baseline, target, actual, changedAfterPlanning };
}

function secondCheckOf(
  facts: Facts,
  lifecycle: Lifecycle,
): Pick<RegisterRow, 'secondCheckResult' | 'secondCheckActual' | 'secondCheckedOn'> {
  const { actualDate, secondCheckedOn, secondCheckActual, secondCheckResult } = facts;
  const { doneAt, sentBackAt } = lifecycle;
  if (isOfEarlierAttempt({ doneAt, sentBackAt, actualDate, secondCheckedOn, secondCheckResult }))
    return { secondCheckResult: null, secondCheckActual: null, secondCheckedOn: null };
  return { secondCheckResult, secondCheckActual, secondCheckedOn };
}

function wayOf(visits: readonly Visit[], createdAt: string): Pick<RegisterRow, 'way' | 'reached'> {
  const created = toSeconds(createdAt);
  return {
    way: visits.map(({ place }) => place),
    reached: visits.map(({ enteredAt }) => hoursBetween(created, toSeconds(enteredAt))),
  };
}

/** The row that the register keeps of an improvement, at the last stage it was seen at; `null` when no status it ever had belongs to a stage. */
export function toRegisterRow(record: RecordedImprovement, placeOf: PlaceOfStatus): RegisterRow | null {
  const { kind, issueId, key, projectId, title, facts, history, restricted } = record;
  const lifecycle = lifecycleOf(history, placeOf);
  const { visits, placeSince, doneAt, verifiedAt, sentBackAt, declinedAt, reopened } = lifecycle;
  const place = visits.at(-1)?.place;
  if (place === undefined) return null;
  const perhaps = (instant: string | null) => (instant === null ? null : toSeconds(instant));
  return {
    kind,
    issueId,
    key,
    projectId,
    title,
    place,
    placeSince: toSeconds(placeSince),
    ...wayOf(visits, history.createdAt),
    source: facts.source,
    clauses: facts.clauses,
    controls: facts.controls,
    theme: facts.theme,
    ...{ impact: facts.impact, effort: facts.effort, alignment: facts.alignment },
    ownerId: facts.owner,
    verifierId: facts.verifier,
    createdAt: toSeconds(history.createdAt),
    dueDate: facts.dueDate,
    doneAt: perhaps(doneAt),
    verifiedAt: perhaps(verifiedAt),
    sentBackAt: perhaps(sentBackAt),
    effectiveness: facts.effectiveness,
    changedAfterVerification: record.resultChanges.some(({ at }) => isAfterVerification(at, visits)),
    baselineDate: facts.baselineDate,
    actualDate: facts.actualDate,
    ...secondCheckOf(facts, lifecycle),
    declinedAt: perhaps(declinedAt),
    reopened,
    measure: measureOf(record, visits),
    restricted,
  };
}

/** What a person asked of the register. */
export interface RegisterFilter {
  readonly kind: Kind | null;
  readonly place: Place | null;
  readonly source: Source | null;
  readonly search: string;
}

/** Key, title, kind, stage, result, source and controls: what the table shows can be searched. */
function searchableText(row: RegisterRow): string {
  const source = row.source === null ? '' : sourceFacts[row.source].name;
  return [
    row.key,
    row.title,
    kindFacts[row.kind].name,
    placeNames[row.place],
    holdingResult(row) ?? '',
    source,
    ...row.clauses,
    ...row.controls,
  ]
    .join(' ')
    .toLowerCase();
}

export function filterRegister(rows: readonly RegisterRow[], { kind, place, source, search }: RegisterFilter): readonly RegisterRow[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (place === null || row.place === place) &&
      (source === null || row.source === source) &&
      (words.length === 0 || words.every((word) => searchableText(row).includes(word))),
  );
}

/** How the register can be ordered. */
export const registerOrders = ['newest', 'priority'] as const;
export type RegisterOrder = (typeof registerOrders)[number];

/** Rows in an order of the register: newest first, or by highest priority, those without one last and the newest first among equals. */
export function ordered(rows: readonly RegisterRow[], order: RegisterOrder, weights: PriorityWeights): readonly RegisterRow[] {
  const newest = [...rows].sort(newestFirst);
  if (order === 'newest') return newest;
  // No score is 0, so that none is lower than any.
  const scored = newest.map((row) => ({ row, priority: priorityOf(row, weights) ?? 0 }));
  return scored.sort((left, right) => right.priority - left.priority).map(({ row }) => row);
}

/** Newest first, by number: CI-100 before CI-99. */
export function newestFirst(left: RegisterRow, right: RegisterRow): number {
  return Number(right.issueId) - Number(left.issueId);
}
