import type { Made } from '../../jira/made';
import { readLedger, saveLedger, type Ledger } from '../../storage/ledger';

/** One step of set-up, in words. */
export interface Step {
  readonly what: string;
  readonly name: string;
}

/** One thing that must be there: what there is already, and how to make it. */
export interface Wanted extends Step {
  readonly existing: () => Promise<readonly Made[]>;
  readonly create: () => Promise<string>;
}

/** Goes through the steps of set-up: doing them, counting them, or looking at what they would do. */
export interface Maker {
  /** The id of a thing that must be there. */
  readonly ensure: (wanted: Wanted) => Promise<string>;
  /** The id of a thing that set-up cannot make. */
  readonly look: (step: Step, find: () => Promise<string>) => Promise<string>;
  /** Completes what is there already. */
  readonly complete: (step: Step, work: () => Promise<void>) => Promise<void>;
}

/** What of the wanted is there: the thing that the ledger knows, else one that bears the name. */
export async function findMade(ledger: Ledger, { what, name, existing }: Wanted): Promise<string | null> {
  const noted = ledger.find((line) => line.what === what && line.name === name);
  const there = await existing();
  const byId = there.find((made) => made.id === noted?.id);
  return (byId ?? there.find((made) => made.name.toLowerCase() === name.toLowerCase()))?.id ?? null;
}

/**
 * Takes what is there, else makes it; and writes the ledger before anything else happens,
 * so that a set-up that broke off goes on where it was.
 */
export async function openMaker(report: (step: Step) => Promise<void>): Promise<Maker> {
  let ledger: Ledger = await readLedger();
  return {
    ensure: async (wanted) => {
      await report(wanted);
      const { what, name, create } = wanted;
      const id = (await findMade(ledger, wanted)) ?? (await create());
      if (ledger.some((line) => line.what === what && line.name === name && line.id === id)) return id;
      ledger = [...ledger.filter((line) => line.what !== what || line.name !== name), { what, name, id }];
      await saveLedger(ledger);
      return id;
    },
    look: async (step, find) => {
      await report(step);
      return find();
    },
    complete: async (step, work) => {
      await report(step);
      await work();
    },
  };
}
