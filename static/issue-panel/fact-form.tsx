import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Fact, Facts, Person } from '../../src/domain/improvement';
import { ChangeFailure } from '../shared/answered';
import { ChoiceField, ScaleField, TextField } from '../shared/field';
import { FormButtons } from '../shared/form-buttons';
import type { Change } from '../shared/query';
import { toDraft, toFactsInput, type Draft, type FactGroup } from './fact-groups';
import { PersonField } from './person-field';

interface FactFormProps {
  readonly group: FactGroup;
  readonly facts: Facts;
  readonly people: readonly Person[];
  readonly record: Change<'recordFacts'>;
  /** The fact that was asked for; the first one otherwise. */
  readonly focusOn: Fact | null;
  readonly onClose: () => void;
}

/** A small form for facts that belong together, opened where they are missing. */
export function FactForm({ group, facts, people, record, focusOn, onClose }: FactFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFact(form.current, focusOn), [focusOn]);
  const [draft, setDraft] = useState<Draft>(() => toDraft(group, facts));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await record.run(toFactsInput(group, draft))) onClose();
  };
  const isWide = group.fields.some((field) => field.kind === 'scale') || group.fields.length < 2;
  return (
    <form ref={form} className="editor" aria-label={group.title} onSubmit={(event) => void submit(event)}>
      <div className={isWide ? 'stack' : 'columns'}>
        {group.fields.map((field) => (
          <div key={field.fact} data-fact={field.fact}>
            <FactInput
              field={field}
              value={draft[field.fact] ?? ''}
              people={people}
              onChange={(value) => setDraft((before) => ({ ...before, [field.fact]: value }))}
            />
          </div>
        ))}
      </div>
      <ChangeFailure error={record.error} />
      <FormButtons submit="Save" busy={record.busy} onCancel={onClose} />
    </form>
  );
}

interface FactInputProps {
  readonly field: FactGroup['fields'][number];
  readonly value: string;
  readonly people: readonly Person[];
  readonly onChange: (value: string) => void;
}

function FactInput({ field, value, people, onChange }: FactInputProps) {
  const { label, kind, words = [] } = field;
  const hint = field.hint === undefined ? {} : { hint: field.hint };
  switch (kind) {
    case 'scale':
      return (
        <ScaleField label={label} words={words} value={value === '' ? null : Number(value)} onChange={(next) => onChange(String(next))} />
      );
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={value}
          none="Choose"
          options={words.map((word) => ({ value: word, label: word }))}
          onChange={onChange}
          {...hint}
        />
      );
    case 'person':
      return <PersonField label={label} accountId={value} people={people} onChange={onChange} {...hint} />;
    default:
      return <TextField label={label} type={kind === 'day' ? 'date' : kind} value={value} onChange={onChange} {...hint} />;
  }
}

function focusFact(form: HTMLFormElement | null, fact: Fact | null): void {
  const fields = form?.querySelectorAll<HTMLElement>('[data-fact] :is(input, select)') ?? [];
  const wanted = [...fields].find((field) => field.closest('[data-fact]')?.getAttribute('data-fact') === fact);
  (wanted ?? fields[0])?.focus();
}
