import { z } from 'zod';
import { createSite, type Site } from '../site/site';
import { median, timed, type Figure } from './figure';

/** Storage reads are paid by started blocks of this size. */
const readUnitInBytes = 10_240;
const timeBarInMs: Readonly<Record<number, number>> = { 100: 100, 10_000: 150, 100_000: 600 };

/** A site of that size whose register has learned of every improvement. */
export async function createLoadedSite(size: number, latencyMs = 0): Promise<Site> {
  const site = await createSite({ port: 0, data: `load:${size}`, latencyMs });
  await site.host.drainQueue();
  await site.host.runScheduled();
  await site.host.drainQueue();
  return site;
}

const shown = z.object({ ok: z.literal(true), value: z.object({ summary: z.object({ total: z.number() }) }) });

/** A summary of anything less than all improvements is no measurement. */
export async function viewSummary(site: Site, size: number): Promise<void> {
  const [pageId] = [...site.confluence.state.pages.keys()].slice(-1);
  const content = { id: pageId, type: 'page' };
  const extension = { type: 'macro', content, space: { key: 'ISMS' }, isEditing: false, config: { period: 'year' } };
  const answer = await site.host.invoke({
    as: site.person('manager'),
    moduleKey: 'improvement-summary',
    functionKey: 'viewSummary',
    payload: {},
    extension,
  });
  const { total } = shown.parse(answer).value.summary;
  if (total !== size) throw new Error(`The summary knows ${total} of ${size} improvements.`);
}

/** Opens the summary as the manager: counts are of one view, the time is the median of five. */
export async function openSummary(site: Site, size: number): Promise<readonly Figure[]> {
  await viewSummary(site, size);
  site.host.metrics.reset();
  await viewSummary(site, size);
  const { product, kvs } = site.host.metrics.report();
  const times: number[] = [];
  for (let view = 0; view < 5; view += 1) times.push(await timed(() => viewSummary(site, size)));
  const work = `Open the summary, ${size.toLocaleString('en')} improvements`;
  return [
    { work: `${work}: backend calls`, measured: product.calls + kvs.reads.calls, unit: 'calls', bar: 3 },
    { work: `${work}: function time`, measured: median(times), unit: 'ms', bar: timeBarInMs[size] ?? null },
    { work: `${work}: storage read`, measured: Math.ceil(kvs.reads.bytes / readUnitInBytes), unit: 'units of 10 KB', bar: 10 },
    ...(size >= 10_000
      ? [
          {
            work: `Index, ${size.toLocaleString('en')} improvements: stored`,
            measured: kvs.reads.bytes / size,
            unit: 'bytes a row',
            bar: 40,
          },
        ]
      : []),
  ];
}
