import type { Line, Requirement } from '../lifecycle/requirement';
import { sideGates } from './shared-requirements';

/** The day of the last value: one from before the baseline was taken says nothing about what changed since. */
const lastValueCounts: Requirement = {
  fact: 'actualDate',
  label: 'Actual date',
  notBefore: { fact: 'baselineDate', label: 'Baseline date' },
};

/** Security objective, 6.2: measurable, with the plan h to l (what, resources, who, when, how evaluated) before it is pursued; achieved once its last number says so. */
export const objectiveLine: Line = {
  stages: ['drafted', 'pursued', 'achieved'],
  gates: {
    ...sideGates,
    pursued: [
      { fact: 'metric', label: 'Metric' },
      { fact: 'direction', label: 'Direction' },
      { fact: 'baseline', label: 'Baseline' },
      { fact: 'target', label: 'Target' },
      { fact: 'resources', label: 'Resources' },
      { fact: 'owner', label: 'Owner' },
      { fact: 'dueDate', label: 'Due date' },
      { fact: 'method', label: 'Verification method' },
    ],
    achieved: [{ fact: 'actual', label: 'Actual' }, lastValueCounts, { fact: 'targetIsReached', label: 'Target reached' }],
  },
  returns: [],
};
