import { useState } from 'react';
import { messagesOfError } from '../rest';
import { Notice } from '../shell/notice';
import { onward, useIssueChanged, useTransitions, type Issue, type Transition } from './issue-data';
import { StatusLozenge } from './status';
import { moveIssue, TransitionDialog } from './transition-dialog';

const asksForFields = (transition: Transition) => Object.keys(transition.fields ?? {}).length > 0;

/** The status and every way on from it. */
export function Transitions({ issue }: { readonly issue: Issue }) {
  const transitions = useTransitions(issue.key);
  const changed = useIssueChanged(issue);
  const [open, setOpen] = useState<Transition | null>(null);
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const start = async (transition: Transition) => {
    setRefusal([]);
    if (asksForFields(transition)) {
      setOpen(transition);
      return;
    }
    try {
      await moveIssue(issue.key, transition);
      await changed();
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  return (
    <section aria-label="Status" className="transitions">
      <div className="row">
        <StatusLozenge status={issue.fields.status} />
        {onward(transitions.data ?? [], issue.fields.status).map((transition) => (
          <button
            key={transition.id}
            type="button"
            className="button"
            title={`To ${transition.to.name}`}
            onClick={() => void start(transition)}
          >
            {transition.name}
          </button>
        ))}
      </div>
      {refusal.length > 0 && <Notice tone="error" title="The status did not change" messages={refusal} />}
      {open && (
        <TransitionDialog
          issueKey={issue.key}
          projectKey={issue.fields.project.key}
          transition={open}
          values={issue.fields}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            void changed();
          }}
        />
      )}
    </section>
  );
}
