import type { Answer } from '../../../src/contract';
import { buildApp } from '../../site/build';
import { createSite, type Site } from '../../site/site';
import { settle } from '../settle';

/** The demo, with a register that has learned of everything. */
export async function openDemo(): Promise<Site> {
  await buildApp();
  const site = await createSite({ data: 'demo' });
  await settle(site);
  return site;
}

interface Asked {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly extension: Record<string, unknown>;
}

export async function askAsManager<Value>(site: Site, asked: Asked): Promise<Answer<Value>> {
  return (await site.host.invoke({ as: site.person('manager'), ...asked })) as Answer<Value>;
}

/** How many work items the manager finds in Jira. */
export async function countInJira(site: Site, jql: string): Promise<number> {
  const response = await site.fetchAs('manager', '/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['id'], maxResults: 1000 }),
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`${jql}: ${await response.text()}`);
  return ((await response.json()) as { issues: unknown[] }).issues.length;
}
