import { inGroups } from '../counts';
import { findControl } from '../catalogue/controls';
import { findClause } from '../catalogue/clauses';
import { daysBetween } from '../days';
import { holdingResult } from '../lifecycle/holding-result';
import { isOverdue } from '../register/members';
import type { RegisterRow } from '../register/register-row';
import { sourceFacts } from '../links/sources';
import { placeNames } from '../lifecycle/stages';
import type { Bar, Figure, ListedImprovement, Summary } from './summary';

const plainLabels = {
  open: 'open',
  overdue: 'overdue',
  opened: 'opened',
  done: 'done',
  verified: 'verified',
  effective: 'verified effective',
  declined: 'declined',
  passed: 'verified and gone on',
  'sent-back': 'sent back by a check',
  'opened-in': 'opened',
  'done-in': 'done',
  'not-effective-twice': 'sent back by a check twice or more',
  'any-of': 'need a decision',
} as const;

const verdictLabels = {
  Effective: 'Effective',
  'Partly effective': 'Partly effective',
  'Not effective': 'Not effective',
  'Second check failed': 'Second check failed',
  none: 'No result that holds',
} as const;

/** The words beside a figure's number. */
export function figureLabel(figure: Figure): string {
  switch (figure.kind) {
    case 'place':
      return placeNames[figure.value];
    case 'at':
      return `${placeNames[figure.value]} on ${figure.on}`;
    case 'open-on':
      return `open on ${figure.on}`;
    case 'left':
      return `Left ${placeNames[figure.value]}`;
    case 'since':
      return `${placeNames[figure.value]} since before ${figure.before}`;
    case 'due-before':
      return `due before ${figure.before}`;
    case 'verdict':
      return verdictLabels[figure.value];
    case 'control':
      return [figure.value, findControl(figure.value)?.title ?? '(no control of 2022)'].join(' ');
    case 'attribute':
      return figure.value;
    case 'source':
    case 'source-in':
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
  const { kind, issueId, key, title, place, source, controls, ownerId, dueDate, changedAfterVerification } = row;
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
    result: holdingResult(row),
    changedAfterVerification,
  };
}

/** The tiles as they are shown: what was verified is said beside what of it was effective, so that the rate has its n. Nothing has no rate. */
export function shownTiles(summary: Pick<Summary, 'tiles' | 'verified'>): readonly Bar[] {
  const tiles = tilesWithRate(summary);
  return summary.verified.total === 0 ? tiles : tiles.filter((tile) => tile.figure.kind !== 'verified');
}

/** The same with all that was verified as a number of its own, for a table. */
export function tilesWithRate({ tiles, verified }: Pick<Summary, 'tiles' | 'verified'>): readonly Bar[] {
  if (verified.total === 0) return tiles.filter((tile) => tile.figure.kind !== 'effective');
  return tiles.map((tile) =>
    tile.figure.kind === 'effective' ? { ...tile, label: `${tile.label} of ${inGroups(verified.total)}` } : tile,
  );
}

/** The number of a tile. */
export function countOf(bars: readonly Bar[], kind: Figure['kind']): number {
  return bars.find((bar) => bar.figure.kind === kind)?.count ?? 0;
}
