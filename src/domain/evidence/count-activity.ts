import { dayOf } from '../days';
import { within, type Bounds } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import { isEnd, isOpen } from '../lifecycle/stages';

/** What happens about one subject. Days are those of the viewer's zone. */
export interface Activity {
  /** Open now, whatever the period is. */
  readonly open: number;
  /** Finished in the period. */
  readonly done: number;
  /** The day on which one was last finished, of all time. */
  readonly lastDone: string | null;
  /** The day on which one was last raised or moved. */
  readonly lastActivity: string | null;
}

/** Whether a record counts as done: it has ended, and did so in the period if there is one. */
export function isDoneIn(bounds: Bounds | null): (row: RegisterRow) => boolean {
  if (bounds === null) return (row) => isEnd(row.place);
  const isInPeriod = within(bounds);
  return (row) => isInPeriod(row.doneAt);
}

export interface ActivityMaterial {
  readonly rows: readonly RegisterRow[];
  /** `null` for all time. */
  readonly bounds: Bounds | null;
  readonly timeZone: string;
}

/** Running numbers of one subject; instants are in seconds, zero for never. */
interface Tally {
  open: number;
  done: number;
  lastDone: number;
  lastActivity: number;
  /** The row that was counted last, so that one with two of its references counts once. */
  row: RegisterRow | null;
}

/** A subject with what happens about it. */
export interface Counted<Item> {
  readonly item: Item;
  readonly activity: Activity;
}

/** What the rows that name one of the clauses or controls of each item come to, in the order of the items; every row is read once. */
export function countActivity<Item>(
  items: readonly Item[],
  referencesOf: (item: Item) => readonly string[],
  { rows, bounds, timeZone }: ActivityMaterial,
): readonly Counted<Item>[] {
  const tallies = items.map((item) => ({ item, tally: emptyTally() }));
  const byReference = new Map<string, Tally[]>();
  for (const { item, tally } of tallies)
    for (const reference of referencesOf(item)) byReference.set(reference, [...(byReference.get(reference) ?? []), tally]);
  const isDone = isDoneIn(bounds);
  for (const row of rows)
    for (const reference of [...row.controls, ...row.clauses])
      for (const tally of byReference.get(reference) ?? []) if (tally.row !== row) add(tally, row, isDone);
  return tallies.map(({ item, tally }) => ({ item, activity: toActivity(tally, timeZone) }));
}

function emptyTally(): Tally {
  return { open: 0, done: 0, lastDone: 0, lastActivity: 0, row: null };
}

function toActivity({ open, done, lastDone, lastActivity }: Tally, timeZone: string): Activity {
  const toDay = (instant: number) => (instant === 0 ? null : dayOf(new Date(instant * 1000), timeZone));
  return { open, done, lastDone: toDay(lastDone), lastActivity: toDay(lastActivity) };
}

function add(tally: Tally, row: RegisterRow, isDone: (row: RegisterRow) => boolean): void {
  tally.row = row;
  if (isOpen(row.place)) tally.open += 1;
  if (isDone(row)) tally.done += 1;
  if (isEnd(row.place)) tally.lastDone = Math.max(tally.lastDone, row.doneAt ?? row.placeSince);
  tally.lastActivity = Math.max(tally.lastActivity, row.createdAt, row.placeSince);
}
