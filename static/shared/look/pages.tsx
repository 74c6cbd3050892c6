import Button from '@atlaskit/button/new';
import { inGroups } from '../../../src/domain/counts';

interface PagesProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Where in a list the reader is, and the way to its neighbours; only words when everything is on one page. */
export function Pages({ page, pageSize, total, onPage }: PagesProps) {
  const first = page * pageSize + 1;
  const last = Math.min(total, (page + 1) * pageSize);
  const words = total === 0 ? 'None' : `${inGroups(first)}–${inGroups(last)} of ${inGroups(total)}`;
  if (total <= pageSize) return <span className="subtle">{words}</span>;
  return (
    <nav className="row" aria-label="Pages">
      <Button spacing="compact" onClick={() => onPage(page - 1)} isDisabled={page === 0}>
        Previous
      </Button>
      <span className="subtle" role="status">
        {words}
      </span>
      <Button spacing="compact" onClick={() => onPage(page + 1)} isDisabled={last >= total}>
        Next
      </Button>
    </nav>
  );
}
