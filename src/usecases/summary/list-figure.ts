import type { Input } from '../../contract';
import type { FigureList } from '../../contract/summary';
import { toListed } from '../../domain/summary/figures';
import { isNotEffectiveTwice } from '../../domain/flow/decisions';
import { memberOf } from '../../domain/register/members';
import { boundsOf } from '../../domain/summary/period';
import { newestFirst } from '../../domain/register/register';
import { chosen } from '../../domain/register/walk';
import type { Surface } from '../../forge/surface';
import { idsToName } from '../../jira/search/figure-conditions';
import { figureJql, issuesPath } from '../../jira/search/figure-jql';
import { readConfiguration } from '../../storage/configuration';
import { pageOf } from '../register/page-of';
import { loadSummary } from './load-summary';

/** The improvements behind a number of the summary, and the same list as a search in Jira. */
export async function listFigure(surface: Surface, { figure, page }: Input<'listFigure'>): Promise<FigureList> {
  const configuration = await readConfiguration();
  const { rows: all, isVisible, period, mappings } = await loadSummary(surface);
  const { today, timeZone } = surface;
  const isMember = memberOf(figure, { bounds: boundsOf(period, timeZone), today, timeZone });
  const rows = [...chosen(all, isVisible)];
  const matching = rows.filter(isMember).sort(newestFirst);
  const jql = figureJql(figure, {
    period,
    today,
    mappings,
    kinds: ['improvement'],
    fieldIds: configuration.fieldIds,
    notEffectiveTwice: idsToName(rows.filter(isNotEffectiveTwice)),
  });
  return { figure, ...(await pageOf(matching, page, (row) => toListed(row, today))), jql, path: issuesPath(jql) };
}
