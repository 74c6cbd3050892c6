import Button from '@atlaskit/button/new';
import type { FormEvent } from 'react';
import { kindFacts } from '../../../src/domain/kinds/kinds';
import { ChangeFailure } from '../data/answered';
import './capture.css';
import '../fields/picker.css';
import { useCapture, type Capture, type CaptureFormProps } from './capture-draft';
import { CaptureOrigin } from './capture-origin';
import { TextField } from '../fields/field';
import { IssueLink } from '../address/jira-link';
import { KindField } from '../forms/kind-field';
import { kindWords } from '../look/kind-words';
import { SimilarRecords } from './similar-records';
import type { Suggestion } from '../fields/suggest';

/** Raises a record in ten seconds: a title is enough, the rest is offered. */
export function CaptureForm(props: CaptureFormProps) {
  const capture = useCapture(props);
  const { draft, change, kinds, suggestions } = capture;
  const words = kindWords[draft.kind];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void capture.send();
  };
  return (
    <form className="capture" aria-label={words.raise} onSubmit={submit} noValidate>
      <KindField kinds={kinds} value={draft.kind} onChange={(kind) => change({ kind, repeats: null })} />
      <SuggestedKind capture={capture} />
      <TextField
        label={words.question}
        value={draft.title}
        onChange={(title) => change({ title })}
        required="required"
        {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
      />
      <Alike {...props} capture={capture} />
      <CaptureOrigin {...props} capture={capture} />
      <Suggestions suggestions={suggestions} onRefuse={(id) => change({ refused: [...draft.refused, id] })} />
      <End {...props} capture={capture} />
    </form>
  );
}

type PartProps = CaptureFormProps & { readonly capture: Capture };

/** What is like it, until the person said that one of these came back. */
function Alike({ link, linked, capture }: PartProps) {
  const { draft, change, sourceRecord } = capture;
  const { repeats } = draft;
  if (repeats !== null)
    return (
      <p className="row" role="status">
        <span>
          Repeats <IssueLink issueKey={repeats} />
        </span>
        <button type="button" className="link-button small-link" onClick={() => change({ repeats: null })}>
          It is new
        </button>
      </p>
    );
  return (
    <SimilarRecords
      title={draft.title}
      kind={draft.kind}
      origin={sourceRecord}
      linked={linked}
      busy={link.busy}
      onLink={(key) => void capture.linkInstead(key)}
      onRepeat={(key) => change({ repeats: key })}
    />
  );
}

/** What went wrong, the two ways out, and what was done last. */
function End({ raise, link, outcome, onCancel, capture }: PartProps) {
  const { draft, problem } = capture;
  return (
    <>
      {problem === null ? null : (
        <p className="danger" role="alert">
          {problem}
        </p>
      )}
      <ChangeFailure error={raise.error ?? link.error} />
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={raise.busy}>
          {`Raise ${kindFacts[draft.kind].name.toLowerCase()}`}
        </Button>
        {onCancel === null ? null : (
          <Button appearance="subtle" onClick={onCancel} isDisabled={raise.busy || link.busy}>
            {outcome === null ? 'Cancel' : 'Close'}
          </Button>
        )}
        <span role="status">
          {outcome === null ? null : (
            <span>
              {outcome.done} <IssueLink issueKey={outcome.key} />
            </span>
          )}
        </span>
      </div>
    </>
  );
}

/** What it may be instead, said and never forced. */
function SuggestedKind({ capture: { suggestedKind, change } }: { readonly capture: Capture }) {
  if (suggestedKind === null) return null;
  const { kind, reason } = suggestedKind;
  return (
    <p className="small">
      {reason}{' '}
      <button type="button" className="link-button small-link" onClick={() => change({ kind, repeats: null })}>
        Make it a {kindFacts[kind].name.toLowerCase()}
      </button>
    </p>
  );
}

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly onRefuse: (id: string) => void;
}

function Suggestions({ suggestions, onRefuse }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <div className="tight">
      <h2 className="label">Clauses and controls the words speak of</h2>
      <ul className="suggestions" aria-label="Suggested clauses and controls">
        {suggestions.map(({ id, title, reason }) => (
          <li key={id} className="suggestion">
            <span>
              <strong>{id}</strong> {title} <span className="small">{reason}</span>
            </span>
            <button type="button" className="chip-remove" aria-label={`Leave out ${id}`} onClick={() => onRefuse(id)}>
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
