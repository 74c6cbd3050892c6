import Button from '@atlaskit/button/new';
import type { FormEvent } from 'react';
import { sourceFacts, sources } from '../../src/domain/sources';
import { ChangeFailure } from './answered';
import './capture.css';
import './picker.css';
import { useCapture, type CaptureFormProps } from './capture-draft';
import { ChoiceField, TextField } from './field';
import { IssueLink } from './jira-link';
import type { Suggestion } from './suggest';

/** Raises an improvement in ten seconds: title, source, and what of the standard the words speak of. */
export function CaptureForm(props: CaptureFormProps) {
  const { raise, raisedKey } = props;
  const capture = useCapture(props);
  const { draft, change, suggestions, problem } = capture;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void capture.send();
  };
  return (
    <form className="capture" aria-label="Raise an improvement" onSubmit={submit} noValidate>
      <TextField label="What could be better" value={draft.title} onChange={(title) => change({ title })} required="required" />
      <Origin {...props} capture={capture} />
      <Suggestions suggestions={suggestions} onRefuse={(id) => change({ refused: [...draft.refused, id] })} />
      {problem === null ? null : (
        <p className="danger" role="alert">
          {problem}
        </p>
      )}
      <ChangeFailure error={raise.error} />
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={raise.busy}>
          Raise improvement
        </Button>
        <span role="status">
          {raisedKey === null ? null : (
            <span>
              Raised <IssueLink issueKey={raisedKey} />
            </span>
          )}
        </span>
      </div>
    </form>
  );
}

const sourceOptions = sources.map((source) => {
  const { name, reference } = sourceFacts[source];
  return { value: source, label: reference === null ? name : `${name} (${reference})` };
});

/** Source, source record where none is at hand, project where there are several. */
function Origin({ record, projects, capture }: CaptureFormProps & { readonly capture: ReturnType<typeof useCapture> }) {
  const { draft, change } = capture;
  return (
    <div className="columns">
      <ChoiceField
        label="Source"
        none="Choose a source"
        value={draft.source}
        onChange={(source) => change({ source })}
        options={sourceOptions}
        required="required"
      />
      {record === null ? (
        <TextField
          label="Source record"
          value={draft.recordText}
          onChange={(recordText) => change({ recordText })}
          hint="A key or a pasted link, if there is one"
        />
      ) : null}
      {projects.length > 1 ? (
        <ChoiceField
          label="Project"
          none="Choose a project"
          value={draft.projectId}
          onChange={(projectId) => change({ projectId })}
          options={projects.map((project) => ({ value: project.id, label: `${project.name} (${project.key})` }))}
        />
      ) : null}
    </div>
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
