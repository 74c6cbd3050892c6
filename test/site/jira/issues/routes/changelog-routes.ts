import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../../kernel/kernel';
import { each, longJson } from '../../../kernel/long-json';
import { badRequest } from '../../errors';
import type { Jira } from '../../jira';
import type { History } from '../../model';
import { readVisibleIssue } from '../../permissions';
import { actorOf, bodyOf, pageOf } from '../../people/actor';
import { printBulkHistories, printHistory } from '../changelog';
import { textAt, textsAt } from '../json';
import { visible } from './issue-routes';

const mostIssues = 1000;
const mostFields = 10;
const mostOnOnePage = 10_000;

export function changelogRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/rest/api/3/issue/:idOrKey/changelog', (context) => {
    const issue = readVisibleIssue(jira, actorOf(context), context.req.param('idOrKey'));
    const { startAt, maxResults } = pageOf(context, 100, 100);
    const end = startAt + maxResults;
    const address = `${jira.kernel.baseUrl}/rest/api/3/issue/${issue.key}/changelog?maxResults=${String(maxResults)}&startAt=`;
    const total = issue.histories.length;
    return context.json({
      self: `${address}${String(startAt)}`,
      ...(end < total && { nextPage: `${address}${String(end)}` }),
      maxResults,
      startAt,
      total,
      isLast: end >= total,
      values: issue.histories.slice(startAt, end).map((history) => printHistory(jira, history)),
    });
  });
  routes.post('/rest/api/3/issue/:idOrKey/changelog/list', async (context) => {
    const issue = readVisibleIssue(jira, actorOf(context), context.req.param('idOrKey'));
    const ids = new Set(textsAt(await bodyOf(context), 'changelogIds'));
    const histories = issue.histories.filter((history) => ids.has(history.id)).map((history) => printHistory(jira, history));
    return context.json({ startAt: 0, maxResults: histories.length, total: histories.length, histories });
  });
  routes.post('/rest/api/3/changelog/bulkfetch', (context) => fetchMany(jira, context));
  return routes;
}

interface Entry {
  readonly issueId: string;
  readonly history: History;
}

/** Pages run over changes, oldest first: one issue's changes may be spread over several pages. */
async function fetchMany(jira: Jira, context: ProductContext): Promise<Response> {
  const actor = actorOf(context);
  const body = await bodyOf(context);
  const [asked, fieldIds] = [textsAt(body, 'issueIdsOrKeys'), textsAt(body, 'fieldIds')];
  if (asked.length === 0 || asked.length > mostIssues)
    throw badRequest(`issueIdsOrKeys must hold between 1 and ${String(mostIssues)} items.`);
  if (fieldIds.length > mostFields) throw badRequest(`fieldIds must not hold more than ${String(mostFields)} items.`);
  const maxResults = Math.min(mostOnOnePage, Math.max(1, Number(textAt(body, 'maxResults') ?? 1000)));
  const start = readToken(textAt(body, 'nextPageToken'));
  const entries = visible(jira, actor, asked).flatMap((issue) => entriesOf(issue.id, issue.histories, fieldIds));
  entries.sort((left, right) => left.history.created - right.history.created || Number(left.issueId) - Number(right.issueId));
  const end = start + maxResults;
  return longJson({
    issueChangeLogs: groupByIssue(jira, entries.slice(start, end)),
    ...(end < entries.length && { nextPageToken: Buffer.from(`changelog:${String(end)}`).toString('base64url') }),
  });
}

function entriesOf(issueId: string, histories: readonly History[], fieldIds: readonly string[]): Entry[] {
  if (fieldIds.length === 0) return histories.map((history) => ({ issueId, history }));
  return histories.flatMap((history) => {
    const items = history.items.filter((item) => fieldIds.includes(item.fieldId));
    return items.length === 0 ? [] : { issueId, history: { ...history, items } };
  });
}

function readToken(token: string | null): number {
  if (token === null || token === '') return 0;
  const [name, position] = Buffer.from(token, 'base64url').toString().split(':');
  if (name !== 'changelog' || !Number.isInteger(Number(position))) throw badRequest('The provided next page token is invalid.');
  return Number(position);
}

function groupByIssue(jira: Jira, entries: readonly Entry[]): Iterable<unknown> {
  const groups = new Map<string, History[]>();
  for (const { issueId, history } of entries) {
    const group = groups.get(issueId) ?? [];
    group.push(history);
    groups.set(issueId, group);
  }
  const print = printBulkHistories(jira);
  return each(groups, ([issueId, histories]) => ({ issueId, changeHistories: histories.map(print) }));
}
