import { useState } from 'react';
import type { ImprovementPanel } from '../../src/contract/issue';
import { isOpen, isStage } from '../../src/domain/lifecycle/stages';
import { Details } from './lines/details';
import type { EditorName } from './forms/editor-name';
import { Regraded } from './history/grade-changes';
import { History } from './history/history';
import { NextStep } from './stage/next-step';
import { forgetErrors, type PanelCalls } from './panel-calls';
import { Reopened } from './stage/reopened';
import { Aside, SideStage } from './stage/side-stage';
import { StageTracker } from './stage/stage-tracker';
import { StateLine } from './stage/state-line';
import { Warnings } from './stage/warnings';

interface ImprovementViewProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
}

/** Which control is open, and beside what it was asked for. */
interface Opened {
  readonly editor: EditorName;
  readonly at: 'next' | 'details' | 'aside';
}

/** The panel of an improvement: where it stands, what comes next, what is recorded. */
export function ImprovementView({ panel, calls }: ImprovementViewProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { improvement, rights, resumeAt } = panel;
  const openAt = (at: Opened['at']) => (editor: EditorName | null) => {
    forgetErrors(calls);
    setOpened(editor === null ? null : { editor, at });
  };
  const editorAt = (at: Opened['at']) => (opened?.at === at ? opened.editor : null);
  return (
    <div className="stack">
      <StateLine panel={panel} />
      <StageTracker
        kind={improvement.kind}
        place={improvement.place}
        visits={improvement.visits}
        resumeAt={resumeAt}
        absent={panel.absent}
      />
      <Warnings panel={panel} calls={calls} />
      <Regraded panel={panel} />
      <Reopened panel={panel} />
      <SideStage panel={panel} calls={calls} />
      <NextStep panel={panel} calls={calls} open={editorAt('next')} onOpen={openAt('next')} />
      <Details panel={panel} calls={calls} open={editorAt('details')} onOpen={openAt('details')} />
      {rights.move && isStage(improvement.place) && isOpen(improvement.place) ? (
        <Aside panel={panel} calls={calls} open={editorAt('aside')} onOpen={openAt('aside')} />
      ) : null}
      <History
        kind={improvement.kind}
        visits={improvement.visits}
        notes={panel.notes}
        measureChanges={panel.measureChanges}
        unit={improvement.facts.unit}
        findings={panel.findings}
        state={rights.edit || rights.move ? 'closed' : 'open'}
      />
    </div>
  );
}
