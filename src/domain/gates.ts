import type { Action, Facts, Need, Result } from './improvement';
import type { Place } from './stages';

/** One thing that must be true before an improvement may enter a place. */
export interface Requirement extends Pick<Need, 'fact' | 'label'> {
  /** The results that let it pass; without them any value does. */
  readonly results?: readonly Result[];
}

/** Asked when the verifier is named, and again when the result counts: the owner may have changed in between. */
const verifierIsIndependent: Requirement = { fact: 'verifierIsIndependent', label: 'Verifier is not the owner' };

/**
 * What each place asks for before it may be entered. The panel shows this table and the rules of the Jira workflow are built from
 * it, so the two cannot disagree.
 */
export const gates: Readonly<Record<Place, readonly Requirement[]>> = {
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
    verifierIsIndependent,
  ],
  verifying: [{ fact: 'actionsDone', label: 'All actions done' }],
  standardized: [
    { fact: 'actual', label: 'Actual' },
    { fact: 'actualDate', label: 'Actual date' },
    { fact: 'effectiveness', label: 'Effectiveness: Effective', results: ['Effective'] },
    verifierIsIndependent,
  ],
  communicated: [
    { fact: 'documentation', label: 'Documentation' },
    { fact: 'audience', label: 'Communicated to' },
    { fact: 'communicatedOn', label: 'Communicated on' },
    { fact: 'communicationProof', label: 'Communication proof' },
  ],
  'on-hold': [
    { fact: 'holdReason', label: 'Hold reason' },
    { fact: 'holdUntil', label: 'On hold until' },
  ],
  declined: [{ fact: 'declineReason', label: 'Decline reason' }],
};

/** What the way back from Verifying to Planned asks for: the verdict that sends it there, by somebody else than the owner. */
export const reopenGate: readonly Requirement[] = [
  {
    fact: 'effectiveness',
    label: 'Effectiveness: Partly effective or Not effective',
    results: ['Partly effective', 'Not effective'],
  },
  verifierIsIndependent,
];

export interface Gated {
  readonly facts: Facts;
  readonly actions: readonly Action[];
}

function isMet({ facts, actions }: Gated, { fact, results }: Requirement): boolean {
  switch (fact) {
    case 'actions':
      return actions.length > 0;
    case 'actionsDone':
      return actions.every((action) => action.done);
    case 'verifierIsIndependent':
      return facts.verifier !== null && facts.verifier !== facts.owner;
    case 'effectiveness':
      return facts.effectiveness !== null && (results?.includes(facts.effectiveness) ?? true);
    default:
      return hasValue(facts[fact]);
  }
}

function hasValue(value: Facts[keyof Facts]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** What a gate asks for, and what of it is there. */
export function needsOf(gated: Gated, gate: readonly Requirement[]): readonly Need[] {
  return gate.map((requirement) => ({ fact: requirement.fact, label: requirement.label, met: isMet(gated, requirement) }));
}

/** What entering a place needs, and what of it is there. */
export function needsFor(gated: Gated, to: Place): readonly Need[] {
  return needsOf(gated, gates[to]);
}

/** What going back to planning needs, and what of it is there. */
export function needsToReopen(gated: Gated): readonly Need[] {
  return needsOf(gated, reopenGate);
}
