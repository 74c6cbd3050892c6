import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ImprovementPanel } from '../../src/contract/issue';
import { isOpen, isStage, placeNames } from '../../src/domain/stages';
import { ChangeFailure } from '../shared/answered';
import { DayText } from '../shared/day-text';
import { PlaceLozenge } from '../shared/lozenge';
import { Notice } from '../shared/notice';
import { Details } from './details';
import { Editor } from './editor';
import type { EditorName } from './fact-groups';
import { History } from './history';
import { NextStep } from './next-step';
import { forgetErrors, type PanelCalls } from './panel-calls';
import { Reopened } from './reopened';
import { StageTracker } from './stage-tracker';

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
      <StageTracker kind={improvement.kind} place={improvement.place} visits={improvement.visits} resumeAt={resumeAt} />
      {improvement.warnings.length === 0 ? null : <Warnings warnings={improvement.warnings} />}
      <Reopened panel={panel} />
      <SideStage panel={panel} calls={calls} />
      <NextStep panel={panel} calls={calls} open={editorAt('next')} onOpen={openAt('next')} />
      <Details panel={panel} calls={calls} open={editorAt('details')} onOpen={openAt('details')} />
      {rights.move && isStage(improvement.place) && isOpen(improvement.place) ? (
        <Aside panel={panel} calls={calls} open={editorAt('aside')} onOpen={openAt('aside')} />
      ) : null}
      <History visits={improvement.visits} notes={panel.notes} state={rights.edit || rights.move ? 'closed' : 'open'} />
    </div>
  );
}

const waitingFor: Readonly<Record<ImprovementPanel['improvement']['place'], string>> = {
  identified: 'Waiting to be prioritized',
  corrected: 'Corrected, waiting for its cause',
  analysed: 'Cause known, waiting for corrective actions',
  prioritized: 'Waiting for a plan',
  drafted: 'Drafted, ready to be pursued once complete',
  planned: 'Planned, ready to start once complete',
  implementing: 'Work is under way',
  pursued: 'Being pursued',
  verifying: 'Waiting for verification',
  standardized: 'Waiting to be communicated',
  communicated: 'Done: verified, standardized and communicated',
  closed: 'Closed: corrected and verified',
  achieved: 'Achieved',
  'on-hold': 'On hold',
  declined: 'Declined',
};

/** The title says the state, not the noun. */
function StateLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { place } = panel.improvement;
  return (
    <div className="row">
      <h1 className="state-line">{waitingFor[place]}</h1>
      <PlaceLozenge place={place} />
    </div>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <Notice tone="warning" title={warnings.length === 1 ? 'One value needs a look' : `${warnings.length} values need a look`}>
      <ul className="tight">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** On hold and declined say why, and how to go on. */
function SideStage({ panel, calls }: ImprovementViewProps) {
  const { place, facts } = panel.improvement;
  if (isStage(place)) return null;
  const reason = (place === 'on-hold' ? facts.holdReason : facts.declineReason) ?? 'No reason is recorded.';
  const resumeLabel = place === 'declined' ? 'Reconsider' : `Resume at ${placeNames[panel.resumeAt ?? 'identified']}`;
  return (
    <Notice tone={place === 'on-hold' ? 'warning' : 'information'} title={place === 'on-hold' ? 'On hold' : 'Declined'}>
      <p>
        {reason}
        {place === 'on-hold' && facts.holdUntil !== null ? (
          <span>
            {' '}
            Until <DayText value={facts.holdUntil} />.
          </span>
        ) : null}
      </p>
      {panel.rights.move ? (
        <div>
          <Button isLoading={calls.resume.busy} onClick={() => void calls.resume.run({})}>
            {resumeLabel}
          </Button>
        </div>
      ) : null}
      <ChangeFailure error={calls.resume.error} />
    </Notice>
  );
}

interface AsideProps extends ImprovementViewProps {
  readonly open: EditorName | null;
  readonly onOpen: (editor: EditorName | null) => void;
}

/** The two ways beside the line. */
function Aside({ panel, calls, open, onOpen }: AsideProps) {
  if (open !== null) return <Editor key={open} name={open} panel={panel} calls={calls} onClose={() => onOpen(null)} />;
  return (
    <div className="form-buttons">
      <Button appearance="subtle" onClick={() => onOpen('hold')}>
        Put on hold
      </Button>
      <Button appearance="subtle" onClick={() => onOpen('decline')}>
        Decline
      </Button>
    </div>
  );
}
