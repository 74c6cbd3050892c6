import { useState } from 'react';
import { AppFrame } from '../frames/app-frame';
import type { FieldInputProps } from './field-input';
import { FieldValue } from './field-value';

interface AppFieldInputProps extends FieldInputProps {
  readonly fieldId: string;
  readonly moduleKey: string;
  readonly issueKey: string | null;
  readonly issueTypeId: string | null;
  readonly experience: 'issue-create' | 'issue-transition';
}

/** A field of the app within a form: its own frame edits, its submit puts the value into the form. */
export function AppFieldInput({ meta, value, projectKey, onChange, fieldId, moduleKey, issueKey, issueTypeId, experience }: AppFieldInputProps) {
  const [editing, setEditing] = useState(false);
  const place = { kind: 'field', entryPoint: 'edit', issueKey, projectKey, issueTypeId, fieldId, experience, value: value ?? null } as const;
  const take = (next: unknown) => {
    onChange(next);
    setEditing(false);
  };
  return (
    <div className="field" role="group" aria-label={meta.name}>
      <span className="label">
        {meta.name}
        {meta.required && <span className="required"> *</span>}
      </span>
      {editing ? (
        <AppFrame moduleKey={moduleKey} place={place} title={`Edit ${meta.name}`} onSubmit={take} onClose={() => setEditing(false)} />
      ) : (
        <div className="row">
          <FieldValue value={value} schema={meta.schema} />
          <button type="button" className="button" onClick={() => setEditing(true)}>
            Choose<span className="visually-hidden"> {meta.name}</span>
          </button>
        </div>
      )}
    </div>
  );
}
