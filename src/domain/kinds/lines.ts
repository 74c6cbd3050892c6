import type { Line } from '../lifecycle/requirement';
import { sideStages, type Place, type Stage } from '../lifecycle/stages';
import { correctiveActionLine } from './corrective-action-line';
import { improvementLine } from './improvement-line';
import type { Kind } from './kinds';
import { nonconformityLine } from './nonconformity-line';
import { objectiveLine } from './objective-line';

/**
 * The line of every kind. The panel shows this table and the rules of the Jira workflows are built from it,
 * so the two cannot disagree.
 */
export const lines: Readonly<Record<Kind, Line>> = {
  improvement: improvementLine,
  nonconformity: nonconformityLine,
  'corrective-action': correctiveActionLine,
  objective: objectiveLine,
};

export function stagesOf(kind: Kind): readonly Stage[] {
  return lines[kind].stages;
}

/** Every place that a record of a kind can be at. */
export function placesOf(kind: Kind): readonly Place[] {
  return [...lines[kind].stages, ...sideStages];
}

/** Where a new record of a kind begins. */
export function firstStage(kind: Kind): Stage {
  return lines[kind].stages[0];
}

/** The stage after this one; `null` after the last, and for a stage of another kind. */
export function nextStage(kind: Kind, stage: Stage): Stage | null {
  const line = lines[kind].stages;
  const at = line.indexOf(stage);
  return at === -1 ? null : (line[at + 1] ?? null);
}
