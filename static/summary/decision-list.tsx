import { inGroups } from '../../src/domain/counts';
import { placeNames } from '../../src/domain/lifecycle/stages';
import type { Summary } from '../../src/domain/summary/summary';
import { IssueLink } from '../shared/address/jira-link';
import { TableTwin } from '../shared/figures/table-twin';
import { OpenNumber, type Opening } from '../shared/figures/open-number';
import { words } from '../shared/figures/twin-cells';

interface DecisionListProps extends Opening {
  readonly decisions: Summary['decisions'];
}

/** What somebody should decide: how many for each reason, and the gravest with their reasons. Words in both looks. */
export function DecisionList({ decisions: { all, byReason, items }, ...opening }: DecisionListProps) {
  if (all.count === 0) return <p className="subtle">Nothing waits for a decision.</p>;
  return (
    <div className="tight">
      <p>
        <OpenNumber figure={all.figure} count={all.count} {...opening} /> {all.label}:
      </p>
      <ul className="reasons" aria-label="Reasons for a decision">
        {byReason.map(({ figure, label, count }) => (
          <li key={label}>
            <OpenNumber figure={figure} count={count} {...opening} /> {label}
          </li>
        ))}
      </ul>
      <TableTwin
        caption="What to decide, and why"
        narrow="stacked"
        columns={['Improvement', 'Stage', 'Why']}
        rows={items.map(({ key, title, place, why }) => ({
          key,
          cells: [
            words(<IssueLink issueKey={key} title={title} />),
            words(<span className="keep">{placeNames[place]}</span>),
            words(why.join('; ')),
          ],
        }))}
      />
      {items.length < all.count ? (
        <p className="small">
          The gravest {items.length} of {inGroups(all.count)} are shown.
        </p>
      ) : null}
    </div>
  );
}
