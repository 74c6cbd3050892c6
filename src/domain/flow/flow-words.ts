import { inGroups } from '../counts';
import type { Flow } from './flow';

interface FlowTotals {
  readonly opened: number;
  readonly done: number;
  /** At the end of the period. */
  readonly open: number;
}

/** What came in and went out in the whole period, and what was open at its end. */
export function flowTotals({ slices, openBefore }: Flow): FlowTotals {
  return {
    opened: slices.reduce((sum, slice) => sum + slice.opened, 0),
    done: slices.reduce((sum, slice) => sum + slice.done, 0),
    open: slices.at(-1)?.open ?? openBefore,
  };
}

/** What the period made of the backlog: "3 more than before". */
export function backlogWords(flow: Flow): string {
  const change = flowTotals(flow).open - flow.openBefore;
  if (change === 0) return 'as many as before';
  return change > 0 ? `${inGroups(change)} more than before` : `${inGroups(-change)} fewer than before`;
}

/** What came in and went out, and what that made of the backlog. */
export function flowWords(flow: Flow): string {
  const { opened, done, open } = flowTotals(flow);
  return `${inGroups(opened)} opened, ${inGroups(done)} finished; ${inGroups(open)} open at the end, ${backlogWords(flow)} (${inGroups(flow.openBefore)})`;
}
