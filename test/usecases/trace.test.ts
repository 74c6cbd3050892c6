import type { TraceView } from '../../src/contract/trail';
import type { TraceGroup } from '../../src/domain/trace/trace';
import type { Role } from '../site/kernel/people';
import { editInJira, openImprovementSite, valueOf, type ImprovementSite, type Raised } from './improvement-site';
import { openWiki } from './wiki';
import { restrict } from './restrict';

const secret = 'Vault door was open';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  const project = { key: 'FIND', name: 'Audit findings', projectTypeKey: 'business', leadAccountId: at.site.person('admin').accountId };
  await postInJira('admin', '/rest/api/3/project', project);
});
afterAll(() => at.site.close());

interface Ref {
  readonly id: string;
  readonly key: string;
}

async function postInJira(as: 'admin' | 'team', path: string, body: unknown): Promise<Ref> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await at.site.fetchAs(as, path, init);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Ref;
}

const makeFinding = (summary: string) =>
  postInJira('team', '/rest/api/3/issue', { fields: { project: { key: 'FIND' }, issuetype: { name: 'Task' }, summary } });

const traceOf = async (issue: Ref, as: Role = 'auditor'): Promise<TraceView> => valueOf(await at.ask(as, 'viewTrace', {}, { issue }));

const said = ({ nodes, gap, notVisible }: TraceGroup) => [
  ...nodes.map(({ what, title, state }) => [what, title, state].filter((part) => part !== null).join(' | ')),
  ...(gap === null ? [] : [`∅ ${gap}`]),
  ...(notVisible === 0 ? [] : [`${String(notVisible)} hidden`]),
];

function groupsOf(trace: TraceView, index = 0): Readonly<Record<string, readonly string[]>> {
  const { steps = [], asides = [] } = trace.chains[index] ?? {};
  return Object.fromEntries([...steps, ...asides].map((group) => [group.name, said(group)]));
}

const link = async ({ ask }: Raised, verb: string, { key }: Ref) => valueOf(await ask('team', 'linkRecord', { verb, key }));

function callsOf(): readonly string[] {
  return at.site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
}

test('from the finding to the documents, and what is missing is said', async () => {
  const finding = await makeFinding('Restores take a day');
  const improvement = await at.raise('Restore within hours', { sourceRecord: finding.key });
  const { issue, ask } = improvement;
  valueOf(await ask('team', 'addAction', { title: 'Buy disks' }));
  valueOf(await ask('team', 'recordFacts', { metric: 'Restore time', unit: 'h', direction: 'Lower is better', baseline: 24, target: 4 }));
  valueOf(await ask('team', 'linkPage', { pageId: await openWiki(at.site).write('Restore runbook') }));
  const trace = await traceOf(issue);
  expect(trace).toMatchObject({ key: issue.key, further: [], notVisible: 0, isCut: false });
  expect(groupsOf(trace)).toEqual({
    source: ['Source | Internal audit (9.2)', `Task | ${finding.key} Restores take a day | To Do`],
    record: [`Improvement | ${issue.key} Restore within hours | Identified`],
    actions: [expect.stringMatching(/^Action \| CI-\d+ Buy disks \| /)],
    'before-after': ['Restore time | 24 h → not measured', '∅ No number after yet'],
    verification: ['∅ No verification yet'],
    documents: ['Document, version 1 | Restore runbook | Unchanged since'],
    communication: ['∅ No communication yet'],
    review: ['∅ No review decision yet'],
    objectives: ['∅ No objective linked'],
    controls: ['Clause | 9.2 Internal audit', 'Control | A.8.13 Information backup'],
    repeats: ['∅ No repeat linked'],
    raised: ['∅ Nothing was raised from it'],
  });
});

test('works from the finding, from an action, and from a corrective action back over its nonconformity', async () => {
  const finding = await makeFinding('A badge was shared');
  const nonconformity = await at.raise('Badges are shared', { kind: 'nonconformity', source: 'audit', sourceRecord: finding.key });
  const improvement = await at.raise('Give everybody a badge', { sourceRecord: finding.key });
  const action = await at.raise('Print badges', { kind: 'corrective-action', source: null, sourceRecord: nonconformity.issue.key });
  const fromFinding = await traceOf(finding);
  expect(fromFinding.chains.map(({ key }) => key).toSorted()).toEqual([improvement.issue.key, nonconformity.issue.key].toSorted());
  const here = fromFinding.chains.flatMap(({ steps }) => steps.flatMap(({ nodes }) => nodes.filter(({ isHere }) => isHere)));
  expect(here.map(({ link: to }) => to)).toEqual(Array.from({ length: 2 }, () => ({ kind: 'record', key: finding.key })));
  const fromAction = groupsOf(await traceOf(action.issue));
  expect(fromAction['source']?.map((line) => line.split(' ')[2])).toEqual([finding.key, nonconformity.issue.key]);
  expect(Object.keys(fromAction)).not.toContain('before-after');
  valueOf(await improvement.ask('team', 'addAction', { title: 'Ask the printer' }));
  const child = [...at.site.jira.state.issues.values()].find(({ summary }) => summary === 'Ask the printer');
  const fromChild = await traceOf({ id: child?.id ?? '', key: child?.key ?? '' });
  expect(fromChild.chains.map(({ key }) => key)).toEqual([improvement.issue.key]);
  const actions = fromChild.chains[0]?.steps.find(({ name }) => name === 'actions');
  expect(actions?.nodes).toMatchObject([{ isHere: true, link: { key: child?.key } }]);
});

