import type { Fact, Person, Visit } from '../improvement';
import { isBefore, isStage } from '../lifecycle/stages';

/** What makes the result, under the names of its fields. */
export const resultFacts = [
  ['effectiveness', 'Effectiveness'],
  ['actual', 'Actual'],
  ['actualDate', 'Actual date'],
] as const satisfies readonly (readonly [Fact, string])[];

/** One entry of Jira's history that changed the result. */
export interface ResultChange {
  /** ISO instant in UTC. */
  readonly at: string;
  /** `null` when the history does not say who. */
  readonly by: Person | null;
  readonly parts: readonly { readonly label: string; readonly from: string | null; readonly to: string | null }[];
}

/**
 * Whether something happened after a verification, and before a failed check began the work anew. What is filled in on the way out of
 * Verifying belongs to the verification; on hold a record is where it came from.
 */
export function isAfterVerification(at: string, visits: readonly Visit[]): boolean {
  const walked = visits.filter(({ place, enteredAt }) => isStage(place) && enteredAt < at);
  const stay = walked.at(-1);
  const isVerified = stay !== undefined && isBefore('verifying', stay.place) && walked.some(({ place }) => place === 'verifying');
  return isVerified && visits.every(({ enteredAt }) => enteredAt !== at);
}
