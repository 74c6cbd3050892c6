import type { CountedFigures } from '../../contract/review';
import { reviewFigures, reviewHeadline } from '../../domain/review/figures';
import type { ReviewedProject } from '../../domain/review/snapshot';
import type { RegisterRow } from '../../domain/register/register-row';
import type { Period } from '../../domain/summary/summary';
import type { Surface } from '../../forge/surface';
import { loadReviewRows } from './load-review-rows';

/** The figures, and the rows that they follow from. */
export interface Counted extends CountedFigures {
  readonly rows: readonly RegisterRow[];
  readonly projects: readonly ReviewedProject[];
}

/** Counts for a review what everybody who reads the page may see. */
export async function countFigures(surface: Surface, period: Period, projectIds: readonly string[]): Promise<Counted> {
  const { rows, leftOut, asOf, mappings } = await loadReviewRows(surface, period, projectIds);
  const material = { rows, period, timeZone: surface.timeZone, today: surface.today };
  return {
    figures: reviewFigures(material),
    headline: reviewHeadline(material),
    asOf,
    leftOut,
    rows,
    projects: mappings.map(({ project }) => project),
  };
}
