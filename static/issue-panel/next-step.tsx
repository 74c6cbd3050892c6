import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ImprovementPanel } from '../../src/contract';
import type { Fact, Need } from '../../src/domain/improvement';
import { ChangeFailure } from '../shared/answered';
import { Editor } from './editor';
import { editorFor, type EditorName } from './fact-groups';
import type { PanelCalls } from './panel-calls';
import { valueWords } from './value-words';
import { useLocale } from '../shared/locale';

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
  const missing = move.needs.filter((need) => !need.met).length;
  return (
    <section className="next-step" aria-labelledby="next-step">
      <div className="row-apart">
        <h2 id="next-step">Next: {move.label.toLowerCase()}</h2>
        {rights.move ? (
          <Button
            appearance="primary"
            isDisabled={missing > 0}
            isLoading={calls.move.busy}
            onClick={() => void calls.move.run({ stage: move.to })}
          >
            {move.label}
          </Button>
        ) : null}
      </div>
      <p className={missing > 0 ? 'subtle' : 'visually-hidden'} role="status">
        {missingWords(missing)}
      </p>
      {move.needs.length === 0 ? null : (
        <ul className="needs" aria-label="What this step needs">
          {move.needs.map((need) => (
            <NeedItem
              key={need.fact}
              need={need}
              panel={panel}
              onOpen={(editor) => {
                setWanted(need.fact);
                onOpen(editor);
              }}
            />
          ))}
        </ul>
      )}
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

interface NeedItemProps {
  readonly need: Need;
  readonly panel: ImprovementPanel;
  readonly onOpen: (name: EditorName) => void;
}

function NeedItem({ need, panel, onOpen }: NeedItemProps) {
  const locale = useLocale();
  const editor = panel.rights.edit ? editorFor(need.fact) : null;
  const value = need.met ? valueWords(need.fact, panel, locale) : null;
  return (
    <li className="need">
      <span className={need.met ? 'need-met' : 'need-missing'} aria-hidden="true">
        {need.met ? '✓' : '✗'}
      </span>
      <span>
        {need.met || editor === null ? need.label : null}
        {!need.met && editor !== null ? (
          <button type="button" className="link-button" onClick={() => onOpen(editor)}>
            {need.label}
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
  return need === 'actions' || need === 'actionsDone' || need === 'verifierIsIndependent' ? null : need;
}
