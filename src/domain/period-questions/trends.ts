import { heldPairs } from '../evidence/framework-edits';
import { fewestForShares, spreadOf } from '../flow/spread';
import { isWithin, type Bounds } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import { relatedBy } from '../links/relations';
import { found, missing, recordEvidence, sayOn, type Finding } from '../questions/questioned';
import { isTakenUp, listOf, ofKind, sayCount, timeBefore, type AskedPeriod } from './asked-period';

const secondsPerDay = 86_400;

interface Handled {
  readonly opened: readonly RegisterRow[];
  readonly finished: readonly RegisterRow[];
  /** Those that repeat an earlier one. */
  readonly repeats: readonly RegisterRow[];
  /** Median from raised to the end, in days; `null` where they are too few to say. */
  readonly days: number | null;
}

type Records = AskedPeriod['records'];

function handledIn(rows: readonly RegisterRow[], bounds: Bounds, records: Records): Handled {
  const finished = rows.filter(({ doneAt }) => isWithin(doneAt, bounds));
  const spread = spreadOf(finished.map(({ createdAt, doneAt }) => Math.round(((doneAt ?? createdAt) - createdAt) / secondsPerDay)));
  const opened = rows.filter(({ createdAt }) => isWithin(createdAt, bounds));
  const repeats = opened.filter(({ issueId }) => relatedBy(records.get(issueId)?.relations ?? [], 'repeats').length > 0);
  return { opened, finished, repeats, days: spread.shares?.half ?? null };
}

/** 20: nonconformities against the time before; what does not get better is an answer too. */
export function findTrend({ rows, bounds, records }: AskedPeriod): Finding {
  const nonconformities = ofKind(rows, 'nonconformity');
  const [now, then] = [handledIn(nonconformities, bounds, records), handledIn(nonconformities, timeBefore(bounds), records)];
  const lists = [
    ...listOf(now.finished, 'finished', 'finished'),
    ...listOf(then.finished, 'finished before', 'finished before'),
    ...listOf([...now.repeats, ...then.repeats], 'repeats an earlier one', 'repeat earlier ones'),
  ];
  if (now.days === null || then.days === null) {
    const counts = `${now.finished.length} nonconformities ended in the period and ${then.finished.length} in the time before`;
    return missing(`${counts}: at least ${fewestForShares} in each would show a trend.`, lists);
  }
  const opened = `${now.opened.length} nonconformities were raised, ${now.repeats.length} of them repeats; in the time before ${then.opened.length}, ${then.repeats.length} repeats`;
  const days = `half of those that ended took at most ${now.days} days (n = ${now.finished.length}), before ${then.days} days (n = ${then.finished.length})`;
  return found(`${opened}; ${days}.`, lists);
}

/** Green by every measurement of its series for a year and longer. */
function isLongGreen({ issueId }: RegisterRow, records: Records): boolean {
  return (records.get(issueId)?.greenSince ?? null) !== null;
}

const nameOf = (metric: string) => metric.trim().toLowerCase();

/** A later objective on the same number that wants more. */
function hasSuccessor({ measure, createdAt, issueId }: RegisterRow, objectives: readonly RegisterRow[]): boolean {
  if (measure?.target == null) return false;
  const { metric, direction, target } = measure;
  return objectives.some(({ measure: other, ...row }) => {
    if (row.issueId === issueId || row.createdAt < createdAt || other?.target == null || nameOf(other.metric) !== nameOf(metric))
      return false;
    return direction === 'Lower is better' ? other.target < target : other.target > target;
  });
}

/** 23: an objective that asks for nothing any more drives no improvement. */
export function findRaisedBar(asked: AskedPeriod): Finding {
  const { rows, bounds, records } = asked;
  const objectives = ofKind(rows, 'objective').filter((row) => row.createdAt < bounds.until && isTakenUp(row));
  const measured = objectives.filter(({ measure }) => measure?.actual != null);
  if (measured.length === 0) return missing('A security objective with a baseline, a target and a measurement.');
  const unread = measured.filter(({ issueId, place }) => place === 'pursued' && !records.has(issueId));
  if (unread.length > 0)
    return missing(
      `The series of ${sayCount(unread.length, 'objective', 'objectives')} was not read: choose less time.`,
      toRecords(unread),
    );
  const green = measured.filter((row) => isLongGreen(row, records));
  const still = green.filter((row) => !hasSuccessor(row, objectives));
  if (still.length > 0) {
    const since = still.map((row) => `${row.key} since ${sayOn(records.get(row.issueId)?.greenSince ?? '', asked)}`).join(', ');
    return missing(
      `At the target by every measurement: ${since}; a stricter target, or a later objective with one, would show a raised bar.`,
      toRecords(still),
    );
  }
  const of = sayCount(measured.length, 'measured objective', 'measured objectives');
  if (green.length === 0)
    return found(`Of ${of}, none has stood at its target for twelve months.`, listOf(measured, 'objective', 'objectives'));
  return found(`Of ${of}, ${green.length} stood at the target for long, and each has a stricter successor.`, toRecords(green));
}

const toRecords = (rows: readonly RegisterRow[]) => rows.map(recordEvidence);

/** Improvement in the NIST Cybersecurity Framework 2.0. */
const improvementPoints = 'ID.IM';

/** 29: what ended in the period, and the points of two frameworks that its clauses and controls lead to. */
export function findOtherFrameworks({ rows, bounds, frameworkEdits }: AskedPeriod): Finding {
  const done = ofKind(rows, 'improvement').filter(({ doneAt }) => isWithin(doneAt, bounds));
  const helped = (['nist-csf', 'soc-2'] as const).map((framework) => {
    const held = heldPairs(framework, frameworkEdits).filter(({ point }) => framework === 'soc-2' || point.startsWith(improvementPoints));
    const rowsOf = done.filter(({ clauses, controls }) =>
      held.some(({ reference }) => clauses.includes(reference) || controls.includes(reference)),
    );
    const named = new Set(rowsOf.flatMap(({ clauses, controls }) => [...clauses, ...controls]));
    const points = [...new Set(held.filter(({ reference }) => named.has(reference)).map(({ point }) => point))].sort();
    return { framework, rows: rowsOf, points };
  });
  const lists = helped.flatMap(({ framework, rows: those }) => listOf(those, `for ${names[framework]}`, `for ${names[framework]}`));
  const csf = helped.find(({ framework }) => framework === 'nist-csf');
  if (csf === undefined || csf.points.length === 0)
    return missing(
      'An improvement that ended in the period and names a clause or control that leads to CSF ID.IM, such as 10.1 or 9.2.',
      lists,
    );
  const told = helped.filter(({ points }) => points.length > 0).map(({ framework, points }) => `${names[framework]} ${points.join(', ')}`);
  return found(`What ended in the period may help ${told.join('; ')}. These are suggestions, never proof that a point is met.`, lists);
}

const names = { 'nist-csf': 'CSF 2.0', 'soc-2': 'SOC 2' } as const;
