import type { Flow } from './flow';

/** What the period made of the backlog: "3 more than before". */
export function backlogWords({ slices, openBefore }: Flow): string {
  const change = (slices.at(-1)?.open ?? openBefore) - openBefore;
  if (change === 0) return 'as many as before';
  return change > 0 ? `${change} more than before` : `${-change} fewer than before`;
}

/** What came in and went out, and what that made of the backlog. */
export function flowWords(flow: Flow): string {
  const { slices, openBefore } = flow;
  const opened = slices.reduce((sum, slice) => sum + slice.opened, 0);
  const done = slices.reduce((sum, slice) => sum + slice.done, 0);
  const open = slices.at(-1)?.open ?? openBefore;
  return `${opened} opened, ${done} finished; ${open} open at the end, ${backlogWords(flow)} (${openBefore})`;
}
