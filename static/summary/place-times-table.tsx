import { lengthWords } from '../../src/domain/flow/length-words';
import type { PlaceTime } from '../../src/domain/flow/durations';
import { placeNames } from '../../src/domain/lifecycle/stages';
import type { Figure } from '../../src/domain/summary/summary';
import { TableTwin, type TwinRow } from '../shared/figures/table-twin';
import { OpenNumber, type Opening } from '../shared/figures/open-number';
import { number, words } from '../shared/figures/twin-cells';

interface PlaceTimesTableProps extends Opening {
  readonly placeTimes: readonly PlaceTime[];
}

/** How long each stage took those that left it: a table in both looks, because nine numbers beside each other are read and not seen. */
export function PlaceTimesTable({ placeTimes, ...opening }: PlaceTimesTableProps) {
  const toRow = ({ place, spread: { n, shares, few } }: PlaceTime): TwinRow => {
    const figure: Figure = { kind: 'left', value: place };
    const left = number(<OpenNumber figure={figure} count={n} {...opening} />);
    const name = words(placeNames[place]);
    if (shares === null) return { key: place, cells: [name, left, words(few.map(lengthWords).join(', ') || '–'), words(''), words('')] };
    const { half, most, nearlyAll } = shares;
    return { key: place, cells: [name, left, ...[half, most, nearlyAll].map((hours) => words(lengthWords(hours)))] };
  };
  return (
    <TableTwin
      caption="How long each stage took"
      columns={['Stage', 'Left it', 'Half within', '85 % within', '95 % within']}
      rows={placeTimes.map(toRow)}
    />
  );
}
