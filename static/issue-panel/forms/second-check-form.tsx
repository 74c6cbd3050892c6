import { useState, type FormEvent } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import { kindFields } from '../../../src/domain/kinds/kind-fields';
import { secondCheckResults } from '../../../src/domain/improvement';
import type { Reading } from '../../../src/domain/measure/quantity';
import { ChangeFailure } from '../../shared/data/answered';
import { toDay } from '../../shared/look/day';
import { ChoiceField, TextField } from '../../shared/fields/field';
import { FormButtons } from '../../shared/forms/form-buttons';
import { keyFromText } from '../../shared/address/issue-key';
import { Notice } from '../../shared/look/notice';
import type { EditorProps } from './editor-props';
import type { FactGroup } from '../lines/fact-groups';
import { readingWords, readQuantities } from '../measure/quantities';

const group: FactGroup = { title: 'Record second check', fields: [{ fact: 'secondCheckActual', label: 'Value', kind: 'quantity' }] };

interface CheckDraft {
  readonly checkedOn: string;
  readonly value: string;
  readonly result: string;
  readonly later: string;
}

const problemOf = ({ checkedOn, result, later }: CheckDraft): string | null => {
  if (checkedOn > toDay(new Date())) return 'Second check on: this day is still to come. Choose today or a day before.';
  if (result === '') return 'Second check: choose what you found.';
  return later.trim() !== '' && keyFromText(later) === null ? 'Later record: use a key such as CI-14, or paste its address.' : null;
};

/** Whether the effect has lasted: the day, the value, the verdict. A verdict that says no reopens the record, and the form says so before. */
export function SecondCheckForm({ panel, calls, onClose }: EditorProps) {
  const [draft, setDraft] = useState<CheckDraft>(() => ({ checkedOn: toDay(new Date()), value: '', result: '', later: '' }));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (part: Partial<CheckDraft>) => setDraft((before) => ({ ...before, ...part }));
  const reading = readQuantities(group, { secondCheckActual: draft.value }, panel.improvement.facts).byFact.get('secondCheckActual');
  const result = secondCheckResults.find((known) => known === draft.result);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = reading?.problem ? `Value: ${reading.problem}` : problemOf(draft);
    setProblem(found);
    if (found !== null || result === undefined) return;
    const repeatedBy = result === 'Still effective' ? null : keyFromText(draft.later);
    const actual = reading?.quantity?.value ?? null;
    if (await calls.secondCheck.run({ checkedOn: draft.checkedOn, actual, result, repeatedBy })) onClose();
  };
  const isFailed = result === 'Not effective any more';
  return (
    <form className="editor" aria-label={group.title} onSubmit={(event) => void submit(event)}>
      <CheckFields panel={panel} draft={draft} set={set} reading={reading} />
      {isFailed ? <Reopening draft={draft} set={set} /> : null}
      {problem === null ? null : (
        <Notice tone="error">
          <p>{problem}</p>
        </Notice>
      )}
      <ChangeFailure error={problem === null ? calls.secondCheck.error : null} />
      <FormButtons submit={isFailed ? 'Record and reopen' : 'Record'} busy={calls.secondCheck.busy} onCancel={onClose} />
    </form>
  );
}

interface CheckFieldsProps extends ReopeningProps {
  readonly panel: ImprovementPanel;
  readonly reading: Reading | undefined;
}

function CheckFields({ panel, draft, set, reading }: CheckFieldsProps) {
  const { facts, kind } = panel.improvement;
  const hint = reading === undefined ? (facts.metric ?? 'A number and its unit') : readingWords(reading);
  return (
    <div className="columns">
      <TextField
        label="Second check on"
        type="date"
        value={draft.checkedOn}
        onChange={(checkedOn) => set({ checkedOn })}
        required="required"
        autoFocus="autofocus"
      />
      {kindFields[kind].includes('secondCheckActual') ? (
        <TextField label="Value" value={draft.value} onChange={(value) => set({ value })} hint={hint} />
      ) : null}
      <ChoiceField
        label="Second check"
        value={draft.result}
        none="Choose"
        options={secondCheckResults.map((word) => ({ value: word, label: word }))}
        onChange={(next) => set({ result: next })}
      />
    </div>
  );
}

interface ReopeningProps {
  readonly draft: CheckDraft;
  readonly set: (part: Partial<CheckDraft>) => void;
}

function Reopening({ draft, set }: ReopeningProps) {
  return (
    <>
      <p className="subtle">It goes back to Planned at once, and counts as reopened.</p>
      <TextField
        label="Later record"
        value={draft.later}
        onChange={(later) => set({ later })}
        hint="The work item in which it came back, if there is one: it is linked as a repeat"
      />
    </>
  );
}
