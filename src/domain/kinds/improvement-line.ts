import type { Line } from '../lifecycle/requirement';
import {
  actorIsIndependent,
  actualDateCounts,
  evidenceIsGiven,
  isEffective,
  isNotEffective,
  reopenFrom,
  sideGates,
  verifierIsIndependent,
} from './shared-requirements';

/** Continual improvement, 10.1: the seven steps of the source document. */
export const improvementLine: Line = {
  stages: ['identified', 'prioritized', 'planned', 'implementing', 'verifying', 'standardized', 'communicated'],
  gates: {
    ...sideGates,
    planned: [
      { fact: 'impact', label: 'Impact' },
      { fact: 'effort', label: 'Effort' },
      { fact: 'alignment', label: 'Alignment' },
    ],
    implementing: [
      { fact: 'owner', label: 'Owner' },
      { fact: 'dueDate', label: 'Due date' },
      { fact: 'actions', label: 'At least one action', ofThisAttempt: 'recorded' },
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
      actualDateCounts,
      evidenceIsGiven,
      isEffective,
      verifierIsIndependent,
      actorIsIndependent,
    ],
    communicated: [
      { fact: 'documentation', label: 'Documentation', ofThisAttempt: 'recorded' },
      { fact: 'audience', label: 'Communicated to' },
      { fact: 'communicatedOn', label: 'Communicated on', ofThisAttempt: 'dated' },
      { fact: 'communicationProof', label: 'Communication proof' },
    ],
  },
  returns: [
    {
      name: 'Reopen planning',
      from: 'verifying',
      to: 'planned',
      gate: [actualDateCounts, evidenceIsGiven, isNotEffective, verifierIsIndependent, actorIsIndependent],
    },
    reopenFrom('communicated'),
  ],
};
