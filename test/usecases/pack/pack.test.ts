import { createHash } from 'node:crypto';
import { checkTraffic } from '../../contract/har-check';
import { buildApp } from '../../site/build';
import { addSecurityLevel } from '../../site/jira/permissions';
import { createSite, type Site } from '../../site/site';
import { verifyPack } from '../../verify/verify-pack';
import { fileOf } from '../review/review-site';
import { askAs, compareAs, everything, packAs, type BuiltPack } from './pack-site';
import { settle } from '../settle';

let site: Site;
let pack: BuiltPack;
beforeAll(async () => {
  await buildApp();
  site = await createSite({ port: 0, data: 'demo' });
  await settle(site);
  await attach('CI-7', 'Report.csv', 'a,b');
  site.host.traffic.reset();
  site.host.metrics.reset();
  pack = await packAs(site, 'auditor');
}, 300_000);
afterAll(() => site.close());

async function attach(key: string, name: string, content: string): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([content], { type: 'text/csv' }), name);
  const init = { method: 'POST', body, headers: { 'X-Atlassian-Token': 'no-check' } };
  const response = await site.fetchAs('team', `/rest/api/3/issue/${key}/attachments`, init);
  if (!response.ok) throw new Error(await response.text());
}

const jsonOf = (of: BuiltPack, name: string): unknown => JSON.parse(of.texts.get(name) ?? 'null');
const registerOf = (of: BuiltPack) => jsonOf(of, 'register.json') as { key: string; kind: string; title: string; place: string }[];

test('the register and every trail, as CSV and JSON, in the order of numbers', () => {
  const keys = registerOf(pack).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.slice(0, 5)).toEqual(['CI-1', 'CI-2', 'CI-3', 'CI-4', 'CI-7']);
  expect(pack.texts.get('register.csv')?.trimEnd().split('\r\n')).toHaveLength(keys.length + 1);
  expect([...pack.texts.keys()].filter((name) => name.startsWith('trails/'))).toEqual(
    keys.flatMap((key) => [`trails/${key}.csv`, `trails/${key}.json`]),
  );
  expect(jsonOf(pack, 'contents.json')).toMatchObject({ records: keys.length, packedFor: { name: site.person('auditor').displayName } });
});

test('a trail is that of the tab, word for word', async () => {
  const issue = [...site.jira.state.issues.values()].find(({ key }) => key === 'CI-12');
  const call = { as: site.person('auditor'), moduleKey: 'audit-trail', functionKey: 'viewTrail', payload: {} };
  const extension = { issue: { id: issue?.id, key: issue?.key } };
  const { value } = (await site.host.invoke({ ...call, extension })) as { value: { entries: unknown; limits: unknown } };
  expect(jsonOf(pack, 'trails/CI-12.json')).toMatchObject({ entries: value.entries, limits: value.limits });
});

test('attached files have names, sizes and hashes', () => {
  const sha256 = createHash('sha256').update('a,b').digest('hex');
  const file = { key: 'CI-7', name: 'Report.csv', sizeInBytes: 3, mediaType: 'text/csv', sha256 };
  expect(jsonOf(pack, 'files.json')).toMatchObject([file]);
});

test('a signed review is in it as it was attached to its page', () => {
  const { reviews } = jsonOf(pack, 'contents.json') as { reviews: { file: string; pageId: string }[] };
  expect(reviews).toHaveLength(1);
  const [review] = reviews;
  expect(pack.texts.get(review?.file ?? '')).toBe(fileOf({ site } as Parameters<typeof fileOf>[0], { pageId: review?.pageId ?? '' }));
});

test('from the same data comes the same pack, byte for byte, and it is sound', async () => {
  const again = await packAs(site, 'auditor');
  expect(Buffer.compare(again.zip, pack.zip)).toBe(0);
  expect(await verifyPack(pack.zip, pack.sha256)).toEqual({ sha256: pack.sha256, files: pack.texts.size, problems: [] });
});

