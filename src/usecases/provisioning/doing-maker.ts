import { Refusal } from '../../domain/refusal';
import { readLedger, saveLedger, type Ledger } from '../../storage/ledger';
import { findThing, type Finding } from './find-thing';
import type { Maker, Step } from './maker';

/**
 * Takes what is there, else makes it; and writes the ledger before anything else happens,
 * so that a set-up that broke off goes on where it was.
 */
export async function openDoingMaker(report: (step: Step) => Promise<void>): Promise<Maker> {
  let ledger: Ledger = await readLedger();
  return {
    ensure: async (wanted) => {
      await report(wanted);
      const { what, name, create } = wanted;
      const finding = await findThing(ledger, wanted);
      refuseStopper(finding, name);
      const id = finding.state === 'there' ? finding.id : await create();
      if (ledger.some((line) => line.what === what && line.name === name && line.id === id)) return id;
      const origin = finding.state === 'there' ? 'found' : 'made';
      ledger = [...ledger.filter((line) => line.what !== what || line.name !== name), { what, name, id, origin }];
      await saveLedger(ledger);
      return id;
    },
    take: async (given) => {
      await report(given);
      return given.find();
    },
    complete: async ({ step, compare }) => {
      await report(step);
      const { changes, adds = [], drops = [], apply } = await compare();
      if (changes.length === 0) return;
      // Before the change: one that is made and not noted could never be taken back.
      const fresh = adds.filter((part) => !ledger.some((line) => line.what === part.what && line.id === part.id));
      ledger = [...ledger, ...fresh.map((part) => ({ ...part, origin: 'made' as const }))];
      if (fresh.length > 0) await saveLedger(ledger);
      await apply();
      // After the change: one that is forgotten and not made could never be taken back.
      if (drops.length === 0) return;
      ledger = ledger.filter((line) => !drops.some((part) => line.what === part.what && line.id === part.id));
      await saveLedger(ledger);
    },
    note: async (step, compare) => {
      await report(step);
      const { changes, apply } = await compare();
      if (changes.length > 0) await apply();
    },
  };
}

function refuseStopper({ misfit }: Finding, name: string): void {
  if (misfit?.wayOn === 'stop') throw new Refusal('conflict', misfit.why, name);
}
