import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { RecordTrail } from '../../src/contract/trail';
import { kindFacts } from '../../src/domain/kinds/kinds';
import { Pages } from '../shared/look/pages';
import { FilterButtons } from './filter-buttons';
import { filtered, type TrailFilter } from './trail-filter';
import { TrailLimits } from './trail-limits';
import { TrailList } from './trail-list';

const entriesPerPage = 100;

interface TrailViewProps {
  readonly trail: RecordTrail;
  /** Id of the entry that a permanent link leads to. */
  readonly linked: string | null;
}

export function TrailView({ trail, linked }: TrailViewProps) {
  const { key, entries, limits } = trail;
  const [filter, setFilter] = useState<TrailFilter>('all');
  const [order, setOrder] = useState<'oldest' | 'newest'>('oldest');
  const [page, setPage] = useState(() => pageOf(trail, linked));
  const chosen = filtered(entries, filter);
  const shown = order === 'oldest' ? chosen : chosen.toReversed();
  const chooseFilter = (wanted: TrailFilter) => {
    setFilter(wanted);
    setPage(0);
  };
  const turnRound = () => {
    setOrder(order === 'oldest' ? 'newest' : 'oldest');
    setPage(0);
  };
  return (
    <>
      <Head trail={trail} linked={linked} />
      <div className="row-apart">
        <FilterButtons entries={entries} filter={filter} onFilter={chooseFilter} />
        <Button spacing="compact" onClick={turnRound}>
          {order === 'oldest' ? 'Newest first' : 'Oldest first'}
        </Button>
      </div>
      {shown.length === 0 ? <p className="subtle">Nothing of this kind has happened to {key}.</p> : null}
      <TrailList issueKey={key} entries={shown.slice(page * entriesPerPage, (page + 1) * entriesPerPage)} linked={linked} />
      {shown.length > entriesPerPage ? <Pages page={page} pageSize={entriesPerPage} total={shown.length} onPage={setPage} /> : null}
      <TrailLimits limits={limits} />
    </>
  );
}

/** A permanent link opens the page that its entry is on. */
function pageOf({ entries }: RecordTrail, linked: string | null): number {
  const index = entries.findIndex(({ id }) => id === linked);
  return Math.max(0, Math.floor(index / entriesPerPage));
}

function Head({ trail: { key, title, recordKind, entries }, linked }: TrailViewProps) {
  const marked = entries.filter(({ marks }) => marks.length > 0).length;
  const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  const isMissing = linked !== null && !entries.some(({ id }) => id === linked);
  return (
    <div className="tight">
      <h1>Audit trail of {key}</h1>
      <p className="subtle">
        {kindFacts[recordKind].name} “{title}”: {count}, {marked === 0 ? 'none' : marked} of them {marked > 1 ? 'stand' : 'stands'} out.
        Changes are Jira’s own history, which nobody can edit; names are those of the day.
      </p>
      {isMissing ? (
        <p role="note">The entry that the link names is not in this trail. It may have been a comment that is deleted.</p>
      ) : null}
    </div>
  );
}