test('a narrower scope holds what was asked for, and counts the hidden ones alike', async () => {
  const wide = await askAs(site, 'auditor')('planPack', { ...everything, projectIds: [], kinds: [] });
  const narrow = await packAs(site, 'auditor', { kinds: ['nonconformity'], control: 'A.8.8' });
  expect(new Set(registerOf(narrow).map(({ kind }) => kind))).toEqual(new Set(['nonconformity']));
  expect(jsonOf(narrow, 'contents.json')).toMatchObject({ notVisible: wide.notVisible });
});

test('beside today nothing differs: a record is told by its pack as by the register', async () => {
  const { compared, unchanged, ...groups } = await compareAs(site, 'auditor', pack.zip);
  expect([compared, unchanged]).toEqual([registerOf(pack).length, compared]);
  expect([groups.standsOut, groups.wentOn, groups.missing, groups.raised, groups.leftOut]).toEqual(Array(5).fill({ total: 0, items: [] }));
});

test('a narrow pack tells of its own scope alone what is not in it', async () => {
  const narrow = await packAs(site, 'auditor', { kinds: ['nonconformity'], period: { from: '2000-01-01', to: '2000-12-31' } });
  expect(await compareAs(site, 'auditor', narrow.zip)).toMatchObject({ compared: 0, raised: { total: 0 }, leftOut: { total: 0 } });
});

test('it was only read, in the words of Atlassian’s contract', () => {
  const reads = /^(GET \/|POST \/rest\/api\/3\/(changelog\/bulkfetch|issue\/bulkfetch|permissions\/check)$)/;
  const calls = site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
  expect(calls.filter((call) => !reads.test(call))).toEqual([]);
  expect(site.host.metrics.report().kvs.writes.calls).toBe(0);
  expect(checkTraffic(site.host.traffic.toHar())).toEqual([]);
});

test('an impossible period and a person without a project are refused', async () => {
  const period = { from: '2026-02-01', to: '2026-01-01' };
  await expect(askAs(site, 'auditor')('planPack', { ...everything, period, projectIds: [], kinds: [] })).rejects.toThrow(/^Period:/);
  await expect(packAs(site, 'outsider')).rejects.toThrow('There is no project of improvements that you may see.');
});

