import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import { isOfBefore } from '../../domain/lifecycle/attempt';
import type { Facts } from '../../domain/improvement';
import { kindFields } from '../../domain/kinds/kind-fields';
import { kindFacts, type Kind } from '../../domain/kinds/kinds';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { saveFacts } from '../../jira/issues';
import { loadImprovement } from '../record/load-improvement';
import { saveAnew } from '../record/save-anew';
import { showImprovement } from '../record/show-improvement';

type Actual = Input<'recordMeasurement'>;

/** Records what was measured on a day. A day before the last one joins the series, and the last one stays the actual. */
export async function recordMeasurement(surface: Surface, { value, date }: Actual): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  const { improvement, configuration } = loaded;
  const { issueId, kind, facts } = improvement;
  refuseUnlessMeasured(kind);
  if (date > surface.today) {
    throw new Refusal('invalid', 'Measured on: this day is still to come. Choose today or a day before.', 'Measured on');
  }
  if (facts.actual === value && facts.actualDate === date && !isOfBefore(improvement.attempt, 'actualDate')) {
    throw new Refusal('invalid', 'Value: this is what is recorded for that day already.', 'Value');
  }
  await saveAnew(loaded, { actual: value, actualDate: date });
  if (isLater(facts, date)) await putBack(facts, (last) => saveFacts(issueId, last, configuration.fieldIds));
  return showImprovement(surface);
}

function refuseUnlessMeasured(kind: Kind): void {
  if (kindFields[kind].includes('actual')) return;
  const message = `Value: a record of the kind ${kindFacts[kind].name} has no measure. Record it on an improvement or a security objective.`;
  throw new Refusal('invalid', message, 'Value');
}

function isLater({ actual, actualDate }: Facts, date: string): boolean {
  return actual !== null && actualDate !== null && actualDate > date;
}

/** The new measurement is in the history already, so a refusal must not sound as if nothing had happened. */
async function putBack({ actual, actualDate }: Facts, save: (last: Partial<Facts>) => Promise<void>): Promise<void> {
  try {
    await save({ actual, actualDate });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = `The measurement is recorded, but Actual shows it now in the place of the last one: ${error.message} Record the last one again.`;
    throw new Refusal(error.code, message, 'Value');
  }
}
