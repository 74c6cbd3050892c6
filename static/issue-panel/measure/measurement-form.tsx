import { useState, type FormEvent } from 'react';
import { ChangeFailure } from '../../shared/data/answered';
import { toDay } from '../../shared/look/day';
import { TextField } from '../../shared/fields/field';
import { FormButtons } from '../../shared/forms/form-buttons';
import { Notice } from '../../shared/look/notice';
import type { EditorProps } from '../forms/editor-props';
import type { FactGroup } from '../lines/fact-groups';
import { readingWords, readQuantities } from './quantities';

const group: FactGroup = { title: 'Record measurement', fields: [{ fact: 'actual', label: 'Value', kind: 'quantity' }] };

const dayHint = 'The same day again corrects it; a day before the last one joins the series';

/** One more measurement: the value in words, shown back as it was understood, and the day that was measured. */
export function MeasurementForm({ panel, calls, onClose }: EditorProps) {
  const { facts } = panel.improvement;
  const [words, setWords] = useState('');
  const [date, setDate] = useState(() => toDay(new Date()));
  const [problem, setProblem] = useState<string | null>(null);
  const reading = readQuantities(group, { actual: words }, facts).byFact.get('actual');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemOf(reading?.problem ?? null, date);
    setProblem(found);
    const value = reading?.quantity?.value;
    if (found === null && value !== undefined && (await calls.measure.run({ value, date }))) onClose();
  };
  return (
    <form className="editor" aria-label={group.title} onSubmit={(event) => void submit(event)}>
      <div className="columns">
        <TextField
          label="Value"
          value={words}
          onChange={setWords}
          required="required"
          autoFocus="autofocus"
          hint={reading === undefined ? (facts.metric ?? 'A number and its unit') : readingWords(reading)}
        />
        <TextField label="Measured on" type="date" value={date} onChange={setDate} required="required" hint={dayHint} />
      </div>
      {problem === null ? null : (
        <Notice tone="error">
          <p>{problem}</p>
        </Notice>
      )}
      <ChangeFailure error={problem === null ? calls.measure.error : null} />
      <FormButtons submit="Record measurement" busy={calls.measure.busy} onCancel={onClose} />
    </form>
  );
}

function problemOf(reading: string | null, date: string): string | null {
  if (reading !== null) return `Value: ${reading}`;
  return date > toDay(new Date()) ? 'Measured on: this day is still to come. Choose today or a day before.' : null;
}
