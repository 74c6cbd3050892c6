import { toSeconds } from '../days';
import { directions, results, secondCheckResults, type Fact } from '../improvement';
import { isOfEarlierAttempt } from '../lifecycle/second-check';
import { sourceFacts, sources, themes } from '../links/sources';
import type { SnapshotRow } from '../review/snapshot';
import type { PackedRecord } from './packed-record';

/** What the register of a pack says of a record, as far as today's register can be held against it. */
export interface PackedRow extends Pick<
  PackedRecord,
  'issueId' | 'key' | 'title' | 'kind' | 'place' | 'placeSince' | 'raisedAt' | 'doneAt' | 'verifiedAt' | 'declinedAt' | 'reopened'
> {
  /** Facts in the words of their fields. */
  readonly facts: readonly { readonly fact: string; readonly now: string | null }[];
}

type Say = (fact: Fact) => string | null;

function factsOf({ facts }: PackedRow): Say {
  const words = new Map(facts.map(({ fact, now }) => [fact, now?.trim() ?? '']));
  return (fact) => words.get(fact) || null;
}

function oneOf<Value extends string>(known: readonly Value[], words: string | null): Value | null {
  return known.find((value) => value === words) ?? null;
}

const numberOf = (words: string | null) => (words === null || !Number.isFinite(Number(words)) ? null : Number(words));
const listOf = (words: string | null) => words?.split(', ') ?? [];
const instantOf = (instant: string | null) => (instant === null ? null : toSeconds(instant));

function measureOf(say: Say): SnapshotRow['measure'] {
  const [metric, direction, baseline] = [say('metric'), oneOf(directions, say('direction')), numberOf(say('baseline'))];
  if (metric === null || direction === null || baseline === null) return null;
  const [target, actual] = [numberOf(say('target')), numberOf(say('actual'))];
  return { metric, unit: say('unit'), direction, baseline, target, actual, changedAfterPlanning: false };
}

/** A pack counts how often a check sent a record back, and does not say when; some time after it was raised. */
const sentBackOf = ({ reopened, raisedAt }: PackedRow) => (reopened === 0 ? null : raisedAt);

function secondCheckOf(row: PackedRow, say: Say): Pick<SnapshotRow, 'secondCheckResult' | 'secondCheckedOn' | 'secondCheckActual'> {
  const secondCheckResult = oneOf(secondCheckResults, say('secondCheckResult'));
  const [actualDate, secondCheckedOn, sentBackAt] = [say('actualDate'), say('secondCheckedOn'), sentBackOf(row)];
  if (isOfEarlierAttempt({ doneAt: row.doneAt, sentBackAt, actualDate, secondCheckedOn, secondCheckResult })) return {};
  return {
    secondCheckResult: secondCheckResult ?? undefined,
    secondCheckedOn: secondCheckedOn ?? undefined,
    secondCheckActual: numberOf(say('secondCheckActual')) ?? undefined,
  };
}

/** A packed record as the register would have kept it; `null` where it stood at no stage that the app knows. */
export function toKeptRow(row: PackedRow, projectId: string): SnapshotRow | null {
  const { issueId, key, title, kind, place, placeSince, raisedAt, reopened } = row;
  if (place === null) return null;
  const say = factsOf(row);
  return {
    ...{ issueId, key, title, kind, projectId, place, reopened },
    placeSince: toSeconds(placeSince ?? raisedAt),
    createdAt: toSeconds(raisedAt),
    doneAt: instantOf(row.doneAt),
    verifiedAt: instantOf(row.verifiedAt),
    declinedAt: instantOf(row.declinedAt),
    sentBackAt: instantOf(sentBackOf(row)),
    source: sources.find((source) => sourceFacts[source].name === say('source')) ?? null,
    clauses: listOf(say('clauses')),
    controls: listOf(say('controls')),
    theme: oneOf(themes, say('theme')),
    dueDate: say('dueDate'),
    effectiveness: oneOf(results, say('effectiveness')),
    ...secondCheckOf(row, say),
    baselineDate: say('baselineDate') ?? undefined,
    actualDate: say('actualDate') ?? undefined,
    measure: measureOf(say),
  };
}
