import type { PriorityWeights } from './priority';
import { ordered } from '../register/register';
import type { RegisterRow } from '../register/register-row';

/** The points of a scale, as the matrix counts them off. */
export const points = [1, 2, 3, 4, 5] as const;

export const quadrants = ['quick win', 'big project', 'fill-in', 'reconsider'] as const;
export type Quadrant = (typeof quadrants)[number];

/** What a quadrant is called where it is a place. */
export const quadrantNames: Readonly<Record<Quadrant, string>> = {
  'quick win': 'Quick wins',
  'big project': 'Big projects',
  'fill-in': 'Fill-ins',
  reconsider: 'Reconsider',
};

export interface MatrixPlace {
  readonly impact: number;
  readonly effort: number;
}

/** High is what the scales call high: four and five. */
export function isHigh(mark: number): boolean {
  return mark >= 4;
}

/** Much for little, much for much, little for little, little for much. */
export function quadrantOf({ impact, effort }: MatrixPlace): Quadrant {
  if (isHigh(impact)) return isHigh(effort) ? 'big project' : 'quick win';
  return isHigh(effort) ? 'reconsider' : 'fill-in';
}

/** Where a record with these marks stands; `null` while one is missing or is none of the scale. */
export function placeInMatrix({ impact, effort }: Pick<RegisterRow, 'impact' | 'effort'>): MatrixPlace | null {
  const isPoint = (mark: number | null): mark is number => points.some((point) => point === mark);
  return isPoint(impact) && isPoint(effort) ? { impact, effort } : null;
}

export interface MatrixRows extends MatrixPlace {
  readonly rows: readonly RegisterRow[];
}

export interface Matrix {
  /** The places where something stands, the highest impact first, then the least effort; within each the highest priority first. */
  readonly cells: readonly MatrixRows[];
  /** How many have no place, for a mark is missing. */
  readonly unplaced: number;
}

/** Rows by their impact and effort. */
export function matrixOf(rows: readonly RegisterRow[], weights: PriorityWeights): Matrix {
  const inOrder = ordered(rows, 'priority', weights);
  const at = (place: MatrixPlace) => inOrder.filter((row) => row.impact === place.impact && row.effort === place.effort);
  const places = points.toReversed().flatMap((impact) => points.map((effort) => ({ impact, effort })));
  return {
    cells: places.map((place) => ({ ...place, rows: at(place) })).filter((cell) => cell.rows.length > 0),
    unplaced: rows.filter((row) => placeInMatrix(row) === null).length,
  };
}
