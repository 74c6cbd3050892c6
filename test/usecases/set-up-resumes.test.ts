import { z } from 'zod';
import type { Answer, FunctionName, Results } from '../../src/contract';
import type { SetUpView } from '../../src/contract/set-up';
import { buildApp } from '../site/build';
import { createSite, type Site } from '../site/site';
import { valueOf } from './improvement-site';
import { putBack, takeFrame, type SiteFrame } from './site-frame';

beforeAll(buildApp);

const runSetUp = 'run-set-up';
const jobSchema = z.object({ startedAt: z.string() });
const wanted = { key: 'CI', name: 'Continual improvement' };

async function ask<Name extends FunctionName>(site: Site, functionKey: Name, payload: unknown): Promise<Results[Name]> {
  const call = { as: site.person('admin'), moduleKey: 'set-up', functionKey, payload, extension: {} };
  return valueOf((await site.host.invoke(call)) as Answer<Results[Name]>);
}

async function setUp(site: Site): Promise<SetUpView> {
  await ask(site, 'provisionProject', wanted);
  await site.host.drainQueue();
  return ask(site, 'viewSetUp', {});
}

const namesIn = ({ state }: Site['jira']) =>
  [
    state.issueTypes,
    state.statuses,
    state.linkTypes,
    state.fields,
    state.screens,
    state.screenSchemes,
    state.workflows,
    state.workflowSchemes,
    state.issueTypeSchemes,
    state.projects,
  ].map((kept) => [...kept.values()].map((made) => made.name).sort());

type End = Pick<SetUpView, 'ledger'> & { readonly names: ReturnType<typeof namesIn> };

async function undisturbedEnd(): Promise<End> {
  const site = await createSite();
  const { ledger } = await setUp(site);
  return { ledger, names: namesIn(site.jira) };
}

function expectSameEnd(site: Site, view: SetUpView, end: End): void {
  expect(view.projects).toMatchObject([{ key: 'CI', healthy: true }]);
  expect(view.job).toMatchObject({ state: 'done', message: null, done: view.job?.total });
  expect(view.ledger.map(({ what, name }) => [what, name])).toEqual(end.ledger.map(({ what, name }) => [what, name]));
  expect(namesIn(site.jira)).toEqual(end.names);
}

/** A set-up that nobody disturbed, with what the site remembered before each call that it made. */
async function recordSetUp(): Promise<{ readonly site: Site; readonly end: End; readonly frames: readonly SiteFrame[] }> {
  const site = await createSite();
  const frames: SiteFrame[] = [];
  let isOver = false;
  site.host.watchCalls((functionKey) => {
    if (functionKey === runSetUp && !isOver) frames.push(takeFrame(site));
  });
  const { ledger } = await setUp(site);
  isOver = true;
  return { site, end: { ledger, names: namesIn(site.jira) }, frames };
}

/** Runs the job as the queue does when it brings the note of a killed run back. */
async function bringBack({ host }: Site): Promise<void> {
  const consumer = host.manifest.modules.consumer.find((each) => each.function === runSetUp);
  const job = jobSchema.parse(JSON.parse(host.store.find('plain', 'set-up-job')?.json ?? 'null'));
  const payload = { body: { startedAt: job.startedAt }, retryContext: { retryCount: 1, retryReason: 'FUNCTION_ERROR' } };
  await host.run({ functionKey: runSetUp, moduleKey: consumer?.key ?? '', payload, as: null });
}

test('a set-up that dies before any of its calls to the platform goes on where it was, and makes nothing twice', async () => {
  const { site, end, frames } = await recordSetUp();
  expect(frames.length).toBeGreaterThan(400);
  for (const frame of frames) {
    putBack(site, frame);
    await bringBack(site);
    expectSameEnd(site, await ask(site, 'viewSetUp', {}), end);
    site.host.traffic.reset();
  }
  expect(site.host.problems).toEqual([]);
}, 120_000);

test.each([0, 1, 50, 200, 400])('a set-up that is killed after %i calls is brought back by the queue', async (afterCalls) => {
  const end = await undisturbedEnd();
  const site = await createSite();
  site.host.faults.apply({ kill: { functionKey: runSetUp, afterCalls } });
  expectSameEnd(site, await setUp(site), end);
  expect(site.host.problems).toEqual([expect.stringContaining('was killed')]);
});

test('an answer that never came for the project does not make it somebody else’s', async () => {
  const end = await undisturbedEnd();
  const site = await createSite();
  site.host.faults.apply({ timeout: { calls: 1 }, only: 'POST /rest/api/3/project' });
  expectSameEnd(site, await setUp(site), end);
});

test('a burst of 429 on the way is waited for', async () => {
  const end = await undisturbedEnd();
  const site = await createSite();
  site.host.faults.apply({ burst: { calls: 3, retryAfter: 5 }, only: '/rest/api/3/statuses' });
  expectSameEnd(site, await setUp(site), end);
});

test('while Jira asks to wait the set-up says so, and that it is not over', async () => {
  const site = await createSite();
  site.host.faults.apply({ burst: { calls: 100, retryAfter: 5 }, only: 'POST /rest/api/3/field' });
  const { job } = await setUp(site);
  expect(job).toMatchObject({ state: 'waiting', step: 'Field Grade', message: expect.stringContaining('Jira is busy') });
  const again = site.host.invoke({
    as: site.person('admin'),
    moduleKey: 'set-up',
    functionKey: 'provisionProject',
    payload: wanted,
    extension: {},
  });
  expect(await again).toMatchObject({ ok: false, error: { code: 'conflict' } });
  site.host.faults.apply({ clear: true });
  await site.host.drainQueue();
  expect((await ask(site, 'viewSetUp', {})).job).toMatchObject({ state: 'done' });
});

test('a set-up that nothing was heard of for long counts as failed and can be tried again', async () => {
  const site = await createSite();
  await ask(site, 'provisionProject', wanted);
  site.kernel.clock.set(site.kernel.clock.now() + 16 * 60_000);
  expect((await ask(site, 'viewSetUp', {})).job).toMatchObject({ state: 'failed', message: 'The set-up stopped on its way.' });
  expect((await setUp(site)).job).toMatchObject({ state: 'done' });
});
