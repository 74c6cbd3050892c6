import { addDays, format, parseISO, subMonths } from 'date-fns';
import { daysBetween, dayOf, startOfDayIn, toSeconds } from '../days';
import { figureLabel } from '../summary/figures';
import type { RegisterRow } from '../register/register-row';
import { isOpen, placeNames, places, type Place } from '../lifecycle/stages';
import type { Bar, Figure, PlainFigure } from '../summary/summary';
import type { AgeLimits } from './durations';

/** An open record that waits for somebody to decide. */
export interface NeedsDecision {
  readonly key: string;
  readonly title: string;
  readonly place: Place;
  /** In words, the gravest first. */
  readonly why: readonly string[];
}

export interface Decisions {
  /** Every record once, however many reasons it has. */
  readonly all: Bar;
  readonly byReason: readonly Bar[];
  /** At most ten. */
  readonly items: readonly NeedsDecision[];
}

const mostItems = 10;
/** Two quarters on hold are no pause any more. */
const holdInMonths = 6;
/** A due date may slip; after this long it was none. */
const lateInDays = 30;

interface Today {
  readonly today: string;
  readonly timeZone: string;
}

const toDay = (date: Date) => format(date, 'yyyy-MM-dd');

interface Reason {
  readonly figure: PlainFigure;
  readonly label: string;
}

/** What is on hold since before this day has waited for two quarters. */
export function heldBefore(today: string): string {
  return toDay(subMonths(parseISO(today), holdInMonths));
}

/** What is looked for, the gravest first; each says its own days, so that its list can be asked for. */
function reasonsFor({ today }: Today, limits: AgeLimits): readonly Reason[] {
  const daysAgo = (days: number) => toDay(addDays(parseISO(today), -days));
  return [
    { figure: { kind: 'not-effective-twice' }, label: 'sent back by a check twice or more' },
    { figure: { kind: 'since', value: 'on-hold', before: heldBefore(today) }, label: 'on hold for more than two quarters' },
    { figure: { kind: 'due-before', before: daysAgo(lateInDays) }, label: `more than ${String(lateInDays)} days overdue` },
    ...[...limits].map(([value, days]) => ({
      figure: { kind: 'since', value, before: daysAgo(days) } as const,
      label: `at ${placeNames[value]} for more than ${String(days)} days, longer than 85 % stayed`,
    })),
  ];
}

/** Days at a place, on the viewer's calendar. */
function daysAt({ placeSince }: RegisterRow, { today, timeZone }: Today): number {
  return daysBetween(dayOf(new Date(placeSince * 1000), timeZone), today);
}

function sayWhy(row: RegisterRow, { kind }: PlainFigure, day: Today, limits: AgeLimits): string {
  if (kind === 'not-effective-twice') return `sent back by a check ${String(row.reopened)} times`;
  if (kind === 'due-before') return `${String(daysBetween(row.dueDate ?? day.today, day.today))} days overdue`;
  const days = String(daysAt(row, day));
  if (row.place === 'on-hold') return `on hold for ${days} days`;
  return `at ${placeNames[row.place]} for ${days} days, 85 % left it within ${String(limits.get(row.place) ?? 0)}`;
}

/** Whether a row has been at a place since before a day. */
export function isThereSince(place: Place, before: string, timeZone: string): (row: RegisterRow) => boolean {
  const instant = toSeconds(startOfDayIn(before, timeZone));
  return (row) => row.place === place && row.placeSince < instant;
}

export function isNotEffectiveTwice(row: RegisterRow): boolean {
  return row.reopened >= 2 && isOpen(row.place);
}

interface DecisionMaterial extends Today {
  readonly open: readonly RegisterRow[];
  readonly limits: AgeLimits;
  readonly memberOf: (figure: Figure) => (row: RegisterRow) => boolean;
}

/** What a review should decide: of the open records, those that failed their check twice, wait, are late, or stay longer than others did. */
export function decisionsOf({ open, limits, memberOf, ...day }: DecisionMaterial): Decisions {
  const reasons = reasonsFor(day, limits).map((reason, rank) => ({ ...reason, rank, isMember: memberOf(reason.figure), count: 0 }));
  // Of a hundred thousand records, each is asked only what can be true at its place.
  const byPlace = new Map(
    places.map((place) => [place, reasons.filter(({ figure }) => figure.kind !== 'since' || figure.value === place)]),
  );
  const reasonsAt = (place: Place) => byPlace.get(place) ?? reasons;
  const first: Found[] = [];
  let found = 0;
  for (const row of open) {
    let gravest: (typeof reasons)[number] | null = null;
    for (const reason of reasonsAt(row.place)) {
      if (!reason.isMember(row)) continue;
      reason.count += 1;
      gravest ??= reason;
    }
    if (gravest === null) continue;
    found += 1;
    keepGravest(first, row, gravest.rank);
  }
  const byReason = reasons.filter(({ count }) => count > 0).map(({ figure, label, count }) => ({ figure, label, count }));
  const all: Figure = { kind: 'any-of', figures: byReason.map(({ figure }) => figure) };
  return {
    all: { figure: all, label: figureLabel(all), count: found },
    byReason,
    items: first.map(({ row }) => ({
      key: row.key,
      title: row.title,
      place: row.place,
      why: reasons.filter(({ isMember }) => isMember(row)).map(({ figure }) => sayWhy(row, figure, day, limits)),
    })),
  };
}

/** A record, and which reason is its gravest. */
interface Found {
  readonly row: RegisterRow;
  readonly rank: number;
}

/** Of equals, what has stood where it is for longest. */
function isGraver(row: RegisterRow, rank: number, other: Found): boolean {
  return rank === other.rank ? row.placeSince < other.row.placeSince : rank < other.rank;
}

/** Of however many only the few that are shown are kept, the gravest first. */
function keepGravest(kept: Found[], row: RegisterRow, rank: number): void {
  const last = kept[mostItems - 1];
  if (last !== undefined && !isGraver(row, rank, last)) return;
  const position = kept.findIndex((other) => isGraver(row, rank, other));
  kept.splice(position === -1 ? kept.length : position, 0, { row, rank });
  if (kept.length > mostItems) kept.pop();
}
