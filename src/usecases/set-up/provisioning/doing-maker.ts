import { Refusal } from '../../../domain/refusal';
import { openThingCounter } from './count-things';
import { findThing, type Finding } from './find-thing';
import type { Maker, Step } from './maker';
import { openLedger } from './open-ledger';

/** Told before each step: what is done now, and how many things are done. */
type Report = (step: Step, doneThings: number) => Promise<void>;

/**
 * Takes what is there, else makes it; and writes the ledger before anything else happens,
 * so that a set-up that broke off goes on where it was.
 */
export async function openDoingMaker(report: Report): Promise<Maker> {
  const ledger = await openLedger();
  const countThing = openThingCounter();
  const tell = (step: Step, thing: Step | null) => report(step, Math.max(countThing(thing) - 1, 0));
  return {
    ensure: async (wanted) => {
      await tell(wanted, wanted);
      const { what, name, create } = wanted;
      const finding = await findThing(ledger.lines(), wanted);
      refuseStopper(finding, name);
      const id = finding.state === 'there' ? finding.id : await create();
      await ledger.note({ what, name, id, origin: finding.state === 'there' ? 'found' : 'made' });
      return id;
    },
    take: async (given) => {
      await tell(given, given);
      const { what, name, find } = given;
      const id = await find();
      await ledger.note({ what, name, id, origin: 'app' });
      return id;
    },
    complete: async ({ step, thing, compare }) => {
      await tell(step, thing);
      const { changes, adds = [], drops = [], apply } = await compare();
      if (changes.length === 0) return;
      // Before the change: one that is made and not noted could never be taken back.
      await ledger.add(adds);
      await apply();
      // After the change: one that is forgotten and not made could never be taken back.
      await ledger.drop(drops);
    },
    note: async (step, compare) => {
      await tell(step, null);
      const { changes, apply } = await compare();
      if (changes.length > 0) await apply();
    },
  };
}

function refuseStopper({ misfit }: Finding, name: string): void {
  if (misfit?.wayOn === 'stop') throw new Refusal('conflict', misfit.why, name);
}
