import type { CoverageFilter, CoverageHead } from '../../../contract/coverage';
import { boundsOf, resolvePeriod, type Bounds } from '../../../domain/summary/period';
import type { RegisterRow } from '../../../domain/register/register-row';
import type { Period } from '../../../domain/summary/summary';
import type { Surface } from '../../../forge/surface';
import { findVisible } from '../../../jira/permissions';
import { mappingsKey, noProjectSetUp, parseMappings, type Mapping, type Mappings } from '../../../storage/mappings';
import { headKeys, parseHead, readRows } from '../../../storage/register';
import { readValues } from '../../../storage/values';
import { keepVisible, noAccess } from '../../register/visible-rows';

/** What a person may see of the records that they asked for. */
export interface LoadedCoverage {
  readonly head: CoverageHead;
  readonly rows: readonly RegisterRow[];
  readonly bounds: Bounds | null;
  readonly timeZone: string;
  /** Those of the chosen projects that the person may browse. */
  readonly mappings: readonly Mapping[];
  /** The small values, with those that a caller needed besides. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Three calls: the small values, the segments, and the person's permissions. */
export async function loadCoverage(
  { accountId, timeZone, today }: Surface,
  filter: CoverageFilter,
  furtherKeys: readonly string[] = [],
): Promise<LoadedCoverage> {
  const period = toPeriod(filter, today);
  const values = await readValues([mappingsKey, ...headKeys, ...furtherKeys]);
  const all = parseMappings(values.get(mappingsKey));
  const chosen = chooseProjects(filter.projectIds, all);
  const register = await readRows(parseHead(values));
  const asked = register.rows.filter(({ projectId }) => chosen.has(projectId));
  const restricted = asked.filter((row) => row.restricted).map((row) => row.issueId);
  const visible = await findVisible(accountId, Object.keys(all), restricted);
  const mappings = Object.values(all).filter((mapping) => visible.projectIds.has(mapping.project.id));
  const shown = mappings.filter((mapping) => chosen.has(mapping.project.id));
  if (shown.length === 0) throw noAccess('these projects');
  // Of every kind: a count that followed the filter would tell of what kind the hidden ones are.
  const { rows: seen, notVisible } = keepVisible(asked, visible);
  const rows = filter.kind === null ? seen : seen.filter(({ kind }) => kind === filter.kind);
  const projects = mappings.map((mapping) => mapping.project);
  const head = { projects, period, today, asOf: register.asOf, total: rows.length, notVisible };
  return { head, rows, bounds: period === null ? null : boundsOf(period, timeZone), timeZone, mappings: shown, values };
}

function toPeriod({ period, from, to }: CoverageFilter, today: string): Period | null {
  return period === 'any' ? null : resolvePeriod({ period, from, to }, today);
}

/** A project that is not there is told from one that may not be seen by nobody. */
function chooseProjects(projectIds: readonly string[], all: Mappings): ReadonlySet<string> {
  if (Object.keys(all).length === 0) throw noProjectSetUp();
  return new Set(projectIds.length === 0 ? Object.keys(all) : projectIds);
}
