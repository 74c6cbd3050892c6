import { findClause } from './catalogue/clauses';
import { daysBetween } from './days';
import { isWithin, type Bounds } from './period';
import type { RegisterRow } from './register-row';
import { sourceFacts } from './sources';
import { isOpen, placeNames } from './stages';
import type { Bar, Figure, ListedImprovement, Summary } from './summary';

/** What a figure is counted against: the bounds of the period, and the viewer's today. */
export interface Count {
  readonly bounds: Bounds;
  readonly today: string;
}

export function isOverdue(row: RegisterRow, today: string): boolean {
  return isOpen(row.place) && row.dueDate !== null && row.dueDate < today;
}

/** Whether a row is one of those that a figure counts. A verification that failed is a verification too. Sources, clauses and themes count what was opened in the period. */
export function belongsTo(row: RegisterRow, figure: Figure, { bounds, today }: Count): boolean {
  switch (figure.kind) {
    case 'open':
      return isOpen(row.place);
    case 'overdue':
      return isOverdue(row, today);
    case 'opened':
      return isWithin(row.createdAt, bounds);
    case 'done':
      return isWithin(row.doneAt, bounds);
    case 'verified':
      return isWithin(row.verifiedAt, bounds) || isWithin(row.sentBackAt, bounds);
    case 'effective':
      return isWithin(row.verifiedAt, bounds) && row.effectiveness === 'Effective';
    case 'declined':
      return isWithin(row.declinedAt, bounds);
    case 'place':
      return row.place === figure.value;
    case 'source':
      return isWithin(row.createdAt, bounds) && (row.source ?? 'none') === figure.value;
    case 'clause':
      return isWithin(row.createdAt, bounds) && row.clauses.includes(figure.value);
    case 'theme':
      return isWithin(row.createdAt, bounds) && (row.theme ?? 'none') === figure.value;
  }
}

const plainLabels = {
  open: 'open',
  overdue: 'overdue',
  opened: 'opened',
  done: 'done',
  verified: 'verified',
  effective: 'verified effective',
  declined: 'declined',
} as const;

/** The words beside a figure's number. */
export function figureLabel(figure: Figure): string {
  switch (figure.kind) {
    case 'place':
      return placeNames[figure.value];
    case 'source':
      return figure.value === 'none' ? 'No source recorded' : sourceFacts[figure.value].name;
    case 'clause':
      return [figure.value, findClause(figure.value)?.title ?? '(no clause of 2022)'].join(' ');
    case 'theme':
      return figure.value === 'none' ? 'No theme recorded' : figure.value;
    default:
      return plainLabels[figure.kind];
  }
}

export function daysLate(row: RegisterRow, today: string): number {
  return row.dueDate !== null && isOverdue(row, today) ? daysBetween(row.dueDate, today) : 0;
}

/** A row as a line of a list. */
export function toListed(row: RegisterRow, today: string): ListedImprovement {
  const { kind, issueId, key, title, place, source, controls, ownerId, dueDate } = row;
  return {
    kind,
    issueId,
    key,
    title,
    place,
    source,
    controls,
    ownerId,
    dueDate,
    daysLate: daysLate(row, today),
    result: row.effectiveness,
  };
}

/** The tiles as they are shown: what was verified is said beside what of it was effective, so that the rate has its n. Nothing has no rate. */
export function shownTiles({ tiles, verified }: Pick<Summary, 'tiles' | 'verified'>): readonly Bar[] {
  if (verified.total === 0) return tiles.filter((tile) => tile.figure.kind !== 'effective');
  return tiles
    .filter((tile) => tile.figure.kind !== 'verified')
    .map((tile) => (tile.figure.kind === 'effective' ? { ...tile, label: `${tile.label} of ${verified.total}` } : tile));
}

/** The number of a tile. */
export function countOf(bars: readonly Bar[], kind: Figure['kind']): number {
  return bars.find((bar) => bar.figure.kind === kind)?.count ?? 0;
}
