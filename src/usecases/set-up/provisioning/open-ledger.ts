import { readLedger, saveLedger, type Ledger } from '../../../storage/ledger';
import type { Part } from './maker';

/** The ledger while set-up runs: what is written to it is kept before the next thing is done. */
export interface OpenLedger {
  readonly lines: () => Ledger;
  /** Notes a thing, in the place of one that bore its name. */
  readonly note: (line: Ledger[number]) => Promise<void>;
  /** Notes parts that a thing of others gets. */
  readonly add: (parts: readonly Part[]) => Promise<void>;
  /** Forgets parts that a thing of others has no more. */
  readonly drop: (parts: readonly Part[]) => Promise<void>;
}

export async function openLedger(): Promise<OpenLedger> {
  let ledger: Ledger = await readLedger();
  const keep = async (lines: Ledger) => {
    ledger = lines;
    await saveLedger(ledger);
  };
  const isSame = (part: Part) => (line: Part) => line.what === part.what && line.id === part.id;
  return {
    lines: () => ledger,
    note: async (line) => {
      if (ledger.some((known) => isSame(line)(known) && known.name === line.name)) return;
      await keep([...ledger.filter(({ what, name }) => what !== line.what || name !== line.name), line]);
    },
    add: async (parts) => {
      const fresh = parts.filter((part) => !ledger.some(isSame(part)));
      if (fresh.length > 0) await keep([...ledger, ...fresh.map((part) => ({ ...part, origin: 'made' as const }))]);
    },
    drop: async (parts) => {
      if (parts.length > 0) await keep(ledger.filter((line) => !parts.some(isSame(line))));
    },
  };
}
