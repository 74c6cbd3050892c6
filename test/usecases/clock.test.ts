import { openImprovementSite, valueOf } from './improvement-site';

test('the app lives in the time of the site: what is due next week is overdue when the clock has moved on', async () => {
  const { site, ask, raise } = await openImprovementSite();
  const raised = await raise('Rotate the keys of the backup service');
  const due = new Date(site.kernel.clock.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  valueOf(await raised.ask('team', 'recordFacts', { dueDate: due }));
  await site.host.drainQueue();
  const overdue = async () =>
    valueOf(await ask('manager', 'viewSummary', {}, { config: {} })).summary.tiles.find(({ figure }) => figure.kind === 'overdue')?.count;
  expect(await overdue()).toBe(0);
  site.kernel.clock.advance(9 * 86_400_000);
  expect(await overdue()).toBe(1);
});
