import type { Line } from '../lifecycle/requirement';
import {
  actorIsIndependent,
  actualDateCounts,
  evidenceIsGiven,
  isEffective,
  isNotEffective,
  sideGates,
  verifierIsIndependent,
} from './shared-requirements';

/** Nonconformity, 10.2: a react and correct, b find the cause, c act, d review effectiveness, e change the ISMS; f and g are the record itself. */
export const nonconformityLine: Line = {
  stages: ['identified', 'corrected', 'analysed', 'implementing', 'verifying', 'closed'],
  gates: {
    ...sideGates,
    corrected: [
      { fact: 'grade', label: 'Grade' },
      { fact: 'correction', label: 'Correction' },
      { fact: 'correctedOn', label: 'Corrected on' },
    ],
    analysed: [
      { fact: 'cause', label: 'Root cause' },
      { fact: 'similarCases', label: 'Similar cases' },
    ],
    implementing: [
      { fact: 'owner', label: 'Owner' },
      { fact: 'dueDate', label: 'Due date' },
      { fact: 'correctiveActions', label: 'At least one corrective action', ofThisAttempt: 'recorded' },
      { fact: 'verifier', label: 'Verifier' },
      verifierIsIndependent,
    ],
    verifying: [{ fact: 'correctiveActionsDone', label: 'All corrective actions done' }],
    closed: [
      actualDateCounts,
      evidenceIsGiven,
      isEffective,
      { fact: 'ismsChange', label: 'ISMS change', ofThisAttempt: 'recorded' },
      verifierIsIndependent,
      actorIsIndependent,
    ],
  },
  returns: [
    {
      name: 'Reopen analysis',
      from: 'verifying',
      to: 'analysed',
      gate: [actualDateCounts, evidenceIsGiven, isNotEffective, verifierIsIndependent, actorIsIndependent],
    },
  ],
};
