import type { Fact } from '../../../src/domain/improvement';
import { planningEndedAt } from '../../../src/domain/measure/measure-lock';
import { metricPresets } from '../../../src/domain/measure/metric-presets';
import { relatedBy } from '../../../src/domain/links/relations';
import { useAnswer } from '../../shared/data/query';
import type { EditorProps } from '../forms/editor-props';
import { FactForm } from '../forms/fact-form';
import { factGroups, groupFor, lockedMeasure } from '../lines/fact-groups';
import type { OfferedMetric } from './metric-preset-field';

interface MeasureFormProps extends EditorProps {
  readonly focusOn: Fact | null;
}

const usual: readonly OfferedMetric[] = metricPresets.map((preset) => ({ ...preset, group: 'Usual metrics' }));

/** The measure, with metrics to begin with: those of the objectives that it serves, whose numbers can be added up, and the usual ones. */
export function MeasureForm(props: MeasureFormProps) {
  const serves = relatedBy(props.panel.improvement.relations, 'serves').length > 0;
  return serves ? <WithObjectives {...props} /> : <Form presets={usual} {...props} />;
}

function WithObjectives(props: MeasureFormProps) {
  const { data } = useAnswer('viewObjectiveLinks', {});
  const served = (data?.records ?? []).flatMap(({ key, title, measure: { metric, unit, direction } }): readonly OfferedMetric[] =>
    metric === null ? [] : [{ group: `Of ${key}`, metric, unit, direction, hint: `As the objective ${key} “${title}” is measured.` }],
  );
  return <Form presets={[...served, ...usual]} {...props} />;
}

function Form({ panel, calls, focusOn, onClose, presets }: MeasureFormProps & { readonly presets: readonly OfferedMetric[] }) {
  const { kind, facts, visits } = panel.improvement;
  const group = planningEndedAt(visits) === null ? factGroups.measure : lockedMeasure;
  return (
    <FactForm
      group={groupFor(kind, group)}
      facts={facts}
      people={panel.people}
      record={calls.record}
      presets={presets}
      focusOn={focusOn ?? 'metric'}
      onClose={onClose}
    />
  );
}
