import type { BrowserContext } from 'playwright-core';

declare global {
  /** Put into every document of a browser whose clicks are counted. */
  var noteClick: () => Promise<void>;
}

/**
 * Counts what a hand does with the mouse in all pages and frames of a browser from now on: presses of a button, not the clicks that a
 * label passes on or a script makes.
 */
export async function countClicks(context: BrowserContext): Promise<() => number> {
  let clicks = 0;
  await context.exposeBinding('noteClick', () => {
    clicks += 1;
  });
  await context.addInitScript(() => {
    addEventListener('mousedown', (event) => void (event.isTrusted && globalThis.noteClick()), true);
  });
  return () => clicks;
}
