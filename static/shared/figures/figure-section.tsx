import { useState } from 'react';
import type { Figure } from '../../../src/domain/summary/summary';
import { Answered } from '../data/answered';
import { figureLabel } from './figure-words';
import './figures.css';
import { ListInJira } from './list-in-jira';
import { useLocale } from '../data/locale';
import { OpenedList } from './opened-list';
import { useAnswer } from '../data/query';

interface FigureSectionProps {
  readonly figure: Figure;
  readonly onClose: () => void;
}

/** The list behind a number, in place, with the same list in Jira. */
export function FigureSection({ figure, onClose }: FigureSectionProps) {
  const [page, setPage] = useState(0);
  const query = useAnswer('listFigure', { figure, page });
  const { language } = useLocale();
  const label = figureLabel(figure, language);
  return (
    <OpenedList className="box figure-section" title={label} onClose={onClose}>
      <Answered query={query} loading="Loading the list" level="h2">
        {(list) => (
          <ListInJira caption={label} empty="Nothing here any more. Refresh to see the newest numbers." list={list} onPage={setPage} />
        )}
      </Answered>
    </OpenedList>
  );
}
