import type { Facts } from '../../../src/domain/improvement';
import type { Measurement, Point } from '../../../src/domain/measure/measurements';
import { findDuration } from '../../../src/domain/measure/units';
import { sayMover } from '../../../src/domain/mover-words';
import { DayText } from '../../shared/look/day-text';
import { TableTwin, type TwinRow } from '../../shared/figures/table-twin';
import { sayPoint } from './series-scale';

interface SeriesTableProps {
  readonly measurements: readonly Measurement[];
  readonly secondChecks: readonly Point[];
  readonly facts: Facts;
}

/** Every measurement ever recorded, the newest entry first: also those that were corrected or taken back. */
export function SeriesTable({ measurements, secondChecks, facts }: SeriesTableProps) {
  const { metric, unit, baseline } = facts;
  const first: readonly TwinRow[] =
    baseline === null ? [] : [plainRow({ value: baseline, date: facts.baselineDate, note: 'Baseline' }, unit)];
  const checks = secondChecks.map(({ date, value }) => plainRow({ value, date, note: 'Second check' }, unit)).toReversed();
  const rows = measurements.map((measurement, index) => toRow(measurement, unit, String(index))).toReversed();
  return (
    <TableTwin
      caption={`Measurements of ${metric ?? 'this record'}`}
      columns={['Measured on', unit === null || findDuration(unit) !== null ? 'Value' : `Value, ${unit}`, 'Note', 'Recorded']}
      rows={[...checks, ...rows, ...first]}
    />
  );
}

interface Plain {
  readonly value: number;
  readonly date: string | null;
  readonly note: string;
}

/** What other fields than Actual hold. */
function plainRow({ value, date, note }: Plain, unit: string | null): TwinRow {
  return {
    key: `${note} ${date ?? ''}`,
    cells: [
      { content: date === null ? 'no date' : <DayText value={date} />, kind: 'words' },
      { content: sayPoint(value, unit), kind: 'number' },
      { content: note, kind: 'words' },
      { content: '', kind: 'words' },
    ],
  };
}

function toRow(measurement: Measurement, unit: string | null, key: string): TwinRow {
  const { date, value, recordedAt, by } = measurement;
  const recorded = (
    <>
      <DayText value={recordedAt} />
      {by === null ? '' : ` by ${sayMover(by)}`}
    </>
  );
  return {
    key,
    cells: [
      { content: <DayText value={date} />, kind: 'words' },
      { content: sayPoint(value, unit), kind: 'number' },
      { content: noteOf(measurement), kind: 'words' },
      { content: recorded, kind: 'words' },
    ],
  };
}

function noteOf({ value, isDated, correctsEarlier, stands }: Measurement): string {
  if (value === null) return 'Taken back';
  const notes = [
    stands ? null : 'corrected later',
    correctsEarlier ? 'corrects an earlier one' : null,
    isDated ? null : 'day of the entry, no date was given',
  ];
  const said = notes.filter((note) => note !== null).join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
