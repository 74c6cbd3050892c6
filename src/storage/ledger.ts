import { z } from 'zod';
import { origins } from '../domain/set-up/set-up-count';
import { readValue, writeValue } from './values';

const ledgerSchema = z.array(
  z.object({
    what: z.string(),
    name: z.string(),
    id: z.string(),
    /** Whether set-up made it, took over what bore its name, or the app brought it along. */
    origin: z.enum(origins).default('made'),
  }),
);

/** What set-up made or took over in Jira, in order: each line is written before the next thing is made. */
export type Ledger = z.output<typeof ledgerSchema>;

const key = 'ledger';

export async function readLedger(): Promise<Ledger> {
  return (await readValue(key, ledgerSchema)) ?? [];
}

export async function saveLedger(ledger: Ledger): Promise<void> {
  await writeValue(key, ledger);
}
