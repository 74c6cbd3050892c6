import type { RegisterRow } from '../../domain/register/register-row';
import type { Period } from '../../domain/summary/summary';
import type { Surface } from '../../forge/surface';
import type { Mapping } from '../../storage/mappings';
import { parseHead, readRows } from '../../storage/register';
import { findVisibleRows, noAccess } from '../register/visible-rows';
import { askForSummary } from '../summary/load-summary';

/** What a review is counted from. */
export interface ReviewRows {
  /** In the order of their numbers. */
  readonly rows: readonly RegisterRow[];
  /** Hidden from the person, or from somebody who reads the page. */
  readonly leftOut: number;
  /** Of those the ones that the person could see. */
  readonly restricted: number;
  readonly asOf: string;
  /** Those of the chosen projects that the person may browse. */
  readonly mappings: readonly Mapping[];
}

/**
 * The rows that the person may see and everybody who reads the page may see too: a signed record cannot ask each of its readers for their
 * rights, so what carries a security level is left out of it, and counted as left out.
 */
export async function loadReviewRows(surface: Surface, period: Period, projectIds: readonly string[]): Promise<ReviewRows> {
  const asked = await askForSummary({ ...surface, config: { projectIds, period: 'custom', ...period } });
  const register = await readRows(parseHead(asked.values));
  const visible = await findVisibleRows(
    surface.accountId,
    register.rows,
    asked.mappings.map(({ project }) => project.id),
  );
  if (visible.projectIds.size === 0) throw noAccess('the projects of this review');
  const rows = visible.rows.filter((row) => !row.restricted).sort((left, right) => Number(left.issueId) - Number(right.issueId));
  const restricted = visible.rows.length - rows.length;
  return {
    rows,
    leftOut: visible.notVisible + restricted,
    restricted,
    asOf: register.asOf,
    mappings: asked.mappings.filter(({ project }) => visible.projectIds.has(project.id)),
  };
}
