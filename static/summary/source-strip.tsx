import { quarterWords } from '../../src/domain/flow/quarters';
import { silenceWords } from '../../src/domain/flow/silence-words';
import { figureLabel } from '../../src/domain/summary/figures';
import type { Summary } from '../../src/domain/summary/summary';
import { OpenNumber, type Opening } from '../shared/figures/open-number';
import '../shared/look/table.css';

interface SourceStripProps extends Opening {
  readonly coverage: Summary['sourceCoverage'];
}

/** What each source brought in each of four quarters, and since when it brings nothing: a table, with a bar below each number. */
export function SourceStrip({ coverage: { quarters, lines }, ...opening }: SourceStripProps) {
  const most = Math.max(1, ...lines.flatMap(({ counts }) => counts));
  const level = (count: number) => (count === 0 ? 0 : Math.ceil((4 * count) / most));
  return (
    <div className="table-scroll" role="region" aria-label="What each source brought by quarter" tabIndex={0}>
      <table className="table strip">
        <caption className="visually-hidden">What each source brought by quarter</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            {quarters.map((quarter) => (
              <th key={quarter.from} scope="col" className="number">
                {quarterWords(quarter)}
              </th>
            ))}
            <th scope="col">Silence</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.source}>
              <th scope="row">{figureLabel({ kind: 'source', value: line.source })}</th>
              {quarters.map(({ from, to }, index) => {
                const count = line.counts[index] ?? 0;
                return (
                  <td key={from} className={`number level-${level(count)}`}>
                    <OpenNumber figure={{ kind: 'source-in', value: line.source, from, to }} count={count} {...opening} />
                  </td>
                );
              })}
              <td>{silenceWords(line)}</td>
            </tr>
          ))}
          <Totals quarters={quarters} {...opening} />
        </tbody>
      </table>
    </div>
  );
}

function Totals({ quarters, ...opening }: Opening & Pick<Summary['sourceCoverage'], 'quarters'>) {
  return (
    <>
      <tr>
        <th scope="row">All opened</th>
        {quarters.map(({ from, to, opened }) => (
          <td key={from} className="number">
            <OpenNumber figure={{ kind: 'opened-in', from, to }} count={opened} {...opening} />
          </td>
        ))}
        <td />
      </tr>
      <tr>
        <th scope="row">All finished</th>
        {quarters.map(({ from, to, done }) => (
          <td key={from} className="number">
            <OpenNumber figure={{ kind: 'done-in', from, to }} count={done} {...opening} />
          </td>
        ))}
        <td />
      </tr>
    </>
  );
}
