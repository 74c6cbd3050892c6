import { useState, type FormEvent } from 'react';
import type { SummaryConfig } from '../../src/contract/summary';
import type { ProjectChoice } from '../../src/contract/values';
import { TextField } from '../shared/fields/field';
import { FormButtons } from '../shared/forms/form-buttons';
import { Notice } from '../shared/look/notice';
import { ProjectChoices } from '../shared/forms/project-choices';
import { findConfigProblem, periodNames, toConfig, toPeriodChoice, type ConfigDraft } from './config-draft';

interface ConfigFormProps {
  readonly projects: readonly ProjectChoice[];
  readonly stored: SummaryConfig;
  readonly onSave: (config: SummaryConfig) => Promise<void>;
  readonly onCancel: () => void;
}

export function ConfigForm({ projects, stored, onSave, onCancel }: ConfigFormProps) {
  const [draft, setDraft] = useState<ConfigDraft>(() => toDraft(projects, stored));
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const change = (part: Partial<ConfigDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = findConfigProblem(draft);
    setProblem(found);
    if (found !== null) return;
    setSaving(true);
    await onSave(toConfig(draft)).catch(() => setProblem('The page did not take the settings: try again.'));
    setSaving(false);
  };
  return (
    <form className="stack" aria-label="Summary settings" onSubmit={(event) => void submit(event)} noValidate>
      <ChosenProjects projects={projects} chosen={draft.projectIds} onChange={(projectIds) => change({ projectIds })} />
      <PeriodChoices draft={draft} onChange={change} />
      {problem === null ? null : (
        <Notice tone="error">
          <p>{problem}</p>
        </Notice>
      )}
      <FormButtons submit="Save" busy={saving} onCancel={onCancel} />
    </form>
  );
}

/** A project that is gone would stay in the settings unseen, so it is left out from the start. */
function toDraft(projects: readonly ProjectChoice[], stored: SummaryConfig): ConfigDraft {
  const known = stored.projectIds.filter((id) => projects.some((project) => project.id === id));
  return { projectIds: known, period: stored.period, from: stored.from ?? '', to: stored.to ?? '' };
}

function ChosenProjects({ projects, chosen, onChange }: Parameters<typeof ProjectChoices>[0]) {
  if (projects.length > 0) return <ProjectChoices projects={projects} chosen={chosen} onChange={onChange} />;
  return (
    <Notice tone="information" title="No improvement project that you may see">
      <p>Ask a Jira admin to open “Clause 10 set-up” first. The settings can be saved now, and the summary fills itself later.</p>
    </Notice>
  );
}

interface PeriodChoicesProps {
  readonly draft: ConfigDraft;
  readonly onChange: (part: Partial<ConfigDraft>) => void;
}

function PeriodChoices({ draft, onChange }: PeriodChoicesProps) {
  return (
    <fieldset className="field">
      <legend className="label">Period</legend>
      <div className="choices">
        {Object.entries(periodNames).map(([period, name]) => (
          <label key={period} className="choice">
            <input
              type="radio"
              name="period"
              checked={draft.period === period}
              onChange={() => onChange({ period: toPeriodChoice(period) ?? draft.period })}
            />
            {name}
          </label>
        ))}
      </div>
      {draft.period === 'custom' ? (
        <div className="columns">
          <TextField label="From" type="date" value={draft.from} onChange={(from) => onChange({ from })} required="required" />
          <TextField label="To" type="date" value={draft.to} onChange={(to) => onChange({ to })} required="required" />
        </div>
      ) : null}
    </fieldset>
  );
}
