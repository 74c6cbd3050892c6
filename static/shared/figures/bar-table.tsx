import type { Bar } from '../../../src/domain/summary/summary';
import { TableTwin, type TwinRow } from './table-twin';
import { OpenNumber, type Opening } from './open-number';
import { Part } from '../look/part';
import { number, words } from './twin-cells';

interface BarTableProps extends Opening {
  readonly title: string;
  /** What the labels are. */
  readonly column: string;
  readonly bars: readonly Bar[];
}

/** Counts as a table with its title; a number opens its list here too. */
export function BarTable({ title, column, bars, ...opening }: BarTableProps) {
  const toRow = ({ figure, label, count }: Bar): TwinRow => ({
    key: label,
    cells: [words(label), number(<OpenNumber figure={figure} count={count} {...opening} />)],
  });
  return (
    <Part title={title}>
      <TableTwin caption={title} columns={[column, 'Improvements']} rows={bars.map(toRow)} />
    </Part>
  );
}
