import type { CountedFigures } from '../../contract/review';
import { findReview } from '../../confluence/review-property';
import { Refusal } from '../../domain/refusal';
import { pageAtHand, type Surface } from '../../forge/surface';
import { countFigures } from './count-figures';

/** The figures of a signed review as they would be counted now, for the person who looks. */
export async function viewLiveFigures(surface: Surface): Promise<CountedFigures> {
  const stored = await findReview(pageAtHand(surface));
  if (stored?.state !== 'signed') throw new Refusal('not-found', 'Review: it is not signed, so it shows live data anyway.', 'Review');
  const { period, projects } = stored.record;
  const { figures, headline, asOf, leftOut } = await countFigures(
    surface,
    period,
    projects.map(({ id }) => id),
  );
  return { figures, headline, asOf, leftOut };
}
