import Button from '@atlaskit/button/new';
import { useMemo, useState, type FormEvent } from 'react';
import type { ProjectChoice } from '../../src/contract';
import { isSource, sourceFacts, sources, type Source } from '../../src/domain/sources';
import { ChangeFailure } from './answered';
import './capture.css';
import './picker.css';
import { ChoiceField, TextField } from './field';
import { keyFromText } from './issue-key';
import { IssueLink } from './jira-link';
import type { Change } from './query';
import { suggest, type Suggestion } from './suggest';

interface CaptureFormProps {
  readonly raise: Change<'raiseImprovement'>;
  readonly suggestedSource: Source | null;
  readonly suggestedTitle: string;
  /** The record at hand; `null` where one may be named. */
  readonly record: string | null;
  readonly projects: readonly ProjectChoice[];
  /** The key of what was raised last, to say so. */
  readonly raisedKey: string | null;
}

/** Raises an improvement in ten seconds: title, source, and what of the standard the words speak of. */
export function CaptureForm({ raise, suggestedSource, suggestedTitle, record, projects, raisedKey }: CaptureFormProps) {
  const [title, setTitle] = useState(suggestedTitle);
  const [source, setSource] = useState<string>(suggestedSource ?? '');
  const [recordText, setRecordText] = useState('');
  const [projectId, setProjectId] = useState(projects[0]?.id ?? '');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const suggestions = useMemo(() => suggest(title).filter(({ id }) => !refused.includes(id)), [title, refused]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const named = record ?? keyFromText(recordText);
    const found = findProblem(title, source, recordText, named);
    setProblem(found);
    if (found !== null || !isSource(source)) return;
    const ids = (kind: Suggestion['kind']) => suggestions.filter((suggestion) => suggestion.kind === kind).map(({ id }) => id);
    const input = {
      title: title.trim(),
      source,
      sourceRecord: named,
      clauses: ids('clause'),
      controls: ids('control'),
      projectId: projects.length > 1 ? projectId : null,
    };
    if (!(await raise.run(input))) return;
    setTitle('');
    setRecordText('');
    setRefused([]);
  };

  return (
    <form className="capture" aria-label="Raise an improvement" onSubmit={(event) => void submit(event)} noValidate>
      <TextField label="What could be better" value={title} onChange={setTitle} required="required" />
      <div className="columns">
        <ChoiceField
          label="Source"
          none="Choose a source"
          value={source}
          onChange={setSource}
          options={sourceOptions}
          required="required"
        />
        {record === null ? (
          <TextField label="Source record" value={recordText} onChange={setRecordText} hint="A key or a pasted link, if there is one" />
        ) : null}
        {projects.length > 1 ? (
          <ChoiceField
            label="Project"
            none="Choose a project"
            value={projectId}
            onChange={setProjectId}
            options={projects.map((project) => ({ value: project.id, label: `${project.name} (${project.key})` }))}
          />
        ) : null}
      </div>
      <Suggestions suggestions={suggestions} onRefuse={(id) => setRefused((before) => [...before, id])} />
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

/** What keeps the form from being sent, naming the field; `null` when nothing does. */
function findProblem(title: string, source: string, recordText: string, key: string | null): string | null {
  if (title.trim() === '') return 'What could be better: say it in a few words.';
  if (!isSource(source)) return 'Source: choose where the improvement comes from.';
  if (recordText.trim() !== '' && key === null) return 'Source record: use a key such as AUD-14 or paste the address of the record.';
  return null;
}

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly onRefuse: (id: string) => void;
}

function Suggestions({ suggestions, onRefuse }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <div className="tight">
      <h3>Clauses and controls the words speak of</h3>
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