describe('with half of the records hidden from the person', () => {
  let hidden: readonly { readonly key: string; readonly summary: string; readonly id: string }[];
  let half: BuiltPack;
  const answers: string[] = [];
  beforeAll(async () => {
    const records = new Set(registerOf(pack).map(({ key }) => key));
    const level = addSecurityLevel(site.jira.state, 'Nobody', []);
    const all = [...site.jira.state.issues.values()].filter(({ key }) => records.has(key));
    for (const issue of all.filter((_issue, index) => index % 2 === 0)) issue.securityLevelId = level;
    hidden = [...site.jira.state.issues.values()].filter(({ securityLevelId }) => securityLevelId !== null);
    await settle(site);
    half = await packAs(site, 'auditor', {}, (answer) => answers.push(JSON.stringify(answer)));
  }, 300_000);

  test('the pack and the answers behind it leak no key, no title and no id of theirs', () => {
    expect(hidden.length).toBeGreaterThan(30);
    const said = [...half.texts.values(), ...answers].join('\n');
    const leaked = hidden.flatMap(({ key, summary, id }) => [
      ...(new RegExp(`(?<![A-Z0-9])${key}(?![0-9])`).test(said) ? [key] : []),
      ...(said.includes(summary) ? [summary] : []),
      ...(said.includes(`"issueId":"${id}"`) ? [id] : []),
    ]);
    expect(leaked).toEqual([]);
  });

  test('they are one number, whatever is asked for', async () => {
    const before = (jsonOf(pack, 'contents.json') as { notVisible: number }).notVisible;
    const records = registerOf(half).length;
    const contents = jsonOf(half, 'contents.json') as { notVisible: number };
    expect(contents.notVisible - before).toBe(registerOf(pack).length - records);
    const narrow = await packAs(site, 'auditor', { kinds: ['objective'], period: { from: '2026-11-01', to: '2026-11-02' } });
    expect(jsonOf(narrow, 'contents.json')).toMatchObject({ notVisible: contents.notVisible });
  });

  test('a signed review that names them is left out as a whole, and its hash is told', () => {
    const { reviews } = jsonOf(half, 'contents.json') as { reviews: unknown[] };
    expect(reviews).toMatchObject([
      { file: null, leftOut: 'It names work that is not visible to you.', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  test('the pack of before, beside today, names what is hidden as not there and leaks nothing else of it', async () => {
    const said: string[] = [];
    const { missing, compared, unchanged } = await compareAs(site, 'auditor', pack.zip, (answer) => said.push(JSON.stringify(answer)));
    expect([missing.total, unchanged]).toEqual([compared - registerOf(half).length, registerOf(half).length]);
    expect(missing.items[0]).toMatchObject({ key: 'CI-1', removed: null });
    expect(hidden.filter(({ key, summary }) => said.join('').includes(`"${key}"`) || said.join('').includes(summary))).toEqual([]);
    const back = await compareAs(site, 'auditor', half.zip);
    expect(back).toMatchObject({ leftOut: { total: 0 }, raised: { total: 0 }, missing: { total: 0 } });
    await expect(compareAs(site, 'outsider', pack.zip)).rejects.toThrow('You have no access to the projects of this pack.');
  });

  test('it is sound all the same', async () => {
    expect((await verifyPack(half.zip, half.sha256)).problems).toEqual([]);
  });
});

test('a signed review on a page that the person may not read is one number, whatever the period', async () => {
  const [review] = await askAs(site, 'auditor')('planPack', { ...everything, projectIds: [], kinds: [] }).then(({ reviews }) => reviews);
  const page = site.confluence.state.pages.get(review?.pageId ?? '');
  if (page) page.readers = new Set([site.person('manager').accountId]);
  const without = await packAs(site, 'auditor');
  expect(jsonOf(without, 'contents.json')).toMatchObject({ reviews: [], reviewsNotVisible: 1 });
  expect(without.texts.get('index.html')).toContain('1 signed review is on a page not visible to Alan Whitfield, whatever their time.');
  const before = await packAs(site, 'auditor', { period: { from: '2001-01-01', to: '2001-12-31' } });
  expect(jsonOf(before, 'contents.json')).toMatchObject({ reviews: [], reviewsNotVisible: 1 });
  expect([...without.texts.values()].join('')).not.toContain(review?.title ?? '');
});

test('what was renamed, deleted and raised since a pack was built is told', async () => {
  const before = await packAs(site, 'admin');
  const open = registerOf(before).filter(({ kind, place }) => kind === 'improvement' && place === 'identified');
  const [renamed, deleted] = open.map(({ key }) => [...site.jira.state.issues.values()].find((issue) => issue.key === key));
  const send = async (path: string, method: string, body?: unknown) => {
    const init = { method, headers: { 'content-type': 'application/json' }, body: body === undefined ? null : JSON.stringify(body) };
    return (await site.fetchAs('admin', `/rest/api/3/issue${path}`, init)).ok;
  };
  // The register counts in seconds.
  site.kernel.clock.advance(1000);
  const [project, issuetype] = [{ key: 'CI' }, { id: renamed?.issueTypeId }];
  expect(await send('', 'POST', { fields: { project, issuetype, summary: 'Raised since' } })).toBe(true);
  expect(await send(`/${renamed?.id ?? ''}`, 'PUT', { fields: { summary: 'Renamed' } })).toBe(true);
  expect(await send(`/${deleted?.id ?? ''}`, 'DELETE')).toBe(true);
  await settle(site);
  const { standsOut, wentOn, missing, raised } = await compareAs(site, 'admin', before.zip);
  expect([standsOut.total, wentOn.items]).toMatchObject([0, [{ key: renamed?.key, differences: [{ label: 'Title', to: 'Renamed' }] }]]);
  expect(missing.items).toMatchObject([{ key: deleted?.key, removed: { reason: 'deleted' } }]);
  expect(raised.items).toMatchObject([{ title: 'Raised since' }]);
});
