import type { Flow } from './flow';

function changeWords(change: number): string {
  if (change === 0) return 'as many as before';
  return change > 0 ? `${change} more than before` : `${-change} fewer than before`;
}

/** What came in and went out, and what that made of the backlog. */
export function flowWords({ slices, openBefore }: Flow): string {
  const opened = slices.reduce((sum, slice) => sum + slice.opened, 0);
  const done = slices.reduce((sum, slice) => sum + slice.done, 0);
  const open = slices.at(-1)?.open ?? openBefore;
  return `${opened} opened, ${done} finished; ${open} open at the end, ${changeWords(open - openBefore)}`;
}
