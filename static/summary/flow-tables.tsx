import type { Flow } from '../../src/domain/flow/flow';
import { spreadWords } from '../../src/domain/flow/length-words';
import { periodWords } from '../../src/domain/summary/period';
import { placeNames } from '../../src/domain/lifecycle/stages';
import type { Summary } from '../../src/domain/summary/summary';
import { useLocale } from '../shared/data/locale';
import { TableTwin } from '../shared/figures/table-twin';
import { OpenNumber, type Opening } from '../shared/figures/open-number';
import { PlaceTimesTable } from './place-times-table';
import { shortDay } from '../shared/look/short-day';
import { number, words } from '../shared/figures/twin-cells';

/** The flow of the period as tables; every number opens its list. */
export function FlowTables({ summary, ...opening }: Opening & { readonly summary: Summary }) {
  const { flow, leadTime, placeTimes } = summary;
  const passed = <OpenNumber figure={{ kind: 'passed' }} count={leadTime.spread.n} {...opening} />;
  return (
    <>
      <section className="part">
        <h2>Opened and finished</h2>
        <OpenedAndDone flow={flow} {...opening} />
      </section>
      <section className="part">
        <h2>Lead time</h2>
        <TableTwin
          caption="Lead time"
          columns={['Verified', 'From creation to verification']}
          rows={[{ key: 'passed', cells: [number(passed), words(spreadWords(leadTime.spread))] }]}
        />
        <h2>Time per stage</h2>
        <PlaceTimesTable placeTimes={placeTimes} {...opening} />
      </section>
      <section className="part part-whole">
        <h2>Cumulative flow</h2>
        <StandingTable flow={flow} {...opening} />
      </section>
    </>
  );
}

function OpenedAndDone({ flow, ...opening }: Opening & { readonly flow: Flow }) {
  const { language } = useLocale();
  return (
    <TableTwin
      caption="Opened and finished"
      columns={['Days', 'Opened', 'Finished', 'Open at the end']}
      rows={flow.slices.map(({ from, to, on, opened, done, open }) => ({
        key: from,
        cells: [
          words(periodWords({ from, to }, language)),
          number(<OpenNumber figure={{ kind: 'opened-in', from, to }} count={opened} {...opening} />),
          number(<OpenNumber figure={{ kind: 'done-in', from, to }} count={done} {...opening} />),
          number(<OpenNumber figure={{ kind: 'open-on', on }} count={open} {...opening} />),
        ],
      }))}
    />
  );
}

function StandingTable({ flow: { places, slices }, ...opening }: Opening & { readonly flow: Flow }) {
  const { language } = useLocale();
  return (
    <TableTwin
      caption="Cumulative flow"
      columns={['Stage', ...slices.map(({ on }) => shortDay(on, language))]}
      rows={places.map((value, index) => ({
        key: value,
        cells: [
          words(placeNames[value]),
          ...slices.map(({ at, on }) => number(<OpenNumber figure={{ kind: 'at', value, on }} count={at[index] ?? 0} {...opening} />)),
        ],
      }))}
    />
  );
}
