import { hasReachedTarget, percentChange, percentWords } from '../measure/before-after';
import type { MeasuredRecord } from '../measure/contributions';
import { goingOf, type Measure } from '../lifecycle/progress';
import { sayQuantity } from '../measure/quantity-words';
import { entriesOf, found, lacking, missing, recordEvidence, sayOn, type Finding, type Questioned } from './questioned';

const sayValue = (value: number | null, unit: string | null) => (value === null ? 'not measured' : sayQuantity({ value, unit }));

/** 7: the number of before, with what it measures and when. */
export function findBaseline(questioned: Questioned): Finding {
  const lack = lacking(questioned, [
    ['metric', 'Metric'],
    ['baseline', 'Baseline'],
    ['baselineDate', 'Baseline date'],
  ]);
  if (lack !== null) return lack;
  const { metric, baseline, unit, baselineDate } = questioned.improvement.facts;
  const words = `${metric ?? ''} was ${sayValue(baseline, unit)} on ${sayOn(baselineDate ?? '', questioned)}.`;
  return found(words, entriesOf(questioned, ['Metric', 'Baseline', 'Baseline date']));
}

/** 8: the number of now. */
export function findActual(questioned: Questioned): Finding {
  const lack = lacking(questioned, [
    ['actual', 'Actual'],
    ['actualDate', 'Actual date'],
  ]);
  if (lack !== null) return lack;
  const { actual, baseline, unit, actualDate, direction, target } = questioned.improvement.facts;
  const change = baseline === null ? '' : ` (${percentWords(percentChange({ baseline, actual }))})`;
  const reached = direction === null ? null : hasReachedTarget({ direction, target, actual });
  const aim = reached === null ? '' : `; the target ${sayValue(target, unit)} is ${reached ? 'reached' : 'not reached'}`;
  const words = `It is ${sayValue(actual, unit)} on ${sayOn(actualDate ?? '', questioned)}${change}${aim}.`;
  return found(words, entriesOf(questioned, ['Actual', 'Actual date']));
}

function sayMove({ unit, baseline, target, actual, direction, metric }: Measure): string {
  const going = goingOf({ metric, unit, direction, baseline, target, actual });
  return `${sayValue(baseline, unit)} → ${sayValue(actual, unit)}, target ${sayValue(target, unit)}: ${going}`;
}

const isMeasured = ({ measure }: MeasuredRecord) => goingOf(measure) !== 'not measured';

/** 19: which objective, and whether its number moved; of an objective its own. */
export function findObjective(questioned: Questioned): Finding {
  const { kind, facts } = questioned.improvement;
  if (kind === 'objective') {
    if (goingOf(facts) === 'not measured') return missing('A baseline, a direction and a measurement since.');
    return found(`It is an objective itself: ${sayMove(facts)}.`, entriesOf(questioned, ['Baseline', 'Actual', 'Target']));
  }
  const { objectives } = questioned;
  if (objectives.length === 0) return missing('A link to the security objective that it serves.');
  const measured = objectives.filter(isMeasured);
  const keys = objectives.map(({ key }) => key).join(', ');
  if (measured.length === 0) return missing(`It serves ${keys}; a measurement there would show whether it moved.`);
  const words = measured.map(({ key, title, measure }) => `${key} “${title}” (${sayMove(measure)})`).join('; ');
  return found(`It serves ${words}.`, measured.map(recordEvidence));
}
