import { gateOf } from './gates';
import { firstStage, lines, nextStage, stagesOf } from '../kinds/lines';
import type { Kind } from '../kinds/kinds';
import type { Requirement } from './requirement';
import { isOpen, placeNames, type Place, type Stage } from './stages';

/** One way between two places: a transition of the Jira workflow. */
export interface Way {
  /** What the button says; the Jira transition has the same name. */
  readonly name: string;
  readonly from: readonly Place[];
  readonly to: Place;
  readonly gate: readonly Requirement[];
  /** `back` is open only to what came from there: a hold must not carry a record past the gates. */
  readonly direction: 'on' | 'back';
}

const moveLabels: Readonly<Record<Stage, string>> = {
  identified: 'Identify',
  corrected: 'Correct',
  analysed: 'Analyse',
  prioritized: 'Prioritize',
  drafted: 'Draft',
  planned: 'Plan',
  implementing: 'Start implementing',
  pursued: 'Pursue',
  verifying: 'Start verification',
  standardized: 'Standardize',
  communicated: 'Communicate',
  closed: 'Close',
  achieved: 'Mark as achieved',
};

/** What the button into a stage says. */
export function moveLabel(to: Stage): string {
  return moveLabels[to];
}

/** From Declined to the beginning. */
export const reconsiderLabel = 'Reconsider';

function forward(kind: Kind): readonly Way[] {
  return stagesOf(kind).flatMap((from): readonly Way[] => {
    const to = nextStage(kind, from);
    return to === null ? [] : [{ name: moveLabel(to), from: [from], to, gate: gateOf(kind, to), direction: 'on' }];
  });
}

function aside(kind: Kind): readonly Way[] {
  const open = stagesOf(kind).filter(isOpen);
  return [
    { name: 'Put on hold', from: open, to: 'on-hold', gate: gateOf(kind, 'on-hold'), direction: 'on' },
    ...open.map((to): Way => ({ name: `Resume at ${placeNames[to]}`, from: ['on-hold'], to, gate: [], direction: 'back' })),
    { name: 'Decline', from: [...open, 'on-hold'], to: 'declined', gate: gateOf(kind, 'declined'), direction: 'on' },
    { name: reconsiderLabel, from: ['declined'], to: firstStage(kind), gate: [], direction: 'on' },
  ];
}

/** Every way that a record of a kind can go, beside its beginning. */
export function waysOf(kind: Kind): readonly Way[] {
  const returns = lines[kind].returns.map((back): Way => ({ ...back, from: [back.from], direction: 'on' }));
  return [...forward(kind), ...returns, ...aside(kind)];
}

/** Whether one step leads from a place to another. */
export function hasWay(kind: Kind, from: Place, to: Place): boolean {
  return waysOf(kind).some((way) => way.to === to && way.from.includes(from));
}
