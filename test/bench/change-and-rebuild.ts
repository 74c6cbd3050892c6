import type { Site } from '../site/site';
import { answerAgain } from './answer-again';
import { median, timed, type Figure } from './figure';
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

/**
 * The register of 10,000 is made anew by the job that does so in the queue. A call takes 100 ms and no more: what the emulated Jira needs
 * for an answer, in the same process, would count as ours, so it gives the answers of a first run again; its own time stands beside.
 */
export async function rebuildAll(): Promise<readonly Figure[]> {
  const site = await createLoadedSite(10_000);
  const emulated = await answerAgain(site.jira.api, () => rebuild(site));
  site.host.faults.apply({ latencyMs: 100 });
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    site.host.metrics.reset();
    site.host.traffic.reset();
    times.push(await timed(() => rebuild(site)));
  }
  const { product } = site.host.metrics.report();
  await site.close();
  const work = 'Full rebuild, 10,000 improvements';
  return [
    { work: `${work}: product calls`, measured: product.calls, unit: 'calls', bar: 24 },
    { work: `${work}, 100 ms a call: time`, measured: median(times) / 1000, unit: 's', bar: 1.5 },
    { work: `${work}: the emulated Jira's own time`, measured: emulated / 1000, unit: 's', bar: null },
  ];
}

async function rebuild({ host }: Site): Promise<void> {
  await host.run({ functionKey: 'refresh-register', payload: { body: { rebuild: null } }, moduleKey: 'register-consumer', as: null });
}
