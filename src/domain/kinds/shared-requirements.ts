import type { Requirement } from '../requirement';

/** Asked when the verifier is named, and again when the result counts: who carries it out may have changed in between. */
export const verifierIsIndependent: Requirement = { fact: 'verifierIsIndependent', label: 'Verifier is neither owner nor implementer' };

/** Asked of the person who takes the step: a name in a field does not verify. */
export const actorIsIndependent: Requirement = { fact: 'actorIsIndependent', label: 'An independent verifier takes this step' };

/** The day of the result: a result that was foreseen, or found before the agreed day, is none. */
export const actualDateCounts: Requirement = {
  fact: 'actualDate',
  label: 'Actual date',
  notBefore: { fact: 'verifyFrom', label: 'Verify from' },
};

/** Shown by something that an auditor can open: a file of the work item, or what the Evidence field names. */
export const evidenceIsGiven: Requirement = { fact: 'evidenceIsGiven', label: 'Evidence: an attached file or a reference' };

export const isEffective: Requirement = { fact: 'effectiveness', label: 'Effectiveness: Effective', results: ['Effective'] };

/** The verdict that sends a record back. */
export const isNotEffective: Requirement = {
  fact: 'effectiveness',
  label: 'Effectiveness: Partly effective or Not effective',
  results: ['Partly effective', 'Not effective'],
};

/** What the places beside the line ask for, whatever the kind. */
export const sideGates = {
  'on-hold': [
    { fact: 'holdReason', label: 'Hold reason' },
    { fact: 'holdUntil', label: 'On hold until' },
  ],
  declined: [{ fact: 'declineReason', label: 'Decline reason' }],
} as const satisfies Readonly<Record<string, readonly Requirement[]>>;
