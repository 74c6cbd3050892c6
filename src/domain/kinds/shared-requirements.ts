import type { Requirement, Return } from '../lifecycle/requirement';
import type { Stage } from '../lifecycle/stages';

/** Asked when the verifier is named, and again when the result counts: who carries it out may have changed in between. */
export const verifierIsIndependent: Requirement = { fact: 'verifierIsIndependent', label: 'Verifier is neither owner nor implementer' };

/** Asked of the person who takes the step: a name in a field does not verify. */
export const actorIsIndependent: Requirement = { fact: 'actorIsIndependent', label: 'An independent verifier takes this step' };

/** The day of the result: a result that was foreseen, or found before the agreed day, is none. */
export const actualDateCounts: Requirement = {
  fact: 'actualDate',
  label: 'Actual date',
  notBefore: { fact: 'verifyFrom', label: 'Verify from' },
  ofThisAttempt: 'dated',
};

/** Shown by something that an auditor can open: a file of the work item, or what the Evidence field names. */
export const evidenceIsGiven: Requirement = {
  fact: 'evidenceIsGiven',
  label: 'Evidence: an attached file or a reference',
  ofThisAttempt: 'recorded',
};

export const isEffective: Requirement = {
  fact: 'effectiveness',
  label: 'Effectiveness: Effective',
  results: ['Effective'],
  ofThisAttempt: 'recorded',
};

/** The verdict that sends a record back. */
export const isNotEffective: Requirement = {
  fact: 'effectiveness',
  label: 'Effectiveness: Partly effective or Not effective',
  results: ['Partly effective', 'Not effective'],
  ofThisAttempt: 'recorded',
};

const secondCheckedOnCounts: Requirement = {
  fact: 'secondCheckedOn',
  label: 'Second check on',
  notBefore: { fact: 'actualDate', label: 'Actual date' },
};

const secondCheckFailed: Requirement = {
  fact: 'secondCheckResult',
  label: 'Second check: Not effective any more',
  results: ['Not effective any more'],
  ofThisAttempt: 'recorded',
};

/** The way back from an end whose effect did not last. A check that is older than the result of now says nothing about it. */
export function reopenFrom(end: Stage): Return {
  return {
    ...{ name: 'Reopen after second check', from: end, to: 'planned' },
    gate: [secondCheckedOnCounts, secondCheckFailed, verifierIsIndependent, actorIsIndependent],
  };
}

/** What the places beside the line ask for, whatever the kind. */
export const sideGates = {
  'on-hold': [
    { fact: 'holdReason', label: 'Hold reason' },
    { fact: 'holdUntil', label: 'On hold until' },
  ],
  declined: [{ fact: 'declineReason', label: 'Decline reason' }],
} as const satisfies Readonly<Record<string, readonly Requirement[]>>;
