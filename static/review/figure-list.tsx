import { useState } from 'react';
import type { LineName } from '../../src/domain/review/counted';
import type { DataInput } from '../../src/domain/review/figures';
import { Answered } from '../shared/data/answered';
import { ListInJira } from '../shared/figures/list-in-jira';
import { OpenedList } from '../shared/figures/opened-list';
import { useAnswer } from '../shared/data/query';

/** Of which figures a number is. */
export type Look = 'signed' | 'live';

/** A number of a section, and what it is called there. */
export interface OpenLine extends LineName {
  readonly label: string;
}

interface FigureListProps {
  readonly input: DataInput;
  readonly look: Look;
  readonly open: OpenLine;
  readonly onClose: () => void;
}

/** The records behind a number of the review: with the same list in Jira, or as they were when it was signed. */
export function FigureList({ input, look, open, onClose }: FigureListProps) {
  const [page, setPage] = useState(0);
  const { group, line, label } = open;
  const query = useAnswer('listReviewFigure', { look, input, group, line, page });
  const empty = 'Nothing here any more. Refresh to see the newest numbers.';
  return (
    <OpenedList className="box figure-section" title={label} onClose={onClose}>
      <Answered query={query} loading="Loading the list" level="h2">
        {(list) => <ListInJira caption={label} empty={empty} list={list} kinds="shown" onPage={setPage} />}
      </Answered>
    </OpenedList>
  );
}
