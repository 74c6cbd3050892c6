import { z } from 'zod';
import type { Site } from '../site/site';
import { markdownTable, timed } from './figure';
import { createLoadedSite, viewSummary, yearOfDays } from './open-summary';

const size = 1000;
const latencyMs = 100;
const issuesPerSearch = 100;
const historiesPerCall = 10_000;
const atOnce = 10;

/** One way of making the same figures, on the same site, at 100 ms a call. */
export interface Way {
  readonly way: string;
  readonly calls: number;
  readonly points: number;
  readonly seconds: number;
}

/** What opening a page and reading everything again cost us, beside what the two usual ways cost on every opening of a page. */
export async function sideBySide(): Promise<readonly Way[]> {
  const site = await createLoadedSite(size);
  site.host.faults.apply({ latencyMs });
  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['Ours: open the summary', () => viewSummary(site, { size, config: { period: 'year' } })],
    ['Ours: open the summary of chosen days', () => viewSummary(site, { size, config: yearOfDays })],
    ['Ours: full rebuild', () => rebuild(site)],
    ['Search 100 a page, then bulk changelog', () => searchThenBulk(site)],
    ['Search 100 a page, then one changelog call an issue, ten at once', () => searchThenOneByOne(site)],
  ];
  const measured: Way[] = [];
  for (const [way, run] of ways) measured.push(await measure(site, { way, run }));
  await site.close();
  return measured;
}

async function measure(site: Site, { way, run }: { readonly way: string; readonly run: () => Promise<unknown> }): Promise<Way> {
  site.host.metrics.reset();
  const time = await timed(run);
  const { calls, points } = site.host.metrics.report().product;
  return { way, calls, points, seconds: time / 1000 };
}

async function rebuild(site: Site): Promise<void> {
  await site.host.runScheduled();
  await site.host.drainQueue();
}

async function ask<Schema extends z.ZodType>(site: Site, path: string, schema: Schema, body?: unknown): Promise<z.output<Schema>> {
  const headers: readonly (readonly [string, string])[] = [['content-type', 'application/json']];
  const init = body === undefined ? { method: 'GET', headers, body: null } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await site.host.fetchProduct({ as: site.person('manager'), product: 'jira', path, init });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
  return schema.parse(await response.json());
}

const searchPage = z.object({ issues: z.array(z.object({ id: z.string() })), nextPageToken: z.string().nullish() });

async function search(site: Site): Promise<readonly string[]> {
  const projects = [...site.jira.state.projects.values()].map(({ id }) => id);
  const ids: string[] = [];
  let nextPageToken: string | null = null;
  do {
    const body = {
      jql: `project in (${projects.join(',')}) ORDER BY created ASC`,
      fields: ['*navigable'],
      maxResults: issuesPerSearch,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    };
    const page: z.output<typeof searchPage> = await ask(site, '/rest/api/3/search/jql', searchPage, body);
    ids.push(...page.issues.map(({ id }) => id));
    nextPageToken = page.nextPageToken ?? null;
  } while (nextPageToken !== null);
  if (ids.length < size) throw new Error(`The search found ${String(ids.length)} of ${String(size)} improvements.`);
  return ids;
}

async function searchThenBulk(site: Site): Promise<void> {
  const issueIdsOrKeys = await search(site);
  const page = z.object({ issueChangeLogs: z.array(z.unknown()), nextPageToken: z.string().nullish() });
  let nextPageToken: string | null = null;
  do {
    const body = {
      issueIdsOrKeys,
      fieldIds: ['status'],
      maxResults: historiesPerCall,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    };
    const answer: z.output<typeof page> = await ask(site, '/rest/api/3/changelog/bulkfetch', page, body);
    nextPageToken = answer.nextPageToken ?? null;
  } while (nextPageToken !== null);
}

async function searchThenOneByOne(site: Site): Promise<void> {
  const ids = [...(await search(site))];
  const page = z.object({ values: z.array(z.unknown()) });
  const work = async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await ask(site, `/rest/api/3/issue/${id}/changelog`, page);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

export function toWaysTable(ways: readonly Way[]): string {
  const rows = ways.map(({ way, calls, points, seconds }) => [
    way,
    calls.toLocaleString('en'),
    points.toLocaleString('en'),
    seconds.toFixed(2),
  ]);
  return markdownTable([['Way', 'Jira calls', 'Points', 'Seconds'], ...rows]);
}
