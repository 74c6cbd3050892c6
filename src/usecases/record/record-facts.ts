import type { FactsInput } from '../../contract/facts-input';
import type { ImprovementPanel } from '../../contract/issue';
import type { Facts } from '../../domain/improvement';
import { refuseUnexplainedMeasure, withoutIdleReason } from '../../domain/measure/measure-lock';
import { Refusal } from '../../domain/refusal';
import { refuseForeignVerdict } from '../../domain/lifecycle/verdict-lock';
import { warningsFor } from '../../domain/warnings';
import type { Surface } from '../../forge/surface';
import { followMarks } from '../scores/correct-scores';
import { loadImprovement } from './load-improvement';
import { saveAnew } from './save-anew';
import { showImprovement } from './show-improvement';

/** Records what a person knows about the improvement at hand. */
export async function recordFacts(surface: Surface, input: FactsInput): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  const { improvement, viewer } = loaded;
  const wanted = toWanted(input);
  refuseUnknownIds(addedTo(improvement.facts.clauses, wanted.clauses), addedTo(improvement.facts.controls, wanted.controls));
  refuseForeignVerdict(improvement, viewer, wanted);
  refuseUnexplainedMeasure(improvement.visits, improvement.facts, wanted);
  const kept = withoutIdleReason(improvement.visits, improvement.facts, wanted);
  await saveAnew(loaded, kept);
  await followMarks(loaded, kept);
  return showImprovement(surface);
}

/** What is not said stays away: `undefined` would read like a value. */
function toWanted(input: FactsInput): Partial<Facts> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** What stands there already keeps its warning: it must not keep the rest from being mended. */
function addedTo(before: readonly string[], wanted: readonly string[] = []): readonly string[] {
  return wanted.filter((value) => !before.includes(value));
}

export function refuseUnknownIds(clauses: readonly string[], controls: readonly string[]): void {
  const warning = warningsFor(clauses, controls)[0];
  if (warning !== undefined) throw new Refusal('invalid', warning, warning.slice(0, warning.indexOf(':')));
}
