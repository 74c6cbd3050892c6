import type { LedgerLine } from '../../src/contract/set-up';
import { isAddition } from '../../src/domain/set-up/additions';
import { counted } from '../../src/domain/health/words';
import { countLedger, type Origin } from '../../src/domain/set-up/set-up-count';
import { Lozenge, type Tone } from '../shared/look/lozenge';
import { SiteLink } from '../shared/address/site-link';
import { placeOf } from './jira-places';
import { planGroups } from './plan-groups';
import '../shared/look/table.css';

/** What the app made or took over, so that an admin can find it, and remove it one day. */
export function Ledger({ entries }: { readonly entries: readonly LedgerLine[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="tight">
      <h2>What the app has in Jira</h2>
      <p>{ledgerWords(entries)}.</p>
      <p className="subtle">Every name leads to its page in Jira’s own settings.</p>
      {planGroups.map(({ title, kinds }) => (
        <LedgerGroup key={title} title={title} lines={entries.filter(({ what }) => kinds.some((kind) => kind === what))} />
      ))}
      <LedgerGroup title="Added to what was there" lines={entries.filter(isAddition)} />
    </section>
  );
}

function LedgerGroup({ title, lines }: { readonly title: string; readonly lines: readonly LedgerLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="thing-group">
      <summary>
        <strong>{title}</strong> <span className="subtle">{countWords(lines)}</span>
      </summary>
      <div className="tight">
        <table className="table table-stacked">
          <caption className="visually-hidden">{`What the app has in Jira: ${title}`}</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Id</th>
              <th scope="col">Origin</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.what} ${line.name} ${line.id}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Line({ line }: { readonly line: LedgerLine }) {
  const path = placeOf(line);
  return (
    <tr>
      <td data-label="Name">{path === null ? `${line.what}: ${line.name}` : <SiteLink path={path}>{line.name}</SiteLink>}</td>
      <td data-label="Id" className="break-anywhere">
        {line.id}
      </td>
      <td data-label="Origin">
        <Lozenge tone={originWords[line.origin].tone}>{isAddition(line) ? 'Added' : originWords[line.origin].words}</Lozenge>
      </td>
    </tr>
  );
}

const originWords: Readonly<Record<Origin, { readonly words: string; readonly tone: Tone }>> = {
  made: { words: 'Made', tone: 'success' },
  found: { words: 'Found by name', tone: 'neutral' },
  app: { words: 'Came with the app', tone: 'neutral' },
};

/** "81 things: 77 made, 4 used as they are; 12 parts added to what was there". */
function ledgerWords(lines: readonly LedgerLine[]): string {
  const { made, used, added } = countLedger(lines);
  const things = `${counted(made + used, 'thing')}: ${countWords(lines.filter((line) => !isAddition(line)))}`;
  return added === 0 ? things : `${things}; ${counted(added, 'part')} added to what was there`;
}

function countWords(lines: readonly LedgerLine[]): string {
  const { made, used, added } = countLedger(lines);
  const words = [
    [made, `${made} made`],
    [used, `${used} used as ${used === 1 ? 'it is' : 'they are'}`],
    [added, `${added} added`],
  ] as const;
  return words.flatMap(([count, said]) => (count === 0 ? [] : [said])).join(', ');
}
