import type { LedgerLine } from '../../src/contract/set-up';
import { Lozenge } from '../shared/lozenge';
import { SiteLink } from '../shared/site-link';
import { placeOf } from './jira-places';
import { planGroups } from './plan-groups';
import '../shared/table.css';

/** What the app made or took over, so that an admin can find it, and remove it one day. */
export function Ledger({ entries }: { readonly entries: readonly LedgerLine[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="tight ledger">
      <h2>What we made ({entries.length})</h2>
      <p className="subtle">Every name leads to its page in Jira’s own settings.</p>
      {planGroups.map(({ title, kinds }) => (
        <LedgerGroup key={title} title={title} lines={entries.filter(({ what }) => kinds.some((kind) => kind === what))} />
      ))}
      <LedgerGroup title="Added to what was there" lines={entries.filter(isPart)} />
    </section>
  );
}

/** What a fix put on a screen, into a context or into a workflow of others. */
function isPart({ what }: LedgerLine): boolean {
  return !planGroups.some(({ kinds }) => kinds.some((kind) => kind === what));
}

function LedgerGroup({ title, lines }: { readonly title: string; readonly lines: readonly LedgerLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="thing-group">
      <summary>
        <strong>{title}</strong> <span className="subtle">{originWords(lines)}</span>
      </summary>
      <div className="tight">
        <table className="table table-stacked">
          <caption className="visually-hidden">{`What the app made: ${title}`}</caption>
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
        {line.origin === 'made' ? <Lozenge tone="success">Made</Lozenge> : <Lozenge tone="neutral">Found by name</Lozenge>}
      </td>
    </tr>
  );
}

function originWords(lines: readonly LedgerLine[]): string {
  const made = lines.filter(({ origin }) => origin === 'made').length;
  const found = lines.length - made;
  return found === 0 ? `${made} made` : `${made} made, ${found} found by name`;
}
