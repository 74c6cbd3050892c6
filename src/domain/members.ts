import { boundsOf, endOfDayIn, within, type Bounds } from './period';
import type { RegisterRow } from './register-row';
import { hasLeft } from './flow/durations';
import { stoodAt } from './flow/ways';
import { isOpen } from './stages';
import type { Figure } from './summary';

/** What a figure is counted against: the bounds of the period, and the viewer's today and zone. */
export interface Count {
  readonly bounds: Bounds;
  readonly today: string;
  readonly timeZone: string;
}

export function isOverdue(row: RegisterRow, today: string): boolean {
  return isOpen(row.place) && row.dueDate !== null && row.dueDate < today;
}

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
    case 'effective':
      return (row) => isInPeriod(row.verifiedAt) && row.effectiveness === 'Effective';
    case 'declined':
      return (row) => isInPeriod(row.declinedAt);
    case 'place':
      return (row) => row.place === figure.value;
    case 'source':
      return (row) => isInPeriod(row.createdAt) && (row.source ?? 'none') === figure.value;
    case 'clause':
      return (row) => isInPeriod(row.createdAt) && row.clauses.includes(figure.value);
    case 'theme':
      return (row) => isInPeriod(row.createdAt) && (row.theme ?? 'none') === figure.value;
    case 'left':
      return (row) => hasLeft(row, figure.value, isInPeriod);
    case 'opened-in':
    case 'done-in':
      return memberIn(figure, boundsOf(figure, timeZone));
    case 'at': {
      const until = endOfDayIn(figure.on, timeZone);
      return (row) => stoodAt(row, until) === figure.value;
    }
  }
}

/** The same for days of the figure's own. */
function memberIn({ kind }: Figure, bounds: Bounds): IsMember {
  const isIn = within(bounds);
  return kind === 'opened-in' ? (row) => isIn(row.createdAt) : (row) => isIn(row.doneAt);
}
