import type { Made } from '../../../jira/made';
import type { Ledger } from '../../../storage/ledger';
import type { FoundBy, Misfit, Wanted } from './maker';

/** What is there of a thing that is wanted. */
export type Finding =
  | { readonly state: 'there'; readonly id: string; readonly by: FoundBy; readonly misfit: Misfit | null }
  | { readonly state: 'absent'; readonly misfit: Misfit | null };

/** The thing that the ledger knows, else one that bears the name and is what set-up needs. */
export async function findThing<Thing extends Made>(ledger: Ledger, wanted: Wanted<Thing>): Promise<Finding> {
  const { what, name, existing } = wanted;
  const noted = ledger.find((line) => line.what === what && line.name === name);
  const there = await existing();
  const own = there.find((thing) => thing.id === noted?.id);
  if (own !== undefined) return judge(own, 'ledger', wanted);
  const namesakes = there.filter((thing) => thing.name.toLowerCase() === name.toLowerCase());
  return namesakes.length > 0 ? findNamesake(namesakes, wanted) : { state: 'absent', misfit: (await wanted.obstacle?.()) ?? null };
}

async function findNamesake<Thing extends Made>(namesakes: readonly Thing[], wanted: Wanted<Thing>): Promise<Finding> {
  const findings: Finding[] = [];
  for (const thing of namesakes) findings.push(await judge(thing, 'name', wanted));
  return findings.find(({ misfit }) => misfit === null) ?? findings[0] ?? { state: 'absent', misfit: null };
}

async function judge<Thing extends Made>(thing: Thing, by: FoundBy, { misfit }: Wanted<Thing>): Promise<Finding> {
  const found = (await misfit?.(thing, by)) ?? null;
  return found?.wayOn === 'beside' ? { state: 'absent', misfit: found } : { state: 'there', id: thing.id, by, misfit: found };
}
