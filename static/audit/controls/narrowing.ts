import type { AttributeValue } from '../../../src/domain/catalogue/attributes';
import { controlsWith } from '../../../src/domain/catalogue/control-attributes';
import { gapLength, isWithout } from '../../../src/domain/evidence/gap';
import type { CoverageLine, LineGroup } from './coverage-line';

export const lineOrders = ['number', 'gap', 'open'] as const;
export type LineOrder = (typeof lineOrders)[number];

/** What of the rows is shown, and in which order; nothing here is asked of the app again. */
export interface Narrowing {
  readonly search: string;
  /** Only controls that bear it. */
  readonly value: AttributeValue | null;
  readonly only: 'without' | null;
  readonly order: LineOrder;
}

export const everyLine: Narrowing = { search: '', value: null, only: null, order: 'number' };

/** The rows that are left; ordered by a number they stand without the headings that sum them up. */
export function narrowed(groups: readonly LineGroup[], narrowing: Narrowing, today: string): readonly LineGroup[] {
  const keeps = keeper(narrowing);
  const kept = groups.flatMap(({ title, head, lines }) => {
    const left = lines.filter(keeps);
    const shownHead = head !== null && keeps(head) ? head : null;
    return left.length === 0 && shownHead === null ? [] : [{ title, head: shownHead, lines: left }];
  });
  if (narrowing.order === 'number') return kept;
  const all = kept.flatMap(({ lines }) => lines);
  return all.length === 0 ? [] : [{ title: '', head: null, lines: all.toSorted(comparer(narrowing.order, today)) }];
}

function keeper({ search, value, only }: Narrowing): (line: CoverageLine) => boolean {
  const words = search.toLowerCase().split(/\s+/);
  const bearing = value === null ? null : new Set(controlsWith(value));
  return ({ subject, title, note, activity }) => {
    const text = `${title} ${note ?? ''}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (bearing === null || (subject.kind === 'control' && bearing.has(subject.id))) &&
      (only === null || isWithout(activity))
    );
  };
}

/** Of equals the order of the standard stays. */
function comparer(order: Exclude<LineOrder, 'number'>, today: string): (left: CoverageLine, right: CoverageLine) => number {
  if (order === 'open') return (left, right) => right.activity.open - left.activity.open;
  return (left, right) => compareLengths(gapLength(left.activity, today), gapLength(right.activity, today));
}

/** Two that never had one are equals, though the difference of infinities is no number. */
function compareLengths(left: number, right: number): number {
  return left === right ? 0 : right - left;
}
