import { z } from 'zod';
import { createSite, type Site } from '../site/site';
import { median, timed, type Figure } from './figure';
import { settle } from '../usecases/settle';

/** Storage reads are paid by started blocks of this size. */
const readUnitInBytes = 10_240;
const timeBarInMs: Readonly<Record<number, number>> = { 100: 100, 10_000: 150, 100_000: 600 };

/** A site of that size whose register has learned of every improvement. */
export async function createLoadedSite(size: number, latencyMs = 0): Promise<Site> {
  const site = await createSite({ port: 0, data: `load:${size}`, latencyMs });
  await settle(site);
  return site;
}

const shown = z.object({ ok: z.literal(true), value: z.object({ summary: z.object({ total: z.number() }) }) });

export const yearOfDays = { period: 'custom', from: '2020-01-01', to: '2020-12-31' };

/** A summary of anything less than all improvements is no measurement. */
export async function viewSummary(site: Site, { size, config }: { readonly size: number; readonly config: unknown }): Promise<void> {
  const [pageId] = [...site.confluence.state.pages.keys()].slice(-1);
  const content = { id: pageId, type: 'page' };
  const extension = { type: 'macro', content, space: { key: 'ISMS' }, isEditing: false, config };
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

/**
 * Opens the summary as the manager: the view that a new macro has, made ready before, and one of chosen days, which is counted from all
 * rows. Counts are of one view, the time is the median of five.
 */
export async function openSummary(site: Site, size: number): Promise<readonly Figure[]> {
  const work = `Open the summary, ${size.toLocaleString('en')} improvements`;
  return [
    ...(await measureView(site, { work, size, config: { period: 'year' } })),
    ...(await measureView(site, { work: `${work}, chosen days`, size, config: yearOfDays })),
    ...(size >= 10_000 ? [bytesARow(site, size)] : []),
  ];
}

interface MeasuredView {
  readonly work: string;
  readonly size: number;
  readonly config: unknown;
}

async function measureView(site: Site, { work, ...view }: MeasuredView): Promise<readonly Figure[]> {
  await viewSummary(site, view);
  site.host.metrics.reset();
  await viewSummary(site, view);
  const { product, kvs } = site.host.metrics.report();
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) times.push(await timed(() => viewSummary(site, view)));
  return [
    { work: `${work}: backend calls`, measured: product.calls + kvs.reads.calls, unit: 'calls', bar: 3 },
    { work: `${work}: function time`, measured: median(times), unit: 'ms', bar: timeBarInMs[view.size] ?? null },
    {
      work: `${work}: storage read`,
      measured: Math.ceil(kvs.reads.bytes / readUnitInBytes),
      unit: 'units of 10 KB',
      bar: view.config === yearOfDays ? null : 10,
    },
  ];
}

function bytesARow(site: Site, size: number): Figure {
  const segments = site.host.store.list('plain').filter(({ key }) => /^register:v\d+:segment:/.test(key));
  const bytes = segments.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0);
  return { work: `Index, ${size.toLocaleString('en')} improvements: stored`, measured: bytes / size, unit: 'bytes a row', bar: 40 };
}
