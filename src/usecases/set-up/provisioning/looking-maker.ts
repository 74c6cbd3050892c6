import type { PlannedThing } from '../../../domain/set-up/set-up-plan';
import type { Made } from '../../../jira/made';
import { readLedger, type Ledger } from '../../../storage/ledger';
import { findThing, type Finding } from './find-thing';
import type { Maker, Wanted } from './maker';

/** Stands for the id of what is still to be made; Jira's own ids have no blanks. */
const plannedId = (what: string, name: string) => `new ${what} ${name}`;

export const isPlannedId = (id: string) => id.startsWith('new ');

/** Reads what there is and notes what would be done. Writes nothing, neither to Jira nor to the storage. */
export async function openLookingMaker(): Promise<{ readonly maker: Maker; readonly things: () => readonly PlannedThing[] }> {
  const ledger = await readLedger();
  const things: PlannedThing[] = [];
  const maker: Maker = {
    ensure: async (wanted) => {
      const finding = await findThing(ledger, wanted);
      things.push(toPlannedThing(wanted, finding, ledger));
      return finding.state === 'there' ? finding.id : plannedId(wanted.what, wanted.name);
    },
    take: async ({ what, name, find }) => {
      const id = await find();
      things.push({ what, name, verdict: 'reuse', why: 'Came with the app.', changes: [], id, wayOn: null });
      return id;
    },
    complete: async ({ thing: { what, name, id }, compare }) => {
      const at = things.findIndex((thing) => thing.what === what && thing.name === name);
      const planned = things[at];
      // What is still to be made is made complete.
      if (planned === undefined || isPlannedId(id) || planned.wayOn === 'stop') return;
      const { changes } = await compare();
      if (changes.length === 0) return;
      const verdict = planned.verdict === 'conflict' ? 'conflict' : 'change';
      things[at] = { ...planned, verdict, changes: [...planned.changes, ...changes] };
    },
    note: async ({ name }, compare) => {
      const { changes } = await compare();
      const verdict = changes.length > 0 ? 'create' : 'reuse';
      things.push({
        what: 'Settings',
        name,
        verdict,
        why: 'What the app notes for itself; Jira is not changed.',
        changes,
        id: null,
        wayOn: null,
      });
    },
  };
  return { maker, things: () => things };
}

function toPlannedThing<Thing extends Made>(wanted: Wanted<Thing>, finding: Finding, ledger: Ledger): PlannedThing {
  const { what, name } = wanted;
  const { misfit } = finding;
  const id = finding.state === 'there' ? finding.id : null;
  const thing = { what, name, id, changes: [], wayOn: misfit?.wayOn ?? null };
  if (misfit !== null) return { ...thing, verdict: 'conflict', why: misfit.why };
  if (finding.state === 'absent') return { ...thing, verdict: 'create', why: wanted.why };
  return { ...thing, verdict: 'reuse', why: wordsOfOrigin(ledger, what, finding.id) };
}

function wordsOfOrigin(ledger: Ledger, what: string, id: string): string {
  const noted = ledger.find((line) => line.what === what && line.id === id);
  if (noted === undefined) return 'Found by its name: it was not made by this app, and is shared with whoever uses it.';
  return noted.origin === 'made' ? 'Made by an earlier set-up.' : 'Found by its name by an earlier set-up, not made by this app.';
}
