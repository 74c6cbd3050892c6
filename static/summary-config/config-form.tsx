import { useState, type FormEvent } from 'react';
import type { SummaryConfig } from '../../src/contract/summary';
import type { ProjectChoice } from '../../src/contract/values';
import { TextField } from '../shared/field';
import { FormButtons } from '../shared/form-buttons';
import { Notice } from '../shared/notice';
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
      <ProjectChoices projects={projects} chosen={draft.projectIds} onChange={(projectIds) => change({ projectIds })} />
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

interface ProjectChoicesProps {
  readonly projects: readonly ProjectChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function ProjectChoices({ projects, chosen, onChange }: ProjectChoicesProps) {
  if (projects.length === 0) {
    return (
      <Notice tone="information" title="No improvement project that you may see">
        <p>Ask a Jira admin to open “Clause 10 set-up” first. The macro can be saved now and fills itself later.</p>
      </Notice>
    );
  }
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="field">
      <legend className="label">Projects</legend>
      <p className="small">None chosen means every improvement project that the reader may see.</p>
      <div className="choices">
        {projects.map((project) => (
          <label key={project.id} className="choice">
            <input type="checkbox" checked={chosen.includes(project.id)} onChange={() => toggle(project.id)} />
            <span>
              {project.name} <span className="subtle">({project.key})</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
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
