import { useState } from 'react';
import { daysFrom } from '../../shared/look/day';
import { TextField } from '../../shared/fields/field';
import { kindWords } from '../../shared/look/kind-words';
import { SmallForm } from '../../shared/forms/small-form';
import type { EditorProps } from './editor-props';

const usualHoldInDays = 30;

export function ActionForm({ calls, onClose }: EditorProps) {
  const [title, setTitle] = useState('');
  const send = async () => {
    if (await calls.addAction.run({ title: title.trim() })) onClose();
  };
  return (
    <SmallForm title="Add action" error={calls.addAction.error} busy={calls.addAction.busy} onSend={send} onClose={onClose}>
      <TextField
        label="What will be done"
        value={title}
        onChange={setTitle}
        required="required"
        autoFocus="autofocus"
        hint="Becomes a child work item"
      />
    </SmallForm>
  );
}

/** Raised from the nonconformity at hand, and linked to it; the rest is asked on its own panel. */
export function CorrectiveActionForm({ calls, onClose }: EditorProps) {
  const [title, setTitle] = useState('');
  const send = async () => {
    if (await calls.raise.run({ kind: 'corrective-action', title: title.trim() })) onClose();
  };
  return (
    <SmallForm title="Raise corrective action" error={calls.raise.error} busy={calls.raise.busy} onSend={send} onClose={onClose}>
      <TextField
        label={kindWords['corrective-action'].question}
        value={title}
        onChange={setTitle}
        required="required"
        autoFocus="autofocus"
        hint="Becomes a record of its own, with its owner, due date and verification"
      />
    </SmallForm>
  );
}

export function HoldForm({ calls, onClose }: EditorProps) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => daysFrom(new Date(), usualHoldInDays));
  const send = async () => {
    if (await calls.hold.run({ reason: reason.trim(), until })) onClose();
  };
  return (
    <SmallForm title="Put on hold" error={calls.hold.error} busy={calls.hold.busy} onSend={send} onClose={onClose}>
      <div className="columns">
        <TextField label="Hold reason" value={reason} onChange={setReason} required="required" autoFocus="autofocus" />
        <TextField label="On hold until" type="date" value={until} onChange={setUntil} required="required" />
      </div>
    </SmallForm>
  );
}

export function DeclineForm({ calls, onClose }: EditorProps) {
  const [reason, setReason] = useState('');
  const send = async () => {
    if (await calls.decline.run({ reason: reason.trim() })) onClose();
  };
  return (
    <SmallForm title="Decline" error={calls.decline.error} busy={calls.decline.busy} onSend={send} onClose={onClose}>
      <TextField
        label="Decline reason"
        value={reason}
        onChange={setReason}
        required="required"
        autoFocus="autofocus"
        hint="Stays on the record; it can be reconsidered later"
      />
    </SmallForm>
  );
}
