import type { RecordPage } from '../../../src/contract/register';
import { ImprovementTable } from './improvement-table';
import { Pages } from '../look/pages';
import { SiteLink } from '../address/site-link';

interface ListInJiraProps {
  readonly caption: string;
  /** What is said where nothing is in the list. */
  readonly empty: string;
  /** Without a path, Jira has no such list: the records are shown as they were signed. */
  readonly list: RecordPage & { readonly path: string | null };
  /** Where records of several kinds stand in one list. */
  readonly kinds?: 'shown';
  /** Where a key leads; to the work item itself, unless said. */
  readonly pathOf?: (key: string) => string;
  readonly onPage: (page: number) => void;
}

/** A page of records, the way to its neighbours, and the same list in Jira where there is one. */
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
        {path === null ? (
          <p className="subtle">As they were when this was signed; in Jira they may have changed since.</p>
        ) : (
          <SiteLink path={path}>Open this list in Jira</SiteLink>
        )}
      </div>
    </div>
  );
}
