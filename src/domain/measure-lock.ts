import type { Fact, Facts } from './improvement';
import { Refusal } from './refusal';
import { stages, type Place } from './stages';

const measureFacts: readonly (readonly [Fact, string])[] = [
  ['metric', 'Metric'],
  ['unit', 'Unit'],
  ['direction', 'Direction'],
  ['baseline', 'Baseline'],
  ['baselineDate', 'Baseline date'],
  ['target', 'Target'],
];

/** Once work has started the yardstick stays: a number that improves because its target moved proves nothing. */
export function refuseChangedMeasure(place: Place, before: Facts, wanted: Partial<Facts>): void {
  if (stages.findIndex((stage) => stage === place) < stages.indexOf('implementing')) return;
  for (const [fact, label] of measureFacts) {
    const value = wanted[fact];
    if (value === undefined || value === before[fact]) continue;
    throw new Refusal('conflict', `${label}: the measure is fixed once work has started. Reopen planning to change it.`, label);
  }
}
