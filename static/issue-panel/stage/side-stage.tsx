import Button from '@atlaskit/button/new';
import type { ImprovementPanel } from '../../../src/contract/issue';
import { leadsTo, obstacleTo } from '../../../src/domain/lifecycle/offers';
import { isStage, placeNames } from '../../../src/domain/lifecycle/stages';
import { ChangeFailure } from '../../shared/data/answered';
import { DayText } from '../../shared/look/day-text';
import { Notice } from '../../shared/look/notice';
import { Editor } from '../forms/editor';
import type { EditorName } from '../forms/editor-name';
import type { PanelCalls } from '../panel-calls';

interface SideStageProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
}

/** On hold and declined say why, and how to go on. */
export function SideStage({ panel, calls }: SideStageProps) {
  const { place, facts } = panel.improvement;
  if (isStage(place)) return null;
  const reason = (place === 'on-hold' ? facts.holdReason : facts.declineReason) ?? 'No reason is recorded.';
  const resumeAt = panel.resumeAt ?? 'identified';
  const resumeLabel = place === 'declined' ? 'Reconsider' : `Resume at ${placeNames[resumeAt]}`;
  const obstacle = obstacleTo(resumeAt, { ...panel, place, mayMove: panel.rights.move });
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
      {obstacle === null ? null : <p>{obstacle}</p>}
      {panel.rights.move && obstacle === null ? (
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

interface AsideProps extends SideStageProps {
  readonly open: EditorName | null;
  readonly onOpen: (editor: EditorName | null) => void;
}

/** The two ways beside the line. */
export function Aside({ panel, calls, open, onOpen }: AsideProps) {
  if (open !== null) return <Editor key={open} name={open} panel={panel} calls={calls} onClose={() => onOpen(null)} />;
  const [mayWait, mayEnd] = [leadsTo(panel.offers, 'on-hold'), leadsTo(panel.offers, 'declined')];
  return (
    <div className="stack">
      <div className="form-buttons">
        {mayWait ? (
          <Button appearance="subtle" onClick={() => onOpen('hold')}>
            Put on hold
          </Button>
        ) : null}
        {mayEnd ? (
          <Button appearance="subtle" onClick={() => onOpen('decline')}>
            Decline
          </Button>
        ) : null}
      </div>
      {mayWait && mayEnd ? null : <p className="subtle">{sayMissingAside(mayWait, mayEnd)}</p>}
    </div>
  );
}

function sayMissingAside(mayWait: boolean, mayEnd: boolean): string {
  const missing = [...(mayWait ? [] : [placeNames['on-hold']]), ...(mayEnd ? [] : [placeNames.declined])];
  return `The workflow offers you no way to ${missing.join(' or ')} from here. An administrator of the project can add it.`;
}
