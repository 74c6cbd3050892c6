import { useEffect, useRef, useState } from 'react';
import type { Figure } from '../../src/domain/summary/summary';
import { Answered } from './answered';
import { ImprovementTable } from './improvement-table';
import { SiteLink } from './site-link';
import { Pages } from './pages';
import { useLocale } from './locale';
import { useAnswer } from './query';
import { figureLabel } from './figure-words';
import './figures.css';

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
  const heading = useRef<HTMLHeadingElement>(null);
  // The list opens above the bar that asked for it: the focus follows, so nobody has to look for it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="figure-section" aria-label={label}>
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {label}
        </h2>
        <button type="button" className="link-button" onClick={onClose}>
          Close list
        </button>
      </div>
      <Answered query={query} loading="Loading the list" level="h2">
        {(list) => (
          <div className="tight">
            {list.items.length === 0 ? (
              <p className="subtle">Nothing here any more. Refresh to see the newest numbers.</p>
            ) : (
              <ImprovementTable caption={label} items={list.items} people={list.people} />
            )}
            <div className="row-apart">
              <Pages page={list.page} pageSize={list.pageSize} total={list.total} onPage={setPage} />
              <SiteLink path={list.path}>Open this list in Jira</SiteLink>
            </div>
          </div>
        )}
      </Answered>
    </section>
  );
}
