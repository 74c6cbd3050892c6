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

/** Corrective action, 10.2 c and d: reactive, so it needs no ranking and no measure, but proof that the cause is gone. */
export const correctiveActionLine: Line = {
  stages: ['planned', 'implementing', 'verifying', 'closed'],
  gates: {
    ...sideGates,
    implementing: [
      { fact: 'owner', label: 'Owner' },
      { fact: 'dueDate', label: 'Due date' },
      { fact: 'method', label: 'Verification method' },
      { fact: 'verifier', label: 'Verifier' },
      verifierIsIndependent,
    ],
    verifying: [{ fact: 'actionsDone', label: 'All actions done' }],
    closed: [actualDateCounts, evidenceIsGiven, isEffective, verifierIsIndependent, actorIsIndependent],
  },
  returns: [
    {
      name: 'Reopen planning',
      from: 'verifying',
      to: 'planned',
      gate: [actualDateCounts, evidenceIsGiven, isNotEffective, verifierIsIndependent, actorIsIndependent],
    },
    reopenFrom('closed'),
  ],
};
