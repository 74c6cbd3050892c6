import { hasReachedTarget } from '../measure/before-after';
import { heldPairs } from '../evidence/framework-edits';
import { fewestForShares, spreadOf } from '../flow/spread';
import { isWithin, type Bounds } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import { found, missing, recordEvidence, type Finding } from '../questions/questioned';
import { isTakenUp, listOf, ofKind, sayCount, type AskedPeriod } from './asked-period';

const secondsPerDay = 86_400;

/** As long a time, just before. */
function before({ since, until }: Bounds): Bounds {
  return { since: since - (until - since), until: since };
}

interface Handled {
  readonly opened: readonly RegisterRow[];
  readonly finished: readonly RegisterRow[];
  /** Median from raised to the end, in days; `null` where they are too few to say. */
  readonly days: number | null;
}

function handledIn(rows: readonly RegisterRow[], bounds: Bounds): Handled {
  const finished = rows.filter(({ doneAt }) => isWithin(doneAt, bounds));
  const spread = spreadOf(finished.map(({ createdAt, doneAt }) => Math.round(((doneAt ?? createdAt) - createdAt) / secondsPerDay)));
  return { opened: rows.filter(({ createdAt }) => isWithin(createdAt, bounds)), finished, days: spread.shares?.half ?? null };
}

/** 20: nonconformities against the time before; what does not get better is an answer too. */
export function findTrend({ rows, bounds }: AskedPeriod): Finding {
  const nonconformities = ofKind(rows, 'nonconformity');
  const [now, then] = [handledIn(nonconformities, bounds), handledIn(nonconformities, before(bounds))];
  const lists = [...listOf(now.finished, 'finished', 'finished'), ...listOf(then.finished, 'finished before', 'finished before')];
  if (now.days === null || then.days === null) {
    const counts = `${now.finished.length} nonconformities ended in the period and ${then.finished.length} in the time before`;
    return missing(`${counts}: at least ${fewestForShares} in each would show a trend.`, lists);
  }
  const opened = `${now.opened.length} nonconformities were raised, ${then.opened.length} in the time before`;
  const days = `half of those that ended took at most ${now.days} days (n = ${now.finished.length}), before ${then.days} days (n = ${then.finished.length})`;
  return found(`${opened}; ${days}.`, lists);
}

const yearInSeconds = 365 * secondsPerDay;

/** At its target, and pursued or reached for a year: since when it is green stands in its series. */
function isLongGreen({ measure, place, placeSince }: RegisterRow, { until }: Bounds): boolean {
  const isGreen = measure !== null && hasReachedTarget(measure) === true;
  return isGreen && (place === 'pursued' || place === 'achieved') && until - placeSince > yearInSeconds;
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
export function findRaisedBar({ rows, bounds }: AskedPeriod): Finding {
  const objectives = ofKind(rows, 'objective').filter((row) => row.createdAt < bounds.until && isTakenUp(row));
  const measured = objectives.filter(({ measure }) => measure?.actual != null);
  if (measured.length === 0) return missing('A security objective with a baseline, a target and a measurement.');
  const green = measured.filter((row) => isLongGreen(row, bounds));
  const still = green.filter((row) => !hasSuccessor(row, objectives));
  if (still.length > 0)
    return missing(
      `${still.map(({ key }) => key).join(', ')} stood at the target, twelve months or longer after the pursuit began (since when it is green, its series tells): a later objective with a stricter target would show a raised bar.`,
      still.map(recordEvidence),
    );
  const of = sayCount(measured.length, 'measured objective', 'measured objectives');
  if (green.length === 0)
    return found(`Of ${of}, none has stood at its target for twelve months.`, listOf(measured, 'objective', 'objectives'));
  return found(`Of ${of}, ${green.length} stood at the target for long, and each has a stricter successor.`, green.map(recordEvidence));
}

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
