import { openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';
import { settle } from './settle';
import { restrict } from './restrict';

const hidden = 'Vault breach follow-up';
const hiddenRecord = 'Vault door was open';
const everything = { place: null, source: null, search: '', page: 0 };

let at: ImprovementSite;
let secret: Raised;
let open: Raised;
let finding: { id: string; key: string };
let vault: { id: string; key: string };

beforeAll(async () => {
  at = await openImprovementSite();
  const project = { key: 'FIND', name: 'Audit findings', projectTypeKey: 'business', leadAccountId: at.site.person('admin').accountId };
  await postInJira('admin', '/rest/api/3/project', project);
  finding = await makeRecord('Badges were shared');
  vault = await makeRecord(hiddenRecord);
  open = await at.raise('Give everybody a badge', { sourceRecord: vault.key });
  secret = await at.raise(hidden, { source: 'nonconformity', clauses: ['10.2'], sourceRecord: finding.key });
  restrict(at.site, secret.issue.id, ['verifier']);
  restrict(at.site, vault.id, ['verifier']);
  await settle(at.site);
});
afterAll(() => at.site.close());

async function postInJira(as: 'admin' | 'team', path: string, body: unknown): Promise<unknown> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await at.site.fetchAs(as, path, init);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function makeRecord(summary: string): Promise<{ id: string; key: string }> {
  const fields = { project: { key: 'FIND' }, issuetype: { name: 'Task' }, summary };
  return (await postInJira('team', '/rest/api/3/issue', { fields })) as { id: string; key: string };
}

function expectNothingOf(answer: unknown): void {
  const said = JSON.stringify(answer);
  for (const word of [hidden, hiddenRecord, `"${secret.issue.key}"`, `"${vault.key}"`, `"${secret.issue.id}"`])
    expect(said).not.toContain(word);
}

describe('what a security level hides', () => {
  test('is counted as not visible in the summary, and in no figure', async () => {
    const { summary } = valueOf(await at.ask('manager', 'viewSummary', {}, { config: {} }));
    expect(summary).toMatchObject({ total: 1, notVisible: 1 });
    expect(summary.byClause.map((bar) => bar.figure)).toEqual([{ kind: 'clause', value: '9.2' }]);
    expectNothingOf(summary);
  });

  test.each([
    { kind: 'open' },
    { kind: 'opened' },
    { kind: 'place', value: 'identified' },
    { kind: 'source', value: 'nonconformity' },
    { kind: 'clause', value: '10.2' },
    { kind: 'theme', value: 'none' },
  ])('is in no list behind %j', async (figure) => {
    const list = valueOf(await at.ask('manager', 'listFigure', { figure, page: 0 }, { config: {} }));
    expect(list.items.every((item) => item.key === open.issue.key)).toBe(true);
    expect(list.total).toBe(list.items.length);
    expectNothingOf(list);
  });

  test('is not in the register, not even when it is searched for', async () => {
    expect(valueOf(await at.ask('manager', 'viewRegister', everything))).toMatchObject({ total: 1, matching: 1, notVisible: 1 });
    const searched = valueOf(await at.ask('manager', 'viewRegister', { ...everything, search: 'vault' }));
    expect(searched.items).toEqual([]);
  });

  test('is not in the export, which counts it', async () => {
    const call = { functionKey: 'export-summary', payload: { context: { config: {} } }, moduleKey: 'improvement-summary' };
    const document = await at.site.host.run({ ...call, as: at.site.person('manager') });
    expect(JSON.stringify(document)).toMatch(/1 improvement is not visible/);
    expectNothingOf(document);
  });

  test('is no source record that can be found, linked or raised from', async () => {
    for (const query of ['vault', vault.key, `https://example.atlassian.net/browse/${vault.key}`])
      expect(valueOf(await open.ask('manager', 'findRecords', { verb: 'is raised from', query }))).toEqual([]);
    const wanted = { title: 'Mine', source: 'audit', sourceRecord: vault.key, clauses: [], controls: [], projectId: null };
    for (const answer of [
      await open.ask('manager', 'linkRecord', { verb: 'is raised from', key: vault.key }),
      await at.ask('manager', 'raiseRecord', wanted),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect(JSON.stringify(answer)).not.toContain(hiddenRecord);
    }
  });

  test('is not among what was raised from a record, nor what an improvement was raised from', async () => {
    expect(valueOf(await at.ask('manager', 'viewIssue', {}, { issue: finding }))).toMatchObject({ kind: 'record', raised: [] });
    expect(panelOf(await open.ask('manager', 'viewIssue')).improvement.sourceRecord).toBeNull();
  });

  test.each(['viewIssue', 'resume', 'addAction'] as const)('does not exist for %s', async (name) => {
    const answer = await secret.ask('manager', name, name === 'addAction' ? { title: 'Look inside' } : {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(JSON.stringify(answer)).not.toContain('Vault');
  });

  test('is all there for somebody of the level', async () => {
    expect(valueOf(await at.ask('verifier', 'viewRegister', everything))).toMatchObject({ total: 2, notVisible: 0 });
    expect(valueOf(await at.ask('verifier', 'viewIssue', {}, { issue: finding }))).toMatchObject({ raised: [{ title: hidden }] });
    expect(panelOf(await open.ask('verifier', 'viewIssue')).improvement.sourceRecord?.title).toBe(hiddenRecord);
  });
});