test('what repeats in a circle is told once, and the reading ends', async () => {
  const ring = [await at.raise('First'), await at.raise('Second'), await at.raise('Third')] as const;
  const type = [...at.site.jira.state.linkTypes.values()].find(({ outward }) => outward === 'repeats');
  for (const [from, to] of [[0, 1] as const, [1, 2] as const, [2, 0] as const]) {
    const ends = { inwardIssue: { id: ring[from].issue.id }, outwardIssue: { id: ring[to].issue.id } };
    const body = JSON.stringify({ type: { id: type?.id }, ...ends });
    await at.site.fetchAs('team', '/rest/api/3/issueLink', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  }
  const repeats = groupsOf(await traceOf(ring[0].issue))['repeats'];
  expect(repeats?.map((line) => line.split(' ')[2]).toSorted()).toEqual([ring[1].issue.key, ring[2].issue.key].toSorted());
});

describe('what is hidden', () => {
  let finding: Ref;
  let improvement: Raised;
  beforeAll(async () => {
    finding = await makeFinding(secret);
    improvement = await at.raise('Close the vault', { sourceRecord: finding.key });
    restrict(at.site, finding.id, ['verifier']);
  });

  test('is counted, and nothing of it is told', async () => {
    const trace = await traceOf(improvement.issue, 'manager');
    expect(groupsOf(trace)['source']).toEqual(['Source | Internal audit (9.2)', '1 hidden']);
    const words = JSON.stringify(trace);
    for (const word of [secret, finding.key, `"${finding.id}"`]) expect(words).not.toContain(word);
  });

  test('is all there for somebody of the level', async () => {
    expect(groupsOf(await traceOf(improvement.issue, 'verifier'))['source']?.[1]).toContain(secret);
  });

  test('does not exist as a place to start from', async () => {
    const answer = await at.ask('manager', 'viewTrace', {}, { issue: finding });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect(await improvement.ask('outsider', 'viewTrace')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('of what a finding led to, the hidden ones are counted', async () => {
    const open = await makeFinding('Keys lie about');
    const hidden = await at.raise('Hide the keys', { sourceRecord: open.key });
    const seen = await at.raise('Count the keys', { sourceRecord: open.key });
    const issue = at.site.jira.state.issues.get(hidden.issue.id);
    if (issue !== undefined) issue.securityLevelId = at.site.jira.state.issues.get(finding.id)?.securityLevelId ?? null;
    const trace = await traceOf(open, 'manager');
    expect(trace).toMatchObject({ notVisible: 1, chains: [{ key: seen.issue.key }] });
    const words = JSON.stringify(trace);
    for (const word of ['Hide the keys', `"${hidden.issue.key}"`, `"${hidden.issue.id}"`]) expect(words).not.toContain(word);
  });
});

describe('what it costs', () => {
  const reads = /^(GET \/|POST \/rest\/api\/3\/(changelog\/bulkfetch|issue\/bulkfetch)$)/;

  test('a chain of repeats is followed so far and no further, all by reads', async () => {
    const chain: Raised[] = [await at.raise('Again 0')];
    for (let turn = 1; turn < 7; turn += 1) {
      const next = await at.raise(`Again ${String(turn)}`);
      const before = chain.at(-1);
      if (before !== undefined) await link(next, 'repeats', before.issue);
      chain.push(next);
    }
    at.site.host.traffic.reset();
    const trace = await traceOf((chain[0] as Raised).issue);
    expect(trace.isCut).toBe(true);
    expect(groupsOf(trace)['repeats']).toHaveLength(4);
    expect(callsOf().filter((call) => !reads.test(call))).toEqual([]);
    expect(callsOf()).toHaveLength(7);
  });

  test('a finding with many records: five are told, the others are named, in at most twenty-two calls', async () => {
    const finding = await makeFinding('Everything is slow');
    for (let turn = 0; turn < 8; turn += 1) await at.raise(`Be faster ${String(turn)}`, { sourceRecord: finding.key });
    at.site.host.traffic.reset();
    const trace = await traceOf(finding);
    expect(trace.chains).toHaveLength(5);
    expect(trace.further).toHaveLength(3);
    expect(callsOf().filter((call) => !reads.test(call))).toEqual([]);
    expect(callsOf().length).toBeLessThanOrEqual(22);
  });
});

test('a work item that leads nowhere has no chain', async () => {
  expect(await traceOf(await makeFinding('Nothing came of it'))).toMatchObject({ chains: [], further: [], notVisible: 0, isCut: false });
});

test('who owns it, and why it was declined', async () => {
  const record = await at.raise('Too dear');
  await editInJira(at.site, record.issue.id, { assignee: { accountId: at.site.person('team').accountId } });
  valueOf(await record.ask('team', 'decline', { reason: 'Costs more than it brings' }));
  const trace = await traceOf(record.issue);
  const [node] = trace.chains[0]?.steps.find(({ name }) => name === 'record')?.nodes ?? [];
  const owner = `Owner: ${at.site.person('team').displayName}`;
  expect(node).toMatchObject({ state: 'Declined', details: [owner, 'Reason: Costs more than it brings'], isHere: true });
  expect(groupsOf(trace)['verification']).toEqual(['∅ No verification recorded']);
});
