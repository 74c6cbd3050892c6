import { useState } from 'react';
import { AppFrame } from '../frames/app-frame';
import type { FieldInputProps } from './field-input';

interface AppFieldInputProps extends FieldInputProps {
  readonly fieldId: string;
  readonly moduleKey: string;
  readonly issueKey: string | null;
  readonly issueTypeId: string | null;
  readonly experience: 'issue-create' | 'issue-transition';
}

/** A field of the app within a form: its own frame edits, and each submit puts the value into the form. */
export function AppFieldInput({
  meta,
  value,
  projectKey,
  onChange,
  fieldId,
  moduleKey,
  issueKey,
  issueTypeId,
  experience,
}: AppFieldInputProps) {
  // The frame holds what is being edited; it must not begin anew with every value that it submits.
  const [first] = useState(value ?? null);
  const place = { kind: 'field', entryPoint: 'edit', issueKey, projectKey, issueTypeId, fieldId, experience, value: first } as const;
  return (
    <div className="field" role="group" aria-label={meta.name}>
      <AppFrame moduleKey={moduleKey} place={place} title={`Edit ${meta.name}`} onSubmit={onChange} />
    </div>
  );
}
