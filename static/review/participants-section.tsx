import { useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import type { DraftReview } from '../../src/contract/review';
import { participantRoles, type Participant, type ParticipantRole } from '../../src/domain/review/review';
import { ChangeFailure } from '../shared/data/answered';
import { ChoiceField, TextArea } from '../shared/fields/field';
import { FormButtons } from '../shared/forms/form-buttons';
import { PersonField } from '../shared/fields/person-field';
import { useSaveReview } from './review-calls';
import { ParticipantList } from './review-head';
import { Section, Words } from './section';

const roleOptions = participantRoles.map((role) => ({ value: role, label: role }));

/** Who takes part, and what is talked about in which order. */
export function ParticipantsSection({ view }: { readonly view: DraftReview }) {
  const [form, setForm] = useState<'open' | 'closed'>('closed');
  const { agenda, participants } = view.draft;
  return (
    <Section part="participants" title="Agenda and participants" state="none">
      {form === 'open' ? (
        <ParticipantsForm view={view} onClose={() => setForm('closed')} />
      ) : (
        <>
          <Words>{agenda}</Words>
          <ParticipantList participants={participants} />
          {view.rights.edit ? (
            <div className="no-print">
              <Button spacing="compact" onClick={() => setForm('open')}>
                Change agenda and participants
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Section>
  );
}

interface Row {
  readonly accountId: string;
  readonly role: ParticipantRole;
}

function ParticipantsForm({ view, onClose }: { readonly view: DraftReview; readonly onClose: () => void }) {
  const { draft } = view;
  const [agenda, setAgenda] = useState(draft.agenda);
  const [rows, setRows] = useState<readonly Row[]>(draft.participants);
  const save = useSaveReview();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const participants = rows.filter(({ accountId }) => accountId !== '').map(({ accountId, role }) => ({ accountId, role }));
    if (await save.run({ change: { agenda, participants } })) onClose();
  };
  const change = (at: number, part: Partial<Row>) => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <form className="editor" aria-label="Agenda and participants" onSubmit={(event) => void submit(event)}>
      <TextArea label="Agenda" value={agenda} onChange={setAgenda} rows={6} />
      {rows.map((row, index) => (
        <ParticipantRow key={index} row={row} people={draft.participants} onChange={(part) => change(index, part)} />
      ))}
      <div>
        <Button spacing="compact" onClick={() => setRows([...rows, { accountId: '', role: 'Member' }])}>
          Add participant
        </Button>
      </div>
      <ChangeFailure error={save.error} />
      <FormButtons submit="Save" busy={save.busy} onCancel={onClose} />
    </form>
  );
}

interface ParticipantRowProps {
  readonly row: Row;
  readonly people: readonly Participant[];
  readonly onChange: (part: Partial<Row>) => void;
}

function ParticipantRow({ row, people, onChange }: ParticipantRowProps) {
  return (
    <div className="columns">
      <PersonField label="Participant" accountId={row.accountId} people={people} onChange={(accountId) => onChange({ accountId })} />
      <ChoiceField
        label="Part in the review"
        value={row.role}
        onChange={(value) => onChange({ role: participantRoles.find((role) => role === value) ?? row.role })}
        options={roleOptions}
      />
    </div>
  );
}
