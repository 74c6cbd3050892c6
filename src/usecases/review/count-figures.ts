import type { CountedFigures } from '../../contract/review';
import { reviewFigures, reviewHeadline } from '../../domain/review/figures';
import type { ReviewedProject } from '../../domain/review/snapshot';
import type { RegisterRow } from '../../domain/register/register-row';
import type { Period } from '../../domain/summary/summary';
import type { Surface } from '../../forge/surface';
import { readRows, parseHead } from '../../storage/register';
import { askForSummary } from '../summary/load-summary';
import { Refusal } from '../../domain/refusal';
import { findVisibleRows } from '../register/visible-rows';

/** The figures, and the rows that they follow from. */
export interface Counted extends CountedFigures {
  readonly rows: readonly RegisterRow[];
  readonly projects: readonly ReviewedProject[];
}

/**
 * Counts for a review what the person may see and everybody who reads the page may see too: a signed record cannot ask each of its
 * readers for their rights, so what carries a security level is left out of it, and counted as left out.
 */
export async function countFigures(surface: Surface, period: Period, projectIds: readonly string[]): Promise<Counted> {
  const asked = await askForSummary({ ...surface, config: { projectIds, period: 'custom', ...period } });
  const register = await readRows(parseHead(asked.values));
  const visible = await findVisibleRows(
    surface.accountId,
    register.rows,
    asked.mappings.map(({ project }) => project.id),
  );
  if (visible.projectIds.size === 0) {
    throw new Refusal('forbidden', 'You have no access to the projects of this review. Ask an administrator of the projects.', 'Projects');
  }
  const shown = visible.rows.filter((row) => !row.restricted).sort((left, right) => Number(left.issueId) - Number(right.issueId));
  const material = { rows: shown, period, timeZone: surface.timeZone, today: surface.today };
  return {
    figures: reviewFigures(material),
    headline: reviewHeadline(material),
    asOf: register.asOf,
    leftOut: visible.notVisible + visible.rows.length - shown.length,
    rows: shown,
    projects: asked.mappings.map(({ project }) => project).filter(({ id }) => visible.projectIds.has(id)),
  };
}
