import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ImprovementPanel } from '../../../src/contract/issue';
import { facts } from '../../../src/domain/facts';
import type { Fact, Move, Need } from '../../../src/domain/improvement';
import { isAbsent, leadsTo, obstacleTo } from '../../../src/domain/lifecycle/offers';
import { ChangeFailure } from '../../shared/data/answered';
import { Editor } from '../forms/editor';
import { editorFor, mayOpen, type EditorName } from '../forms/editor-name';
import type { PanelCalls } from '../panel-calls';
import { sayMissing, valueWords } from '../measure/value-words';
import { useLocale } from '../../shared/data/locale';

interface NextStepProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
  readonly open: EditorName | null;
  readonly onOpen: (name: EditorName | null) => void;
}

/** What the next step needs, what of it is missing with the control that mends it, and the step itself. */
export function NextStep({ panel, calls, open, onOpen }: NextStepProps) {
  const { move, rights } = panel;
  const [wanted, setWanted] = useState<Need['fact'] | null>(null);
  if (move === null) return null;
  const openFor = (editor: EditorName, fact: Need['fact']) => {
    setWanted(fact);
    onOpen(editor);
  };
  const missing = move.needs.filter((need) => !need.met).length;
  const obstacle = obstacleTo(move.to, { ...panel, place: panel.improvement.place, mayMove: rights.move });
  return (
    <section className="box" aria-labelledby="next-step">
      <div className="row-apart">
        <h2 id="next-step">{headingOf(move, panel)}</h2>
        {rights.move && leadsTo(panel.offers, move.to) && mayTake(move) ? (
          <MoveButton move={move} call={calls.move} state={missing > 0 ? 'waiting' : 'ready'} />
        ) : null}
      </div>
      {obstacle === null ? null : <p>{obstacle}</p>}
      <p className={missing > 0 ? 'subtle' : 'visually-hidden'} role="status">
        {missingWords(missing)}
      </p>
      <Needs needs={move.needs} panel={panel} onOpen={openFor} />
      <ChangeFailure error={calls.move.error} />
      {open === null ? null : (
        <Editor
          key={`${open}-${wanted ?? ''}`}
          name={open}
          focusOn={toFact(wanted)}
          panel={panel}
          calls={calls}
          onClose={() => onOpen(null)}
        />
      )}
    </section>
  );
}

/** A step to a stage that the project does not have is nobody's to take. */
function headingOf({ to, label }: Move, { absent }: ImprovementPanel): string {
  return isAbsent(to, absent) ? 'The next stage is missing' : `Next: ${label.toLowerCase()}`;
}

/** Some steps are somebody else's to take: to them the button would say no, whatever else is filled in. */
function mayTake({ needs }: Move): boolean {
  return needs.every((need) => need.fact !== 'actorIsIndependent' || need.met);
}

interface MoveButtonProps {
  readonly move: Move;
  readonly call: PanelCalls['move'];
  readonly state: 'ready' | 'waiting';
}

function MoveButton({ move, call, state }: MoveButtonProps) {
  return (
    <Button appearance="primary" isDisabled={state === 'waiting'} isLoading={call.busy} onClick={() => void call.run({ stage: move.to })}>
      {move.label}
    </Button>
  );
}

interface NeedsProps {
  readonly needs: readonly Need[];
  readonly panel: ImprovementPanel;
  readonly onOpen: (editor: EditorName, fact: Need['fact']) => void;
}

function Needs({ needs, panel, onOpen }: NeedsProps) {
  if (needs.length === 0) return null;
  return (
    <ul className="needs" aria-label="What this step needs">
      {needs.map((need) => (
        <NeedItem key={need.fact} need={need} panel={panel} onOpen={(editor) => onOpen(editor, need.fact)} />
      ))}
    </ul>
  );
}

interface NeedItemProps {
  readonly need: Need;
  readonly panel: ImprovementPanel;
  readonly onOpen: (name: EditorName) => void;
}

function NeedItem({ need, panel, onOpen }: NeedItemProps) {
  const locale = useLocale();
  const mending = editorFor(need.fact);
  const editor = mending !== null && panel.rights.edit && mayOpen(mending, panel) ? mending : null;
  const value = need.met ? valueWords(need.fact, panel, locale) : null;
  const label = need.met ? need.label : sayMissing(need, panel, locale);
  return (
    <li className="need">
      <span className={need.met ? 'need-met' : 'need-missing'} aria-hidden="true">
        {need.met ? '✓' : '✗'}
      </span>
      <span>
        {need.met || editor === null ? label : null}
        {!need.met && editor !== null ? (
          <button type="button" className="link-button" onClick={() => onOpen(editor)}>
            {label}
          </button>
        ) : null}
        {value === null ? null : <span className="subtle"> {value}</span>}
        <span className="visually-hidden">{need.met ? ' (there)' : ' (missing)'}</span>
        {!need.met && editor === null && need.fact === 'actionsDone' ? <OpenActions panel={panel} /> : null}
      </span>
    </li>
  );
}

function OpenActions({ panel }: { readonly panel: ImprovementPanel }) {
  const open = panel.improvement.actions.filter((action) => !action.done).length;
  return <span className="subtle"> – {open} still open, listed below</span>;
}

function missingWords(missing: number): string {
  if (missing === 0) return 'Nothing is missing.';
  return missing === 1 ? 'One thing is missing.' : `${missing} things are missing.`;
}

/** The needs that are no facts of their own open a form of one field. */
function toFact(need: Need['fact'] | null): Fact | null {
  return facts.find((fact) => fact === need) ?? null;
}
