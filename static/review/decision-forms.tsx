import { useState } from 'react';
import type { DraftReview } from '../../src/contract/review';
import { inputName, reviewInputs, type ReviewInput } from '../../src/domain/review/review-inputs';
import { ChoiceField, TextField } from '../shared/fields/field';
import { PersonField } from '../shared/fields/person-field';
import type { Change } from '../shared/data/query';
import { SmallForm } from '../shared/forms/small-form';

const inputOptions = reviewInputs.map((input) => ({ value: input, label: inputName(input) }));

function toInput(value: string): ReviewInput | null {
  return reviewInputs.find((input) => input === value) ?? null;
}

interface RaiseDecisionFormProps {
  readonly view: DraftReview;
  readonly raise: Change<'raiseDecision'>;
  readonly onClose: () => void;
}

interface Wanted {
  readonly title: string;
  readonly input: string;
  readonly ownerId: string;
  readonly dueDate: string;
  readonly projectId: string;
}

const nothing: Wanted = { title: '', input: '', ownerId: '', dueDate: '', projectId: '' };

/** A new improvement, raised by the review. */
export function RaiseDecisionForm({ view, raise, onClose }: RaiseDecisionFormProps) {
  const [wanted, setWanted] = useState(nothing);
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }));
  const send = async () => {
    const { title, input, ownerId, dueDate, projectId } = wanted;
    const orNone = (value: string) => (value === '' ? null : value);
    const decision = { title: title.trim(), input: toInput(input), ownerId: orNone(ownerId), dueDate: orNone(dueDate) };
    if (await raise.run({ ...decision, projectId: orNone(projectId) })) onClose();
  };
  return (
    <SmallForm title="Add decision" error={raise.error} busy={raise.busy} onSend={send} onClose={onClose}>
      <TextField
        label="What was decided"
        value={wanted.title}
        onChange={(title) => change({ title })}
        required="required"
        autoFocus="autofocus"
        hint="Becomes an improvement in Jira, from the management review"
      />
      <WhoAndWhen view={view} wanted={wanted} onChange={change} />
    </SmallForm>
  );
}

interface WhoAndWhenProps {
  readonly view: DraftReview;
  readonly wanted: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
}

function WhoAndWhen({ view: { draft, projects }, wanted, onChange }: WhoAndWhenProps) {
  return (
    <div className="columns">
      <PersonField label="Owner" accountId={wanted.ownerId} people={draft.participants} onChange={(ownerId) => onChange({ ownerId })} />
      <TextField label="Due date" type="date" value={wanted.dueDate} onChange={(dueDate) => onChange({ dueDate })} />
      <ChoiceField
        label="Concerns"
        value={wanted.input}
        onChange={(input) => onChange({ input })}
        options={inputOptions}
        none="No single input"
      />
      {projects.length < 2 ? null : (
        <ChoiceField
          label="Project"
          value={wanted.projectId}
          onChange={(projectId) => onChange({ projectId })}
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          none="The first one"
        />
      )}
    </div>
  );
}

/** A review may decide about work that is there already. */
export function LinkDecisionForm({ link, onClose }: { readonly link: Change<'linkDecision'>; readonly onClose: () => void }) {
  const [key, setKey] = useState('');
  const [input, setInput] = useState('');
  const send = async () => {
    if (await link.run({ key: key.trim().toUpperCase(), input: toInput(input) })) onClose();
  };
  return (
    <SmallForm title="Add existing work item" error={link.error} busy={link.busy} onSend={send} onClose={onClose}>
      <div className="columns">
        <TextField label="Key" value={key} onChange={setKey} required="required" autoFocus="autofocus" hint="Such as CI-7" />
        <ChoiceField label="Concerns" value={input} onChange={setInput} options={inputOptions} none="No single input" />
      </div>
    </SmallForm>
  );
}
