import type { Maker } from './maker';

/** How many steps there are. */
export async function countSteps(run: (maker: Maker) => Promise<void>): Promise<number> {
  let steps = 0;
  const count = () => {
    steps += 1;
    return Promise.resolve();
  };
  const countThing = () => count().then(() => '');
  await run({ ensure: countThing, take: countThing, complete: count, note: count });
  return steps;
}
