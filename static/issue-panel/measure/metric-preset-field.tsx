import { useId } from 'react';
import type { Direction } from '../../../src/domain/improvement';
import type { Draft } from '../lines/fact-groups';

/** A metric that a measure may begin with; all of it can be changed afterwards. */
export interface OfferedMetric {
  readonly group: string;
  readonly metric: string;
  readonly unit: string | null;
  readonly direction: Direction | null;
  /** How it is measured. */
  readonly hint: string;
}

interface MetricPresetFieldProps {
  readonly presets: readonly OfferedMetric[];
  /** What the form holds now. */
  readonly metric: string;
  readonly onChoose: (known: Draft) => void;
}

/** Fills in metric, unit and direction at once, and says how such a metric is measured. */
export function MetricPresetField({ presets, metric, onChoose }: MetricPresetFieldProps) {
  const id = useId();
  const chosen = presets.findIndex((preset) => preset.metric === metric);
  const choose = (value: string) => {
    const preset = presets[Number(value)];
    if (value === '' || preset === undefined) return;
    onChoose({ metric: preset.metric, unit: preset.unit ?? '', direction: preset.direction ?? '' });
  };
  if (presets.length === 0) return null;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        Start from
      </label>
      <select
        id={id}
        className="field-native"
        value={chosen === -1 ? '' : String(chosen)}
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">A metric of your own</option>
        <PresetOptions presets={presets} />
      </select>
      <span className="small" id={`${id}-hint`} role="status">
        {presets[chosen]?.hint ?? 'Fills in metric, unit and direction; change them as you need'}
      </span>
    </div>
  );
}

function PresetOptions({ presets }: Pick<MetricPresetFieldProps, 'presets'>) {
  const groups = [...new Set(presets.map((preset) => preset.group))];
  return groups.map((group) => (
    <optgroup key={group} label={group}>
      {presets.map((preset, index) =>
        preset.group === group ? (
          <option key={preset.metric} value={String(index)}>
            {preset.metric}
          </option>
        ) : null,
      )}
    </optgroup>
  ));
}
