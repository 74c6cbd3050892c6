import { gates, reopenGate, type Requirement } from './gates';
import { isOpen, nextStage, placeNames, stages, type Place, type Stage } from './stages';

/** One way between two places: a transition of the Jira workflow. */
export interface Way {
  /** What the button says; the Jira transition has the same name. */
  readonly name: string;
  readonly from: readonly Place[];
  readonly to: Place;
  readonly gate: readonly Requirement[];
  /** `back` is open only to what came from there: a hold must not carry an improvement past the gates. */
  readonly kind: 'on' | 'back';
}

const moveLabels: Readonly<Record<Stage, string>> = {
  identified: 'Reconsider',
  prioritized: 'Prioritize',
  planned: 'Plan',
  implementing: 'Start implementing',
  verifying: 'Start verification',
  standardized: 'Standardize',
  communicated: 'Communicate',
};

/** What the button into a stage says. */
export function moveLabel(to: Stage): string {
  return moveLabels[to];
}

/** Back from Verifying to Planned: the same stage as "Plan", another way. */
export const reopenLabel = 'Reopen planning';

const openStages = stages.filter(isOpen);

const forward = stages.flatMap((from): readonly Way[] => {
  const to = nextStage(from);
  return to === null ? [] : [{ name: moveLabel(to), from: [from], to, gate: gates[to], kind: 'on' }];
});

/** Every way that an improvement can go, beside its beginning. */
export const ways: readonly Way[] = [
  ...forward,
  { name: reopenLabel, from: ['verifying'], to: 'planned', gate: reopenGate, kind: 'on' },
  { name: 'Put on hold', from: openStages, to: 'on-hold', gate: gates['on-hold'], kind: 'on' },
  ...openStages.map((to): Way => ({ name: `Resume at ${placeNames[to]}`, from: ['on-hold'], to, gate: [], kind: 'back' })),
  { name: 'Decline', from: [...openStages, 'on-hold'], to: 'declined', gate: gates.declined, kind: 'on' },
  { name: moveLabel('identified'), from: ['declined'], to: 'identified', gate: gates.identified, kind: 'on' },
];

/** Whether one step leads from a place to another. */
export function hasWay(from: Place, to: Place): boolean {
  return ways.some((way) => way.to === to && way.from.includes(from));
}
