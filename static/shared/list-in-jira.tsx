import type { RecordsInJira } from '../../src/contract/register';
import { ImprovementTable } from './improvement-table';
import { Pages } from './pages';
import { SiteLink } from './site-link';

interface ListInJiraProps {
  readonly caption: string;
  /** What is said where nothing is in the list. */
  readonly empty: string;
  readonly list: RecordsInJira;
  /** Where records of several kinds stand in one list. */
  readonly kinds?: 'shown';
  /** Where a key leads; to the work item itself, unless said. */
  readonly pathOf?: (key: string) => string;
  readonly onPage: (page: number) => void;
}

/** A page of records, the way to its neighbours, and the same list in Jira. */
export function ListInJira({ caption, empty, list: { items, people, page, pageSize, total, path }, onPage, ...kinds }: ListInJiraProps) {
  return (
    <div className="tight">
      {items.length === 0 ? (
        <p className="subtle">{empty}</p>
      ) : (
        <ImprovementTable caption={caption} items={items} people={people} {...kinds} />
      )}
      <div className="row-apart">
        <Pages page={page} pageSize={pageSize} total={total} onPage={onPage} />
        <SiteLink path={path}>Open this list in Jira</SiteLink>
      </div>
    </div>
  );
}
