import type { FormEvent, ReactNode } from 'react';
import { FormButtons } from '../forms/form-buttons';
import { Notice } from '../look/notice';
import { closeView } from '../data/surface-context';

interface FieldFrameProps {
  readonly label: string;
  readonly place: 'dialog' | 'issue';
  readonly problem: string | null;
  readonly onSave: () => Promise<void>;
  readonly children: ReactNode;
}

/** Around a custom field's editor: buttons of its own on the issue, none in a dialog that has them. */
export function FieldFrame({ label, place, problem, onSave, children }: FieldFrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave();
  };
  return (
    <main className="surface-panel">
      <h1 className="visually-hidden">{label}</h1>
      <form className="tight" aria-label={`Edit ${label}`} onSubmit={submit}>
        {children}
        {problem === null ? null : (
          <Notice tone="error">
            <p>{problem}</p>
          </Notice>
        )}
        {place === 'issue' ? <FormButtons submit="Save" busy={false} onCancel={() => void closeView()} /> : null}
      </form>
    </main>
  );
}
