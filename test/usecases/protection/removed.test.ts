import type { RemovedView } from '../../../src/contract/protection';
import { checkTraffic } from '../../contract/har-check';
import { addSecurityLevel } from '../../site/jira/permissions';
import type { Role } from '../../site/kernel/people';
import { verifyPack } from '../../verify/verify-pack';
import { packAs } from '../pack/pack-site';
import { openImprovementSite, valueOf, type ImprovementSite, type Raised } from '../improvement-site';

let at: ImprovementSite;
beforeEach(async () => {
  at = await openImprovementSite();
});
afterEach(() => at.site.close());

const view = async (as: Role = 'auditor'): Promise<RemovedView> => valueOf(await at.ask(as, 'listRemoved', { page: 0 }));
const remove = async ({ issue }: Raised) => {
  expect((await at.site.fetchAs('admin', `/rest/api/3/issue/${issue.id}`, { method: 'DELETE' })).status).toBe(204);
};
const reconcile = async () => {
  await at.site.host.runScheduled();
  await at.site.host.drainQueue();
};

async function raiseThree(): Promise<readonly [Raised, Raised, Raised]> {
  const raised = [await at.raise('First'), await at.raise('Dismiss the supplier'), await at.raise('Third')] as const;
  await at.site.host.drainQueue();
  return raised;
}

test('a deleted record is told of with its last known row, by whom and between which numbers, and without its title', async () => {
  const [first, second, third] = await raiseThree();
  await remove(second);
  await at.site.host.drainQueue();
  const { items, total, people } = await view();
  expect(items).toMatchObject([
    {
      ...{ key: second.issue.key, kind: 'improvement', place: 'identified', reason: 'deleted', told: 'by Jira' },
      ...{ by: at.site.person('admin').accountId, gap: { before: first.issue.key, after: third.issue.key } },
    },
  ]);
  expect([total, people.map(({ name }) => name)]).toEqual([1, [at.site.person('admin').displayName]]);
  expect(JSON.stringify(await view())).not.toContain('supplier');
});

test('a deletion that no event told of is found by the daily reconciliation, and rebuilding keeps it', async () => {
  const [, second] = await raiseThree();
  await reconcile();
  at.site.host.faults.apply({ events: { lose: 9 } });
  await remove(second);
  await at.site.host.drainQueue();
  at.site.host.faults.apply({ clear: true });
  expect((await view()).total).toBe(0);
  await reconcile();
  expect((await view()).items).toMatchObject([{ key: second.issue.key, reason: 'deleted', told: 'found missing', by: null }]);
  await reconcile();
  expect((await view()).total).toBe(1);
});

test('events that come twice, and updates that overtake a deletion, change nothing of it', async () => {
  const [, second] = await raiseThree();
  at.site.host.faults.apply({ events: { double: 3, reorder: 3 } });
  await remove(second);
  await at.site.host.drainQueue();
  const payload = { eventType: 'avi:jira:updated:issue', issue: { id: second.issue.id } };
  await at.site.host.run({ functionKey: 'mark-dirty', payload, moduleKey: 'issue-changed', as: null });
  await at.site.host.drainQueue();
  expect((await view()).items).toMatchObject([{ key: second.issue.key, told: 'by Jira' }]);
});

test('a record that becomes another work type has left the record, and is told of no more once it is back', async () => {
  const [, second] = await raiseThree();
  const issue = at.site.jira.state.issues.get(second.issue.id);
  const typeId = issue?.issueTypeId ?? '';
  const other = [...at.site.jira.state.issueTypes.values()].find(({ name }) => name === 'Task')?.id ?? '';
  if (issue) issue.issueTypeId = other;
  await reconcile();
  expect((await view()).items).toMatchObject([{ key: second.issue.key, reason: 'left' }]);
  if (issue) issue.issueTypeId = typeId;
  await reconcile();
  expect((await view()).total).toBe(0);
});

test('what carried a security level is told of to administrators of its project, and is a number for everybody else', async () => {
  const [, second] = await raiseThree();
  const issue = at.site.jira.state.issues.get(second.issue.id);
  if (issue) issue.securityLevelId = addSecurityLevel(at.site.jira.state, 'Administrators', [at.site.person('admin').accountId]);
  await reconcile();
  await remove(second);
  await at.site.host.drainQueue();
  expect(await view()).toMatchObject({ total: 0, notVisible: 1 });
  expect(JSON.stringify(await view())).not.toContain(second.issue.key);
  expect(await view('admin')).toMatchObject({ total: 1, notVisible: 0 });
});

test('who may browse no project is told a number, and nothing is written for the auditor', async () => {
  const [, second] = await raiseThree();
  await remove(second);
  await at.site.host.drainQueue();
  expect(await view('outsider')).toMatchObject({ items: [], total: 0, notVisible: 1 });
  at.site.host.traffic.reset();
  at.site.host.metrics.reset();
  await view();
  const calls = at.site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
  expect(calls.filter((call) => !/^(GET \/|POST \/rest\/api\/3\/permissions\/check$)/.test(call))).toEqual([]);
  expect(at.site.host.metrics.report().kvs.writes.calls).toBe(0);
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});

test.each([0, 1, 2, 3, 4, 5])('a consumer killed after %i calls forgets no deletion', async (afterCalls) => {
  const [, second] = await raiseThree();
  at.site.host.faults.apply({ kill: { functionKey: 'refresh-register', afterCalls } });
  await remove(second);
  await at.site.host.drainQueue();
  at.site.host.faults.apply({ clear: true });
  await at.site.host.drainQueue();
  expect((await view()).items.map(({ key }) => key)).toEqual([second.issue.key]);
});

test('it stands in the evidence pack, and the pack is sound', async () => {
  const [, second] = await raiseThree();
  await remove(second);
  await at.site.host.drainQueue();
  const pack = await packAs(at.site, 'auditor');
  expect(JSON.parse(pack.texts.get('removed.json') ?? '')).toMatchObject([
    { key: second.issue.key, byName: at.site.person('admin').displayName, reason: 'deleted' },
  ]);
  expect(pack.texts.get('index.html')).toContain(`<td>${second.issue.key}</td><td>Improvement</td>`);
  expect([...pack.texts.values()].join('')).not.toContain('supplier');
  expect((await verifyPack(pack.zip, pack.sha256)).problems).toEqual([]);
});
