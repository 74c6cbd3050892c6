import type { MatrixCell, PriorityMatrix } from '../../../src/contract/priority';
import { quadrantNames, quadrantOf, type MatrixPlace } from '../../../src/domain/priority/priority-matrix';
import { scales } from '../../../src/domain/priority/scales';

/** A place in the matrix, and who stands there. */
export interface MatrixSpot extends MatrixPlace {
  /** Whether the record at hand stands here. */
  readonly own: boolean;
  /** The others; `null` where none does. */
  readonly others: MatrixCell | null;
}

export function isSamePlace(left: MatrixPlace | null, right: MatrixPlace): boolean {
  return left?.impact === right.impact && left.effort === right.effort;
}

export function spotAt(place: MatrixPlace, { cells }: PriorityMatrix, own: MatrixPlace | null): MatrixSpot {
  return { ...place, own: isSamePlace(own, place), others: cells.find((cell) => isSamePlace(cell, place)) ?? null };
}

/** "Impact 4 (high), effort 1 (very low): quick wins". */
export function sayPlace({ impact, effort }: MatrixPlace): string {
  const word = (name: 'impact' | 'effort', mark: number) => scales[name][mark - 1]?.word ?? '';
  const quadrant = quadrantNames[quadrantOf({ impact, effort })].toLowerCase();
  return `Impact ${impact} (${word('impact', impact)}), effort ${effort} (${word('effort', effort)}): ${quadrant}`;
}

/** The keys that stand somewhere: "CI-1, CI-4 and 3 more". */
function sayKeys({ count, items }: MatrixCell): string {
  const more = count - items.length;
  return `${items.map(({ key }) => key).join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

/** Who stands at a place: "this one, 2 others: CI-1, CI-4". */
export function sayWho({ own, others }: MatrixSpot): string {
  if (others === null) return own ? 'only this one' : 'none';
  const counted = own ? `this one and ${others.count} more` : String(others.count);
  return `${counted}: ${sayKeys(others)}`;
}
