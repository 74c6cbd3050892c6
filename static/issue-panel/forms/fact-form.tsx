import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Fact, Facts, Person } from '../../../src/domain/improvement';
import { ChangeFailure } from '../../shared/data/answered';
import { ChoiceField, TextField } from '../../shared/fields/field';
import { ScaleField } from '../../shared/fields/scale-field';
import { FormButtons } from '../../shared/forms/form-buttons';
import type { Change } from '../../shared/data/query';
import { toDraft, toFactsInput, type Draft, type FactGroup } from '../lines/fact-groups';
import { MetricPresetField, type OfferedMetric } from '../measure/metric-preset-field';
import { Notice } from '../../shared/look/notice';
import { PersonField } from '../../shared/fields/person-field';
import { problemsOf, readingWords, readQuantities, type Readings } from '../measure/quantities';

interface FactFormProps {
  readonly group: FactGroup;
  readonly facts: Facts;
  readonly people: readonly Person[];
  readonly record: Change<'recordFacts'>;
  /** Metrics to begin with, where the form is about a measure. */
  readonly presets?: readonly OfferedMetric[];
  /** What is worth a remark in what is written so far; it stops nobody. */
  readonly remarkOn?: (draft: Draft, readings: Readings) => string | null;
  /** The fact that was asked for; the first one otherwise. */
  readonly focusOn: Fact | null;
  readonly onClose: () => void;
}

/** A small form for facts that belong together, opened where they are missing. */
export function FactForm({ group, facts, people, record, presets = [], remarkOn, focusOn, onClose }: FactFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFact(form.current, focusOn), [focusOn]);
  const [draft, setDraft] = useState<Draft>(() => toDraft(group, facts));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const readings = readQuantities(group, draft, facts);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(group, readings);
    setProblems(found);
    if (found.length === 0 && (await record.run(toFactsInput(group, draft, readings)))) onClose();
  };
  const isWide = group.fields.some((field) => field.kind === 'scale') || group.fields.length < 2;
  return (
    <form ref={form} className="editor" aria-label={group.title} onSubmit={(event) => void submit(event)}>
      <MetricPresetField
        presets={presets}
        metric={draft.metric ?? ''}
        onChoose={(known) => setDraft((before) => ({ ...before, ...known }))}
      />
      <div className={isWide ? 'stack' : 'columns'}>
        {group.fields.map((field) => (
          <div key={field.fact} data-fact={field.fact}>
            <FactInput
              field={field}
              value={draft[field.fact] ?? ''}
              readings={readings}
              people={people}
              onChange={(value) => setDraft((before) => ({ ...before, [field.fact]: value }))}
            />
          </div>
        ))}
      </div>
      <Remark words={remarkOn?.(draft, readings) ?? null} />
      <Problems problems={problems} />
      <ChangeFailure error={problems.length === 0 ? record.error : null} />
      <FormButtons submit="Save" busy={record.busy} onCancel={onClose} />
    </form>
  );
}

interface FactInputProps {
  readonly field: FactGroup['fields'][number];
  readonly value: string;
  readonly readings: Readings;
  readonly people: readonly Person[];
  readonly onChange: (value: string) => void;
}

function FactInput({ field, value, readings, people, onChange }: FactInputProps) {
  const { fact, label, kind, words = [], points = [] } = field;
  const reading = readings.byFact.get(fact);
  const below = reading === undefined ? field.hint : readingWords(reading);
  const hint = below === undefined ? {} : { hint: below };
  switch (kind) {
    case 'scale':
      return <ScaleField label={label} points={points} value={Number(value)} onChange={(next) => onChange(String(next))} {...hint} />;
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
      return (
        <TextField
          label={label}
          type={kind === 'day' ? 'date' : 'text'}
          value={fact === 'unit' && value === '' ? (readings.unit ?? '') : value}
          onChange={onChange}
          {...hint}
        />
      );
  }
}

function Remark({ words }: { readonly words: string | null }) {
  return <div role="status">{words === null ? null : <p>{words}</p>}</div>;
}

/** Words that are no quantity stay in the form until they are. */
function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="error">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Notice>
  );
}

function focusFact(form: HTMLFormElement | null, fact: Fact | null): void {
  const fields = form?.querySelectorAll<HTMLElement>('[data-fact] :is(input, select)') ?? [];
  const wanted = [...fields].find((field) => field.closest('[data-fact]')?.getAttribute('data-fact') === fact);
  (wanted ?? fields[0])?.focus();
}
