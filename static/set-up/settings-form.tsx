import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { sayFormula, scoreRange, weights } from '../../src/domain/priority/priority';
import {
  defaultSettings,
  sayValue,
  settingFacts,
  verificationRightNames,
  verificationRights,
  type AppSettings,
  type SettingName,
} from '../../src/domain/set-up/settings';
import { ChangeFailure } from '../shared/data/answered';
import { ChoiceField, TextField } from '../shared/fields/field';
import type { Change } from '../shared/data/query';
import { changedSettings, readDraft, toSettingsDraft, weightsOfDraft, type SettingsDraft } from './settings-draft';

interface SettingsFormProps {
  readonly settings: AppSettings;
  readonly save: Change<'saveAppSettings'>;
  /** What came of the last try, in words. */
  readonly outcome: string;
  readonly onOutcome: (outcome: string) => void;
}

/** Every setting with what it does and its default. */
export function SettingsForm({ settings, save, outcome, onOutcome }: SettingsFormProps) {
  const [draft, setDraft] = useState(() => toSettingsDraft(settings));
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft);
    setProblem(read.problem);
    onOutcome('');
    if (read.settings === null) return;
    const changed = changedSettings(settings, read.settings);
    if (Object.keys(changed).length === 0) onOutcome('Nothing was changed.');
    else if (await save.run(changed)) onOutcome('The settings are saved.');
  };
  const change = (part: Partial<SettingsDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form className="stack set-up-form" aria-label="Settings" onSubmit={(event) => void submit(event)} noValidate>
      <Weights draft={draft} onChange={change} />
      <Days draft={draft} onChange={change} />
      <ChoiceField
        {...fieldOf('whoMayVerify', draft, change)}
        options={verificationRights.map((value) => ({ value, label: verificationRightNames[value] }))}
      />
      {problem === null ? null : (
        <p className="danger" role="alert">
          {problem}
        </p>
      )}
      <ChangeFailure error={problem === null ? save.error : null} />
      <div className="row">
        <Button type="submit" isLoading={save.busy}>
          Save settings
        </Button>
        <span className="subtle" role="status">
          {outcome}
        </span>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: SettingsDraft;
  readonly onChange: (part: Partial<SettingsDraft>) => void;
}

function fieldOf(name: SettingName, draft: SettingsDraft, onChange: PartProps['onChange']) {
  const { label, effect } = settingFacts[name];
  return {
    label,
    value: draft[name],
    hint: `${effect} Default: ${sayValue(defaultSettings[name])}.`,
    onChange: (value: string) => onChange({ [name]: value }),
  };
}

const weightWords: Readonly<Record<string, string>> = {
  '0': '0 – left out',
  '0.5': '0.5 – half, its square root',
  '1': '1 – once',
  '2': '2 – twice, multiplied with itself',
};

function Weights({ draft, onChange }: PartProps) {
  const options = weights.map((weight) => ({ value: String(weight), label: weightWords[String(weight)] ?? String(weight) }));
  const chosen = weightsOfDraft(draft);
  const { lowest, highest } = scoreRange(chosen);
  return (
    <div className="tight">
      <div className="columns">
        <ChoiceField {...fieldOf('impactWeight', draft, onChange)} options={options} />
        <ChoiceField {...fieldOf('effortWeight', draft, onChange)} options={options} />
        <ChoiceField {...fieldOf('alignmentWeight', draft, onChange)} options={options} />
      </div>
      <p role="status">
        Priority = {sayFormula(chosen)}, between {lowest} and {highest}
      </p>
    </div>
  );
}

function Days({ draft, onChange }: PartProps) {
  return (
    <div className="columns">
      <TextField type="number" {...fieldOf('secondCheckAfterDays', draft, onChange)} />
      <TextField type="number" {...fieldOf('dueSoonDays', draft, onChange)} />
    </div>
  );
}
