import type { FormEvent, ReactNode } from 'react';
import { ChangeFailure } from '../data/answered';
import type { CallError } from '../data/call-error';
import { FormButtons } from './form-buttons';

interface SmallFormProps {
  /** Names the form, and its button. */
  readonly title: string;
  readonly error: CallError | null;
  readonly busy: boolean;
  readonly onSend: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form of a few fields that opens in its place, is sent whole, and says below why it was refused. */
export function SmallForm({ title, error, busy, onSend, onClose, children }: SmallFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSend();
  };
  return (
    <form className="editor" aria-label={title} onSubmit={submit}>
      {children}
      <ChangeFailure error={error} />
      <FormButtons submit={title} busy={busy} onCancel={onClose} />
    </form>
  );
}
