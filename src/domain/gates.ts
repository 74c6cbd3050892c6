import type { Action, Facts, Improvement, Need } from './improvement';
import { stages, type Stage } from './stages';

/** One thing that must be true before an improvement may enter a stage. */
export type Requirement = Pick<Need, 'fact' | 'label'>;

/**
 * What each stage asks for before it may be entered. The panel shows this table and the Jira workflow is built from it,
 * so the two cannot disagree.
 */
export const gates: Readonly<Record<Stage, readonly Requirement[]>> = {
  identified: [],
  prioritized: [],
  planned: [
    { fact: 'impact', label: 'Impact' },
    { fact: 'effort', label: 'Effort' },
    { fact: 'alignment', label: 'Alignment' },
  ],
  implementing: [
    { fact: 'owner', label: 'Owner' },
    { fact: 'dueDate', label: 'Due date' },
    { fact: 'actions', label: 'At least one action' },
    { fact: 'metric', label: 'Metric' },
    { fact: 'direction', label: 'Direction' },
    { fact: 'baseline', label: 'Baseline' },
    { fact: 'target', label: 'Target' },
    { fact: 'verifier', label: 'Verifier' },
    { fact: 'verifierIsIndependent', label: 'Verifier is not the owner' },
  ],
  verifying: [{ fact: 'actionsDone', label: 'All actions done' }],
  standardized: [
    { fact: 'actual', label: 'Actual' },
    { fact: 'actualDate', label: 'Actual date' },
    { fact: 'effectiveness', label: 'Effectiveness: Effective' },
  ],
  communicated: [
    { fact: 'documentation', label: 'Documentation' },
    { fact: 'audience', label: 'Communicated to' },
    { fact: 'communicatedOn', label: 'Communicated on' },
    { fact: 'communicationProof', label: 'Communication proof' },
  ],
};

const moveLabels: Readonly<Record<Stage, string>> = {
  identified: 'Reconsider',
  prioritized: 'Prioritize',
  planned: 'Plan',
  implementing: 'Start implementing',
  verifying: 'Start verification',
  standardized: 'Standardize',
  communicated: 'Communicate',
};

/** What the button into a stage says; the Jira transition has the same name. */
export function moveLabel(to: Stage): string {
  return moveLabels[to];
}

/** Back from Verifying to Planned: the same stage as "Plan", another road. */
export const reopenLabel = 'Reopen planning';

export interface Gated {
  readonly facts: Facts;
  readonly actions: readonly Action[];
}

function isMet({ facts, actions }: Gated, fact: Need['fact']): boolean {
  switch (fact) {
    case 'actions':
      return actions.length > 0;
    case 'actionsDone':
      return actions.every((action) => action.done);
    case 'verifierIsIndependent':
      return facts.verifier !== null && facts.verifier !== facts.owner;
    case 'effectiveness':
      return facts.effectiveness === 'Effective';
    default:
      return hasValue(facts[fact]);
  }
}

function hasValue(value: Facts[keyof Facts]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** What entering a stage needs, and what of it is there. */
export function needsFor(improvement: Gated, to: Stage): readonly Need[] {
  return gates[to].map((requirement) => ({ ...requirement, met: isMet(improvement, requirement.fact) }));
}

/** Going back to planning asks only for the verdict that sends it there. */
export function needsToReopen({ facts }: Gated): readonly Need[] {
  const failed = facts.effectiveness === 'Partly effective' || facts.effectiveness === 'Not effective';
  return [{ fact: 'effectiveness', label: 'Effectiveness: Partly effective or Not effective', met: failed }];
}

/** Whether a stage can be reached from a place in one step, and by which road. */
export function roadTo(place: Improvement['place'], to: Stage): 'forward' | 'reopen' | null {
  if (place === 'verifying' && to === 'planned') return 'reopen';
  const index = stages.findIndex((stage) => stage === place);
  return index >= 0 && stages[index + 1] === to ? 'forward' : null;
}
