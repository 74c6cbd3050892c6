import type { RegisterRow, RowMeasure } from '../domain/register/register-row';
import { fromDayDistances, fromDictionary, toDayDistances, toDictionary, toIndexes } from './columns';

/** What was measured, of rows of which not all have a measure. */
export function toMeasureColumns(measures: readonly (RowMeasure | null)[]) {
  return {
    metric: toDictionary(measures.map((measure) => measure?.metric ?? null)),
    unit: toDictionary(measures.map((measure) => measure?.unit ?? null)),
    direction: toDictionary(measures.map((measure) => measure?.direction ?? null)),
    baseline: measures.map((measure) => measure?.baseline ?? null),
    target: measures.map((measure) => measure?.target ?? null),
    actual: measures.map((measure) => measure?.actual ?? null),
    changedAfterPlanning: toIndexes(measures, (measure) => measure?.changedAfterPlanning === true),
  };
}

export function fromMeasureColumns({
  baseline,
  target,
  actual,
  changedAfterPlanning,
  ...named
}: ReturnType<typeof toMeasureColumns>): readonly (RowMeasure | null)[] {
  const [metrics, units, directions] = [fromDictionary(named.metric), fromDictionary(named.unit), fromDictionary(named.direction)];
  const changed = new Set(changedAfterPlanning);
  return baseline.map((before, index) => {
    const [metric, direction] = [metrics[index] ?? null, directions[index] ?? null];
    if (before === null || metric === null || direction === null) return null;
    return {
      metric,
      unit: units[index] ?? null,
      direction,
      baseline: before,
      target: target[index] ?? null,
      actual: actual[index] ?? null,
      changedAfterPlanning: changed.has(index),
    };
  });
}

/** An actual value is measured near its check, a baseline near the creation, and a second check a while after the last move. */
export function toDayColumns(rows: readonly RegisterRow[]) {
  const [created, moved] = [rows.map((row) => row.createdAt), rows.map((row) => row.placeSince)];
  const checked = rows.map(({ verifiedAt, sentBackAt, placeSince }) => verifiedAt ?? sentBackAt ?? placeSince);
  const days = (dayOf: (row: RegisterRow) => string | null, from: readonly number[]) => toDayDistances(rows.map(dayOf), from);
  return {
    baseline: days((row) => row.baselineDate, created),
    actual: days((row) => row.actualDate, checked),
    secondCheck: days((row) => row.secondCheckedOn, moved),
  };
}

interface Instants {
  readonly created: readonly number[];
  readonly moved: readonly number[];
  readonly verified: readonly (number | null)[];
  readonly sentBack: readonly (number | null)[];
}

export function fromDayColumns(
  { baseline, actual, secondCheck }: ReturnType<typeof toDayColumns>,
  { created, moved, verified, sentBack }: Instants,
) {
  const checked = moved.map((instant, index) => verified[index] ?? sentBack[index] ?? instant);
  return {
    baselineDates: fromDayDistances(baseline, created),
    actualDates: fromDayDistances(actual, checked),
    secondDates: fromDayDistances(secondCheck, moved),
  };
}
