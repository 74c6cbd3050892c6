import { useState } from 'react';
import { counted } from '../../../src/domain/counts';
import type { RemovedView } from '../../../src/contract/protection';
import { Answered } from '../../shared/data/answered';
import { Pages } from '../../shared/look/pages';
import { useAnswer } from '../../shared/data/query';
import { RemovedTable } from './removed-table';

/** What was in the register once and is not any more. */
export function RemovedRecords() {
  const [page, setPage] = useState(0);
  const query = useAnswer('listRemoved', { page });
  return (
    <section className="tight" aria-labelledby="removed">
      <h2 id="removed">Removed from the record</h2>
      <Answered query={query} loading="Looking for what was removed" level="h2">
        {(view) => <Content view={view} onPage={setPage} />}
      </Answered>
    </section>
  );
}

function Content({ view, onPage }: { readonly view: RemovedView; readonly onPage: (page: number) => void }) {
  return (
    <>
      {view.total === 0 ? (
        <p className="subtle">Nothing that was once in the register is missing from it, as far as you may see.</p>
      ) : (
        <>
          <RemovedTable items={view.items} people={view.people} />
          <Pages page={view.page} pageSize={view.pageSize} total={view.total} onPage={onPage} />
        </>
      )}
      <p className="small">
        {view.notVisible > 0 ? `${counted(view.notVisible, 'record', 'records')} not visible to you. ` : ''}
        {view.more > 0
          ? `${counted(view.more, 'older record', 'older records')} of the site ${view.more === 1 ? 'is' : 'are'} not kept any more. `
          : ''}
        Known is what was in the register at some time since this app looks: once a day, and when Jira tells. A number that never was such a
        record is no gap: actions and other work take numbers too. Titles are not kept.
      </p>
    </>
  );
}
