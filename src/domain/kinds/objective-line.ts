import type { Line } from '../requirement';
import { actualDateCounts, sideGates } from './shared-requirements';

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
    achieved: [{ fact: 'actual', label: 'Actual' }, actualDateCounts, { fact: 'targetIsReached', label: 'Target reached' }],
  },
  returns: [],
};
