import { useState } from 'react';
import { AppFieldInput } from './app-field-input';
import { messagesOfError, post } from '../rest';
import { Dialog } from '../shell/dialog';
import { Notice } from '../shell/notice';
import { FieldInput, hasInput } from './field-input';
import { useExtensions, type FieldMeta, type Transition } from './issue-data';

interface TransitionDialogProps {
  readonly issueKey: string;
  readonly projectKey: string;
  readonly transition: Transition;
  readonly values: Readonly<Record<string, unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export const moveIssue = (issueKey: string, transition: Transition, fields: Readonly<Record<string, unknown>> = {}) =>
  post(`/rest/api/3/issue/${issueKey}/transitions`, {
    transition: { id: transition.id },
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  });

/** What the screen of a transition asks for, with the required first; the workflow's own words when it refuses. */
export function TransitionDialog({ issueKey, projectKey, transition, values, onDone, onClose }: TransitionDialogProps) {
  const [changed, setChanged] = useState<Record<string, unknown>>({});
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const modules = useExtensions().data?.fields ?? [];
  const all = Object.entries(transition.fields ?? {});
  const required = all.filter(([, meta]) => meta.required && hasInput(meta));
  const others = all.filter(([, meta]) => !meta.required && hasInput(meta));
  const submit = async () => {
    try {
      await moveIssue(issueKey, transition, changed);
      onDone();
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  const input = ([id, meta]: [string, FieldMeta]) => {
    const props = {
      meta,
      value: id in changed ? changed[id] : values[id],
      projectKey,
      onChange: (value: unknown) => setChanged((before) => ({ ...before, [id]: value })),
    };
    const module = modules.find(({ custom }) => custom === meta.schema.custom);
    return module ? (
      <AppFieldInput
        key={id}
        {...props}
        fieldId={id}
        moduleKey={module.key}
        issueKey={issueKey}
        experience="issue-transition"
        issueTypeId={null}
      />
    ) : (
      <FieldInput key={id} {...props} />
    );
  };
  return (
    <Dialog title={`${transition.name}: ${issueKey}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {refusal.length > 0 && <Notice tone="error" title={`Not moved to ${transition.to.name}`} messages={refusal} />}
        {required.map(input)}
        {others.length > 0 && (
          <details open={required.length === 0 && refusal.length > 0}>
            <summary>{required.length > 0 ? 'More fields' : 'Fields of this work item'}</summary>
            <div className="form">{others.map(input)}</div>
          </details>
        )}
        <div className="row dialog-foot">
          <button type="submit" className="button button-primary">
            {transition.name}
          </button>
          <button type="button" className="button button-subtle" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
