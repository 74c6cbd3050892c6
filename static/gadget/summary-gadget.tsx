import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { SummaryHeadView } from '../../src/contract/summary';
import { periodWords } from '../../src/domain/summary/period';
import type { Figure } from '../../src/domain/summary/summary';
import { Answered } from '../shared/data/answered';
import { isSameFigure } from '../shared/figures/bar-list';
import { MomentText } from '../shared/look/day-text';
import { useLocale } from '../shared/data/locale';
import { useAnswer } from '../shared/data/query';
import { BarTable } from '../shared/figures/bar-table';
import { FigureSection } from '../shared/figures/figure-section';
import { Part } from '../shared/look/part';
import { StageBar } from '../shared/figures/stage-bar';
import { Tiles } from '../shared/figures/tiles';

/** The first lines of the improvement summary on a dashboard of Jira, which refreshes the gadget itself. */
export function SummaryGadget() {
  const query = useAnswer('viewSummaryHead', {});
  return (
    <main className="surface-panel">
      <Answered query={query} loading="Loading the improvements">
        {(view) => <Content view={view} />}
      </Answered>
    </main>
  );
}

function Content({ view }: { readonly view: SummaryHeadView }) {
  const { head } = view;
  const [isTable, setIsTable] = useState(false);
  const [open, setOpen] = useState<Figure | null>(null);
  const opening = { open, onOpen: (figure: Figure) => setOpen((before) => (isSameFigure(before, figure) ? null : figure)) };
  return (
    <div className="stack">
      <Head view={view} />
      {head.total === 0 ? (
        <p className="subtle">No improvement that you may see is recorded in these projects yet.</p>
      ) : (
        <>
          {isTable ? (
            <BarTable title="Key figures" column="Figure" bars={head.tiles} {...opening} />
          ) : (
            <Tiles tiles={head.tiles} verified={head.verified} {...opening} />
          )}
          {open === null ? null : <FigureSection key={JSON.stringify(open)} figure={open} onClose={() => setOpen(null)} />}
          {isTable ? (
            <BarTable title="By stage" column="Stage" bars={head.byPlace} {...opening} />
          ) : (
            <Part title="By stage">
              <StageBar bars={head.byPlace} {...opening} />
            </Part>
          )}
          <div>
            <Button spacing="compact" onClick={() => setIsTable(!isTable)}>
              {isTable ? 'Show as drawing' : 'Show as table'}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Head({ view: { head, projects } }: { readonly view: SummaryHeadView }) {
  const { language } = useLocale();
  const names = projects.map((project) => project.name).join(', ');
  return (
    <header className="tight">
      <h1>{head.headline}</h1>
      <p className="subtle">
        {periodWords(head.period, language)} · {names} · as of <MomentText value={head.asOf} />
      </p>
      {head.notVisible === 0 ? null : <p className="subtle">{head.notVisible} not visible to you</p>}
    </header>
  );
}
