import type { Made } from '../../jira/made';
import { readLedger, saveLedger, type Ledger } from '../../storage/ledger';

/** One thing that must be there: what it is, what there is already, and how to make it. */
export interface Wanted {
  readonly what: string;
  readonly name: string;
  readonly existing: readonly Made[];
  readonly create: () => Promise<string>;
}

export type Ensure = (wanted: Wanted) => Promise<string>;

/**
 * Takes what the ledger knows, else what bears the name, else makes it; and writes the ledger before anything else happens,
 * so that a set-up that broke off goes on where it was.
 */
export async function openLedger(): Promise<Ensure> {
  let ledger: Ledger = await readLedger();
  return async ({ what, name, existing, create }) => {
    const noted = ledger.find((line) => line.what === what && line.name === name);
    if (noted !== undefined && existing.some((made) => made.id === noted.id)) return noted.id;
    const id = existing.find((made) => made.name.toLowerCase() === name.toLowerCase())?.id ?? (await create());
    ledger = [...ledger.filter((line) => line !== noted), { what, name, id }];
    await saveLedger(ledger);
    return id;
  };
}
