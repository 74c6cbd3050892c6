import type { Fact, Facts, Person, Visit } from '../improvement';
import { Refusal } from '../refusal';
import { isBefore, isStage } from '../lifecycle/stages';

/** What makes the measure, under the names of its fields. */
export const measureFacts = [
  ['metric', 'Metric'],
  ['unit', 'Unit'],
  ['direction', 'Direction'],
  ['baseline', 'Baseline'],
  ['baselineDate', 'Baseline date'],
  ['target', 'Target'],
] as const satisfies readonly (readonly [Fact, string])[];

/** One entry of Jira's history that changed the measure. */
export interface MeasureChange {
  /** ISO instant in UTC. */
  readonly at: string;
  /** `null` when the history does not say who. */
  readonly by: Person | null;
  readonly parts: readonly { readonly label: string; readonly from: string | null; readonly to: string | null }[];
  /** `null` when the change was made past the panel, without one. */
  readonly reason: string | null;
}

/** When it left Planned for the first time; `null` before. What comes back to planning keeps its yardstick. */
export function planningEndedAt(visits: readonly Visit[]): string | null {
  return visits.find((visit) => isStage(visit.place) && !isBefore(visit.place, 'implementing'))?.enteredAt ?? null;
}

/** Of all changes of the measure those that came after planning; what was filled in on the way out of Planned is none. */
export function changesAfterPlanning(changes: readonly MeasureChange[], visits: readonly Visit[]): readonly MeasureChange[] {
  const endedAt = planningEndedAt(visits);
  return endedAt === null ? [] : changes.filter((change) => change.at > endedAt);
}

function changedPart(before: Facts, wanted: Partial<Facts>): string | null {
  const changed = measureFacts.find(([fact]) => wanted[fact] !== undefined && wanted[fact] !== before[fact]);
  return changed?.[1] ?? null;
}

/** A number that improves because its target moved proves nothing: after planning the measure changes with a reason only. */
export function refuseUnexplainedMeasure(visits: readonly Visit[], before: Facts, wanted: Partial<Facts>): void {
  const label = changedPart(before, wanted);
  if (label === null || planningEndedAt(visits) === null) return;
  const reason = wanted.measureChangeReason ?? null;
  if (reason === null) {
    throw new Refusal('conflict', `${label}: the measure is locked since planning ended. Change it with a Measure change reason.`, label);
  }
  if (reason === before.measureChangeReason) {
    // Jira's history shows only what changes: the same words again would not be in it.
    throw new Refusal(
      'invalid',
      'Measure change reason: this was the reason of the last change. Say what is new.',
      'Measure change reason',
    );
  }
}

/** A reason belongs to a change after planning; anywhere else it says nothing and stays away. */
export function withoutIdleReason(visits: readonly Visit[], before: Facts, wanted: Partial<Facts>): Partial<Facts> {
  if (planningEndedAt(visits) !== null && changedPart(before, wanted) !== null) return wanted;
  const { measureChangeReason: _, ...rest } = wanted;
  return rest;
}
