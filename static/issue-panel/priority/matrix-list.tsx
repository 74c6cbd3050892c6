import type { ImprovementPanel } from '../../../src/contract/issue';
import { IssueLink } from '../../shared/address/jira-link';
import { SiteLink } from '../../shared/address/site-link';
import { sayPlace, type MatrixSpot } from './matrix-words';

interface MatrixListProps {
  readonly spot: MatrixSpot;
  readonly panel: ImprovementPanel;
}

/** What stands at the chosen place, each with a link. */
export function MatrixList({ spot, panel }: MatrixListProps) {
  const { own, others } = spot;
  const { key, title } = panel.improvement;
  return (
    <section className="tight" aria-label="Chosen place">
      <p className="label">{sayPlace(spot)}</p>
      {own || others !== null ? null : <p className="subtle">No open improvement that you may see stands here.</p>}
      <ul className="matrix-list">
        {own ? (
          <li>
            <strong>◆ this one</strong> {key} {title}
          </li>
        ) : null}
        {others?.items.map((item) => (
          <li key={item.key}>
            <IssueLink issueKey={item.key} title={item.title} />
          </li>
        ))}
      </ul>
      <AllInJira spot={spot} />
    </section>
  );
}

function AllInJira({ spot: { others } }: Pick<MatrixListProps, 'spot'>) {
  if (others === null || others.count === others.items.length) return null;
  return (
    <p>
      {others.count - others.items.length} more. <SiteLink path={others.path}>All of this place in Jira</SiteLink>
    </p>
  );
}
