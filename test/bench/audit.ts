import { z } from 'zod';
import { createSite, type Site } from '../site/site';
import { settle } from '../usecases/settle';
import { median, timed, type Figure } from './figure';

/** Raised from a finding, verified, documented, told, and decided by a signed review: every step of a trace has something in it. */
const wholeChain = 'Withdraw access on the last working day';

interface Opened {
  readonly work: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly extension: Record<string, unknown>;
  readonly bar: number;
}

function opened(site: Site): readonly Opened[] {
  const issue = [...site.jira.state.issues.values()].find(({ summary }) => summary === wholeChain);
  if (issue === undefined) throw new Error(`The demo has no “${wholeChain}”.`);
  const extension = { type: 'jira:issueActivity', issue: { id: issue.id, key: issue.key } };
  const onRecord = { moduleKey: 'audit-trail', payload: {}, extension };
  const period = { from: '2000-01-01', to: '2099-12-31' };
  const onPage = { moduleKey: 'audit', payload: { period, projectIds: [] }, extension: { type: 'jira:globalPage' } };
  return [
    { work: 'Open the trail of one record', functionKey: 'viewTrail', ...onRecord, bar: 5 },
    { work: 'Open the trace of one record', functionKey: 'viewTrace', ...onRecord, bar: 13 },
    { work: 'Questions about one record', functionKey: 'viewQuestions', ...onRecord, bar: 8 },
    { work: 'Questions about a period', functionKey: 'viewPeriodQuestions', ...onPage, bar: 16 },
  ];
}

/** What the auditor's views cost on the demo. */
export async function openAudit(): Promise<readonly Figure[]> {
  const site = await createSite({ port: 0, data: 'demo' });
  await settle(site);
  const figures: Figure[] = [];
  for (const view of opened(site)) figures.push(...(await measureView(site, view)));
  await site.close();
  return figures;
}

async function measureView(site: Site, { work, bar, ...call }: Opened): Promise<readonly Figure[]> {
  const open = async () => z.object({ ok: z.literal(true) }).parse(await site.host.invoke({ as: site.person('auditor'), ...call }));
  site.host.metrics.reset();
  await open();
  const { product, kvs } = site.host.metrics.report();
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) times.push(await timed(open));
  return [
    { work: `${work}: backend calls`, measured: product.calls + kvs.reads.calls, unit: 'calls', bar },
    { work: `${work}: function time`, measured: median(times), unit: 'ms', bar: null },
  ];
}
