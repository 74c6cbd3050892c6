import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { SummaryView } from '../../src/contract/summary';
import { shownTiles } from '../../src/domain/summary/figures';
import { periodWords } from '../../src/domain/summary/period';
import type { Figure } from '../../src/domain/summary/summary';
import { Answered } from '../shared/data/answered';
import { isSameFigure } from '../shared/figures/bar-list';
import { MomentText } from '../shared/look/day-text';
import { useAnswer } from '../shared/data/query';
import { Drawings } from './drawings';
import { FigureSection } from '../shared/figures/figure-section';
import { jqlPath } from '../shared/address/jira-link';
import './summary.css';
import { SiteLink } from '../shared/address/site-link';
import { SummaryTables } from './summary-tables';
import { Tiles } from '../shared/figures/tiles';
import { useLocale } from '../shared/data/locale';

/** The improvement summary on a Confluence page: what a management review looks at first. */
export function SummaryMacro() {
  const query = useAnswer('viewSummary', {});
  return (
    <main className="surface-panel">
      <Answered query={query} loading="Loading the improvement summary">
        {(view) => <Content view={view} busy={query.isFetching} onRefresh={() => void query.refetch()} />}
      </Answered>
    </main>
  );
}

interface ContentProps {
  readonly view: SummaryView;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

function Content({ view, busy, onRefresh }: ContentProps) {
  const { summary } = view;
  const [look, setLook] = useState<'drawing' | 'table'>('drawing');
  const [open, setOpen] = useState<Figure | null>(null);
  const toggle = (figure: Figure) => setOpen((before) => (isSameFigure(before, figure) ? null : figure));
  const list = open === null ? null : <FigureSection key={JSON.stringify(open)} figure={open} onClose={() => setOpen(null)} />;
  return (
    <div className="stack">
      <Head view={view} busy={busy} onRefresh={onRefresh} />
      {summary.total === 0 ? (
        <Empty view={view} />
      ) : (
        <>
          {look === 'drawing' ? <Tiles tiles={shownTiles(summary)} verified={summary.verified} open={open} onOpen={toggle} /> : null}
          {list}
          <div className="no-print">
            <Button spacing="compact" onClick={() => setLook(look === 'drawing' ? 'table' : 'drawing')}>
              {look === 'drawing' ? 'Show as table' : 'Show as drawing'}
            </Button>
          </div>
          {look === 'drawing' ? (
            <Drawings summary={summary} open={open} onOpen={toggle} />
          ) : (
            <SummaryTables summary={summary} open={open} onOpen={toggle} />
          )}
        </>
      )}
    </div>
  );
}

/** What to do first, where the projects are. */
function Empty({ view: { projects } }: Pick<ContentProps, 'view'>) {
  return (
    <div className="tight">
      <p className="subtle">Raise the first from an audit finding, or import your register; it is counted here a moment later.</p>
      <ul className="row" aria-label="Registers">
        {projects.map(({ id, key, name }) => (
          <li key={id}>
            <SiteLink path={jqlPath(`project = ${id} ORDER BY created DESC`)}>{`Open ${name} (${key}) in Jira`}</SiteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Head({ view, busy, onRefresh }: ContentProps) {
  const { summary, projects } = view;
  const locale = useLocale();
  return (
    <header className="tight">
      <h1>{summary.headline}</h1>
      <div className="row-apart">
        <p className="subtle">
          {periodWords(summary.period, locale.language)}
          {projects.length === 0 ? '' : ` · ${projects.map((project) => project.name).join(', ')}`}
        </p>
        <p className="row subtle">
          <span role="status">
            as of <MomentText value={summary.asOf} />
          </span>
          <button type="button" className="link-button no-print" disabled={busy} onClick={onRefresh}>
            {busy ? 'Refreshing' : 'Refresh'}
          </button>
        </p>
      </div>
      {summary.notVisible === 0 ? null : <p className="subtle">{summary.notVisible} not visible to you</p>}
    </header>
  );
}
