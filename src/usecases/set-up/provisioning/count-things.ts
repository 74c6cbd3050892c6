import type { Maker, Step } from './maker';

/** How many things were begun, this one included: what completes a thing counts with it, and a note (`null`) is none. */
export function openThingCounter(): (thing: Step | null) => number {
  const begun = new Set<string>();
  return (thing) => {
    if (thing !== null) begun.add(`${thing.what} ${thing.name}`);
    return begun.size;
  };
}

/** How many things there are. */
export async function countThings(run: (maker: Maker) => Promise<void>): Promise<number> {
  const countThing = openThingCounter();
  const ensure = (thing: Step) => {
    countThing(thing);
    return Promise.resolve('');
  };
  const complete = ({ thing }: { readonly thing: Step }) => ensure(thing).then(() => undefined);
  await run({ ensure, take: ensure, complete, note: () => Promise.resolve() });
  return countThing(null);
}
