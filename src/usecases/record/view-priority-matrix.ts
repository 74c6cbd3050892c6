import type { MatrixCell, PriorityMatrix } from '../../contract/priority';
import { matrixOf, type MatrixRows } from '../../domain/priority/priority-matrix';
import { Refusal } from '../../domain/refusal';
import { isOpen } from '../../domain/lifecycle/stages';
import { issueAtHand, projectAtHand, type Surface } from '../../forge/surface';
import { issuesPath, matrixJql } from '../../jira/search/figure-jql';
import type { SearchGround } from '../../jira/search/search-ground';
import { configurationKey, parseConfiguration, siteNotSetUp } from '../../storage/configuration';
import { mappingOf, mappingsKey, parseMappings } from '../../storage/mappings';
import { headKeys, parseHead, readRows } from '../../storage/register';
import { parseSettings, settingsKey } from '../../storage/settings';
import { readValues } from '../../storage/values';
import { findVisibleRows } from '../register/visible-rows';

/** More of one place are counted, and listed in Jira. */
const mostItems = 10;

/** Where the other open improvements of the project stand, as far as the person may see them: three calls, as for a summary. */
export async function viewPriorityMatrix(surface: Surface): Promise<PriorityMatrix> {
  const [issueId, project] = [issueAtHand(surface), projectAtHand(surface)];
  const values = await readValues([configurationKey, mappingsKey, settingsKey, ...headKeys]);
  const configuration = parseConfiguration(values.get(configurationKey));
  if (configuration === null) throw siteNotSetUp();
  const mapping = mappingOf(parseMappings(values.get(mappingsKey)), project);
  const { rows } = await readRows(parseHead(values));
  const others = rows.filter((row) => row.kind === 'improvement' && isOpen(row.place) && row.issueId !== issueId);
  const visible = await findVisibleRows(surface.accountId, others, [project.id]);
  if (visible.projectIds.size === 0) {
    throw new Refusal('forbidden', 'You have no access to this project. Ask an administrator of the project.', 'Project');
  }
  const { cells, unplaced } = matrixOf(visible.rows, parseSettings(values.get(settingsKey)));
  const ground: SearchGround = { mappings: [mapping], kinds: ['improvement'], fieldIds: configuration.fieldIds };
  return { cells: cells.map((cell) => toCell(cell, ground)), unplaced, notVisible: visible.notVisible };
}

function toCell({ impact, effort, rows }: MatrixRows, ground: SearchGround): MatrixCell {
  const items = rows.slice(0, mostItems).map(({ key, title }) => ({ key, title }));
  return { impact, effort, count: rows.length, items, path: issuesPath(matrixJql({ impact, effort }, ground)) };
}
