import type { RegisterRow } from '../register/register-row';
import type { Place } from '../lifecycle/stages';

type Walked = Pick<RegisterRow, 'way' | 'reached' | 'createdAt' | 'placeSince'>;

/** When it came to a place of its way, in seconds: the first counts from its creation, the last is known exactly, what lies between to the hour. */
export function arrivalAt({ way, reached, createdAt, placeSince }: Walked, index: number): number {
  if (index === 0) return createdAt;
  if (index === way.length - 1) return placeSince;
  return createdAt + 3600 * (reached[index] ?? 0);
}

/** Where it stood just before an instant; `null` before its creation. */
export function stoodAt(row: Walked, instant: number): Place | null {
  const later = row.way.findIndex((_, index) => arrivalAt(row, index) >= instant);
  return (later === -1 ? row.way.at(-1) : row.way[later - 1]) ?? null;
}
