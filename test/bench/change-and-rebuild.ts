import type { Site } from '../site/site';
import { timed, type Figure } from './figure';
import { createLoadedSite } from './open-summary';

/** Somebody changes one improvement, and the register follows. */
export async function changeOne(site: Site): Promise<readonly Figure[]> {
  const issue = [...site.jira.state.issues.values()].at(-1);
  if (!issue) throw new Error('The site has no improvement to change.');
  site.host.metrics.reset();
  const body = JSON.stringify({ fields: { summary: `${issue.summary}, changed` } });
  const response = await site.fetchAs('team', `/rest/api/3/issue/${issue.key}`, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`The change was refused: ${await response.text()}`);
  await site.host.drainQueue();
  const { product, kvs } = site.host.metrics.report();
  const work = `One of ${site.jira.state.issues.size.toLocaleString('en')} improvements changes`;
  return [
    { work: `${work}: Jira calls`, measured: product.calls, unit: 'calls', bar: 2 },
    { work: `${work}: storage written`, measured: kvs.writes.bytes / 1024, unit: 'KB', bar: 12 },
  ];
}

/** The register of 10,000 is made anew, each call taking 100 ms; and what of the time the emulated Jira took, which shares the processor. */
export async function rebuildAll(): Promise<readonly Figure[]> {
  const site = await createLoadedSite(10_000);
  site.host.faults.apply({ latencyMs: 100 });
  site.host.metrics.reset();
  site.host.traffic.reset();
  const time = await timed(async () => {
    await site.host.runScheduled();
    await site.host.drainQueue();
  });
  const { product } = site.host.metrics.report();
  const emulated = await timed(() => askAgain(site));
  await site.close();
  const work = 'Full rebuild, 10,000 improvements';
  return [
    { work: `${work}: product calls`, measured: product.calls, unit: 'calls', bar: 24 },
    { work: `${work}, 100 ms a call: time`, measured: time / 1000, unit: 's', bar: 1.5 },
    { work: `${work}: the same calls asked of the emulated Jira alone`, measured: emulated / 1000, unit: 's', bar: null },
  ];
}

/** The calls that the app made, without the app and without waiting. A rebuild only reads, so they are answered as before. */
async function askAgain({ host, jira }: Site): Promise<void> {
  for (const { request } of host.traffic.exchanges) {
    const { method, url, headers, body } = request;
    const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]), body };
    const answer = await jira.api.fetch(new Request(url, init), { actor: host.appPerson });
    if (!answer.ok) throw new Error(`${method} ${url} was answered with ${String(answer.status)}.`);
    await answer.arrayBuffer();
  }
}
