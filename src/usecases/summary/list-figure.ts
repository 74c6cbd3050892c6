import type { Input } from '../../contract';
import type { FigureList } from '../../contract/summary';
import { toListed } from '../../domain/summary/figures';
import { isNotEffectiveTwice } from '../../domain/flow/decisions';
import { memberOf } from '../../domain/register/members';
import { boundsOf } from '../../domain/summary/period';
import { newestFirst } from '../../domain/register/register';
import type { Surface } from '../../forge/surface';
import { figureJql, issuesPath } from '../../jira/search/figure-jql';
import { readPeople } from '../../jira/people';
import { readConfiguration } from '../../storage/configuration';
import { loadSummary } from './load-summary';

const pageSize = 25;
/** More ids would make an address that is too long. */
const mostNamed = 200;

/** The improvements behind a number of the summary, and the same list as a search in Jira. */
export async function listFigure(surface: Surface, { figure, page }: Input<'listFigure'>): Promise<FigureList> {
  const configuration = await readConfiguration();
  const { rows, period, mappings } = await loadSummary(surface);
  const { today, timeZone } = surface;
  const isMember = memberOf(figure, { bounds: boundsOf(period, timeZone), today, timeZone });
  const matching = rows.filter(isMember).sort(newestFirst);
  const items = matching.slice(page * pageSize, (page + 1) * pageSize).map((row) => toListed(row, today));
  const jql = figureJql(figure, {
    period,
    today,
    mappings,
    kinds: ['improvement'],
    fieldIds: configuration.fieldIds,
    notEffectiveTwice: rows
      .filter(isNotEffectiveTwice)
      .slice(0, mostNamed)
      .map((row) => row.issueId),
  });
  const people = await readPeople(items.flatMap((item) => item.ownerId ?? []));
  return { figure, items, people, total: matching.length, page, pageSize, jql, path: issuesPath(jql) };
}
