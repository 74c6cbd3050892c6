import type { Input } from '../contract';
import type { FigureList } from '../contract/summary';
import { belongsTo, toListed } from '../domain/figures';
import { boundsOf } from '../domain/period';
import { newestFirst } from '../domain/register';
import type { Surface } from '../forge/surface';
import { figureJql, issuesPath } from '../jira/figure-jql';
import { readPeople } from '../jira/people';
import { readConfiguration } from '../storage/configuration';
import { loadSummary } from './load-summary';

const pageSize = 25;

/** The improvements behind a number of the summary, and the same list as a search in Jira. */
export async function listFigure(surface: Surface, { figure, page }: Input<'listFigure'>): Promise<FigureList> {
  const configuration = await readConfiguration();
  const { rows, period, mappings } = await loadSummary(surface);
  const count = { bounds: boundsOf(period, surface.timeZone), today: surface.today };
  const matching = rows.filter((row) => belongsTo(row, figure, count)).sort(newestFirst);
  const items = matching.slice(page * pageSize, (page + 1) * pageSize).map((row) => toListed(row, surface.today));
  const jql = figureJql(figure, {
    period,
    today: surface.today,
    mappings,
    kinds: ['improvement'],
    fieldIds: configuration.fieldIds,
  });
  const people = await readPeople(items.flatMap((item) => item.ownerId ?? []));
  return { figure, items, people, total: matching.length, page, pageSize, jql, path: issuesPath(jql) };
}
