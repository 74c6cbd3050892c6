import { useState, type FormEvent } from 'react';
import { ChangeFailure } from '../../shared/data/answered';
import { TextField } from '../../shared/fields/field';
import { FormButtons } from '../../shared/forms/form-buttons';
import type { EditorProps } from '../forms/editor-props';

/** Words in the place of a page: a document that lives elsewhere, or the reason why none changed. */
export function DocumentReason({ panel, calls, onClose }: EditorProps) {
  const [text, setText] = useState(panel.improvement.facts.documentation ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const documentation = text.trim();
    if (await calls.record.run({ documentation: documentation === '' ? null : documentation })) onClose();
  };
  return (
    <form className="tight" aria-label="Documentation in words" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Or in words"
        value={text}
        onChange={setText}
        hint="A document elsewhere with its version, or a reason: “No document changed: the rule was right”"
      />
      <ChangeFailure error={calls.record.error} />
      <FormButtons submit="Save" busy={calls.record.busy} onCancel={onClose} />
    </form>
  );
}
