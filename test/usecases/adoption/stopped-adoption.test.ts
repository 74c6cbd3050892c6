import { openUntouchedOddSite } from './odd-site';

const job = 'run-project-job';

/** The queue gives up a job that dies whenever it is brought back. */
async function stopHalfWay(at: Awaited<ReturnType<typeof openUntouchedOddSite>>, links: object): Promise<void> {
  const { host, kernel } = at.site;
  const kill = () => host.faults.apply({ kill: { functionKey: job, afterCalls: 20 } });
  kill();
  let dies = true;
  host.watchCalls((functionKey) => {
    if (functionKey === job && dies) kill();
  });
  await at.adopt(at.mapping(), links);
  dies = false;
  host.faults.apply({ clear: true });
  kernel.clock.set(kernel.clock.now() + 16 * 60_000);
}

test('a mapping whose saving stopped half way is not lost: it is shown as unsaved, with its link types, until it is saved', async () => {
  const at = await openUntouchedOddSite();
  const relates = [...at.site.jira.state.linkTypes.values()].find(({ name }) => name === 'Relates')?.id ?? '';
  await stopHalfWay(at, { source: relates });

  const stopped = await at.view();
  expect(stopped).toMatchObject({
    origin: 'guessed',
    job: { state: 'failed' },
    unsaved: { mapping: at.mapping(), links: { source: relates } },
  });
  expect(stopped.mapping).not.toEqual(at.mapping());
  expect(await at.ask('viewSetUp', {})).toMatchObject({ value: { adopting: { key: 'ODD' }, projects: [] } });

  await at.adopt(at.mapping(), { source: relates });
  expect(await at.view()).toMatchObject({ origin: 'adopted', mapping: at.mapping(), unsaved: null, links: { source: relates } });
  expect(await at.ask('viewSetUp', {})).toMatchObject({ value: { adopting: null, projects: [{ key: 'ODD' }] } });
  await at.site.close();
});

test('a mapping whose saving stopped may be dropped: the guess takes its place, and what was made for the site stays', async () => {
  const at = await openUntouchedOddSite();
  await stopHalfWay(at, {});
  const made = at.site.jira.state.fields.size;

  const dropped = await at.ask('discardMapping', { projectId: at.odd.id });
  expect(dropped).toMatchObject({ ok: true, value: { origin: 'guessed', unsaved: null, job: null } });
  expect(await at.ask('viewSetUp', {})).toMatchObject({ value: { adopting: null, projects: [] } });
  expect(at.site.jira.state.fields.size).toBe(made);
  await at.site.close();
});
