import { isAddition } from './additions';
import type { PlannedThing } from './set-up-plan';

/** Where a thing in Jira comes from: set-up made it, it was there under that name, or the app brought it along. */
export const origins = ['made', 'found', 'app'] as const;
export type Origin = (typeof origins)[number];

interface LedgerLine {
  readonly what: string;
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
}

/** What set-up made in Jira, used as it was, and added to things of others. */
export interface LedgerCount {
  readonly made: number;
  readonly used: number;
  readonly added: number;
}

/** The lines of a ledger, counted as a plan counts things: when all is done, `made` and `used` together are the things of the plan. */
export function countLedger(lines: readonly LedgerLine[]): LedgerCount {
  const things = lines.filter((line) => !isAddition(line));
  const made = things.filter(({ origin }) => origin === 'made').length;
  return { made, used: things.length - made, added: lines.length - things.length };
}

/** The things of a plan that are in Jira, or will be; what the app notes for itself is left out. */
export function thingsInJira(things: readonly PlannedThing[]): readonly PlannedThing[] {
  return things.filter(({ what }) => what !== 'Settings');
}
