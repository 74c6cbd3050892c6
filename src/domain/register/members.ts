import { boundsOf, endOfDayIn, within, type Bounds } from '../summary/period';
import type { RegisterRow } from './register-row';
import { attributesOf } from '../catalogue/control-attributes';
import { isNotEffectiveTwice, isThereSince } from '../flow/decisions';
import { hasLeft } from '../flow/durations';
import { isEffective, verdictOf } from '../flow/verdicts';
import { stoodAt } from '../flow/ways';
import { isOpen, type Place } from '../lifecycle/stages';
import type { DatedFigure, Figure, OpenedFigure } from '../summary/summary';

/** What a figure is counted against: the bounds of the period, and the viewer's today and zone. */
export interface Count {
  readonly bounds: Bounds;
  readonly today: string;
  readonly timeZone: string;
}

export function isOverdue(row: RegisterRow, today: string): boolean {
  return row.dueDate !== null && row.dueDate < today && isOpen(row.place);
}

const isOpenPlace = (place: Place | null) => place !== null && isOpen(place);

type IsMember = (row: RegisterRow) => boolean;

/**
 * Whether a row is one of those that a figure counts. A verification that failed is a verification too. Sources, clauses and themes count
 * what was opened in the period.
 */
export function memberOf(figure: Figure, count: Count): IsMember {
  const { bounds, today, timeZone } = count;
  const isInPeriod = within(bounds);
  switch (figure.kind) {
    case 'open':
      return (row) => isOpen(row.place);
    case 'overdue':
      return (row) => isOverdue(row, today);
    case 'opened':
      return (row) => isInPeriod(row.createdAt);
    case 'done':
      return (row) => isInPeriod(row.doneAt);
    case 'verified':
      return (row) => isInPeriod(row.verifiedAt) || isInPeriod(row.sentBackAt);
    case 'passed':
      return (row) => isInPeriod(row.verifiedAt);
    case 'sent-back':
      return (row) => isInPeriod(row.sentBackAt);
    case 'effective':
      return (row) => isEffective(row, isInPeriod);
    case 'declined':
      return (row) => isInPeriod(row.declinedAt);
    case 'place':
      return (row) => row.place === figure.value;
    case 'left':
      return (row) => hasLeft(row, figure.value, isInPeriod);
    case 'verdict':
      return (row) => verdictOf(row, isInPeriod) === figure.value;
    case 'any-of':
      return either(figure.figures.map((part) => memberOf(part, count)));
    case 'source':
    case 'clause':
    case 'theme':
    case 'control':
    case 'attribute':
      return both((row) => isInPeriod(row.createdAt), memberByFact(figure));
    default:
      return memberOnDays(figure, timeZone);
  }
}

const both =
  (one: IsMember, other: IsMember): IsMember =>
  (row) =>
    one(row) && other(row);
const either =
  (members: readonly IsMember[]): IsMember =>
  (row) =>
    members.some((isMember) => isMember(row));

function memberByFact(figure: OpenedFigure): IsMember {
  switch (figure.kind) {
    case 'source':
      return (row) => (row.source ?? 'none') === figure.value;
    case 'clause':
      return (row) => row.clauses.includes(figure.value);
    case 'theme':
      return (row) => (row.theme ?? 'none') === figure.value;
    case 'control':
      return (row) => row.controls.includes(figure.value);
    case 'attribute':
      return (row) => row.controls.some((control) => attributesOf(control).includes(figure.value));
  }
}

/** What does not depend on the period: a figure with days of its own, or none. */
function memberOnDays(figure: DatedFigure, timeZone: string): IsMember {
  switch (figure.kind) {
    case 'opened-in': {
      const isIn = within(boundsOf(figure, timeZone));
      return (row) => isIn(row.createdAt);
    }
    case 'done-in': {
      const isIn = within(boundsOf(figure, timeZone));
      return (row) => isIn(row.doneAt);
    }
    case 'source-in': {
      const isIn = within(boundsOf(figure, timeZone));
      return (row) => isIn(row.createdAt) && (row.source ?? 'none') === figure.value;
    }
    case 'at': {
      const until = endOfDayIn(figure.on, timeZone);
      return (row) => stoodAt(row, until) === figure.value;
    }
    case 'open-on': {
      const until = endOfDayIn(figure.on, timeZone);
      return (row) => isOpenPlace(stoodAt(row, until));
    }
    case 'since':
      return isThereSince(figure.value, figure.before, timeZone);
    case 'due-before':
      return (row) => isOverdue(row, figure.before);
    case 'not-effective-twice':
      return isNotEffectiveTwice;
  }
}
