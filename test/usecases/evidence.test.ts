import type { EvidenceState } from '../../src/domain/evidence/choices';
import type { Subject } from '../../src/domain/evidence/subject';
import { editInJira, openImprovementSite, statusId, valueOf, type ImprovementSite } from './improvement-site';
import { restrict } from './restrict';
import { settle } from './settle';

const hidden = 'Vault breach follow-up';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  await at.raise('Restore backups faster', { clauses: ['9.2.1'], controls: ['A.8.13'] });
  await finish((await at.raise('Test every restore', { clauses: ['10.1'], controls: ['A.8.13', 'A.8.14'] })).issue.id);
  await at.raise('Restores failed twice', { kind: 'nonconformity', clauses: ['10.2'], controls: ['A.8.13'] });
  const secret = await at.raise(hidden, { clauses: ['10.1'], controls: ['A.8.13', 'A.5.7'] });
  restrict(at.site, secret.issue.id, ['verifier']);
  await settle(at.site);
});
afterAll(() => at.site.close());

/** Takes a record to its end past the gates, which are not the matter here. */
async function finish(issueId: string): Promise<void> {
  const { site } = at;
  const record = site.jira.state.issues.get(issueId);
  if (record === undefined) throw new Error(`There is no issue ${issueId}.`);
  const [from, to] = [record.statusId, statusId(site, 'Communicated')];
  const item = {
    field: 'status',
    fieldtype: 'jira' as const,
    fieldId: 'status',
    from,
    fromString: 'Identified',
    to,
    toString: 'Communicated',
  };
  const authorId = site.person('team').accountId;
  record.histories.push({ id: String(site.kernel.nextId('history')), authorId, created: site.kernel.clock.now(), items: [item] });
  record.statusId = to;
  await editInJira(site, issueId, { assignee: { accountId: authorId } });
}

const controls = async (as: 'manager' | 'verifier', input = {}) => valueOf(await at.ask(as, 'viewControls', input));
const evidence = async (subject: Subject, state: EvidenceState = 'all', as: 'manager' | 'verifier' = 'manager', more = {}) =>
  valueOf(await at.ask(as, 'listEvidence', { subject, state, page: 0, ...more }));

describe('the controls and clauses', () => {
  test('are all there, with what is open and done about each', async () => {
    const view = await controls('manager');
    expect([view.controls.length, view.clauses.length, view.attributes.length]).toEqual([93, 41, 30]);
    expect(view.controls.find(({ id }) => id === 'A.8.13')).toMatchObject({ open: 1, done: 1 });
    expect(view.controls.find(({ id }) => id === 'A.5.1')).toEqual({ id: 'A.5.1', open: 0, done: 0, lastDone: null, lastActivity: null });
    expect(view.clauses.find(({ id }) => id === '9')).toMatchObject({ open: 1, done: 0 });
    expect(view.projects).toMatchObject([{ key: 'CI' }]);
  });

  test('count by attribute what its controls have, and which of them have none', async () => {
    const { attributes } = await controls('manager');
    expect(attributes.find(({ value }) => value === 'Continuity')).toMatchObject({ open: 1, done: 1, controls: 6, without: 4 });
  });

  test('count one kind of record or all', async () => {
    const open = async (kind: string | null) => (await controls('manager', { kind })).controls.find(({ id }) => id === 'A.8.13')?.open;
    expect([await open('nonconformity'), await open('objective'), await open(null)]).toEqual([1, 0, 2]);
  });

  test('count as done what was finished in the period', async () => {
    const before = await controls('manager', { period: 'custom', from: '2000-01-01', to: '2000-12-31' });
    expect(before.controls.find(({ id }) => id === 'A.8.13')).toMatchObject({ open: 1, done: 0 });
  });

  test.each([
    ['viewControls', {}, 3],
    ['viewFramework', { framework: 'nis2' }, 4],
    ['listEvidence', { subject: { kind: 'control', id: 'A.8.13' }, state: 'all', page: 0 }, 4],
  ] as const)('%s costs a bounded number of calls and writes nothing', async (name, input, most) => {
    at.site.host.metrics.reset();
    valueOf(await at.ask('manager', name, input));
    const { product, kvs } = at.site.host.metrics.report();
    expect(product.calls + kvs.reads.calls).toBeLessThanOrEqual(most);
    expect(kvs.writes.calls).toBe(0);
  });
});

describe('who may not see a record', () => {
  test('has it counted as not visible, and in no number', async () => {
    const view = await controls('manager');
    expect(view).toMatchObject({ total: 2, notVisible: 1 });
    expect(view.controls.find(({ id }) => id === 'A.5.7')).toMatchObject({ open: 0, lastActivity: null });
    const all = [view, await evidence({ kind: 'control', id: 'A.5.7' }), await evidence({ kind: 'clause', id: '10' })];
    expect(JSON.stringify(all)).not.toContain(hidden);
  });

  test.each(['improvement', 'nonconformity', 'objective', null])(
    'is not told of what kind it is: as many are hidden where %s is asked for',
    async (kind) => {
      expect((await controls('manager', { kind })).notVisible).toBe(1);
    },
  );

  test('who may, has it in all of them', async () => {
    expect(await controls('verifier')).toMatchObject({ total: 3, notVisible: 0 });
    expect((await evidence({ kind: 'control', id: 'A.5.7' }, 'open', 'verifier')).items.map(({ title }) => title)).toEqual([hidden]);
  });

  test.each([
    ['viewControls', {}],
    ['viewControls', { projectIds: ['99999'] }],
    ['viewFramework', { framework: 'nist-csf' }],
    ['listEvidence', { subject: { kind: 'clause', id: '10.1' }, state: 'all', page: 0 }],
  ] as const)('the outsider learns nothing from %s, not even a number', async (name, input) => {
    const answer = await at.ask('outsider', name, input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden', field: 'Projects' } });
    expect(JSON.stringify(answer)).not.toMatch(/[0-9]/);
  });

  test('a project that is not there is told from a hidden one by nobody', async () => {
    expect(await at.ask('manager', 'viewControls', { projectIds: ['99999'] })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});

describe('the records behind a number', () => {
  const subjects: readonly Subject[] = [
    { kind: 'control', id: 'A.8.13' },
    { kind: 'clause', id: '9.2' },
    { kind: 'clause', id: '10.1' },
    { kind: 'attribute', value: 'Recover' },
    { kind: 'framework', framework: 'nist-csf', point: 'ID.IM' },
    { kind: 'framework', framework: 'nist-csf', point: 'PR.DS-11' },
    { kind: 'control', id: 'A.8.13" OR 1=1' },
  ];
  const filters = [{}, { kind: null }, { kind: 'objective' }, { period: 'custom', from: '2020-01-01', to: '2099-12-31' }];
  const cases = subjects.flatMap((subject) => filters.map((filter) => [subject, filter] as const));

  test.each(cases)('are as many in Jira: %j, %j', async (subject, filter) => {
    for (const state of ['open', 'done', 'all'] as const) {
      const { total, counts, jql, path } = await evidence(subject, state, 'verifier', filter);
      expect(counts[state]).toBe(total);
      expect(path).toBe(`/issues/?jql=${encodeURIComponent(jql)}`);
      const init = { method: 'POST', body: JSON.stringify({ jql, fields: ['id'] }), headers: { 'content-type': 'application/json' } };
      const response = await at.site.fetchAs('verifier', '/rest/api/3/search/jql', init);
      expect(response.status).toBe(200);
      expect(((await response.json()) as { issues: unknown[] }).issues).toHaveLength(total);
    }
  });

  test('say where the same evidence may help', async () => {
    const { elsewhere } = await evidence({ kind: 'control', id: 'A.8.13' });
    expect(elsewhere).toContainEqual({ framework: 'nist-csf', points: ['PR.DS-11', 'RC.RP-03', 'RC.RP-06'], edits: [] });
    expect(elsewhere).toContainEqual({ framework: 'iso-2013', points: ['A.12.3.1'], edits: [] });
  });
});

describe('other frameworks', () => {
  const idIm = async () =>
    valueOf(await at.ask('manager', 'viewFramework', { framework: 'nist-csf' })).groups.find(({ group }) => group === 'ID.IM');

  test('show the same evidence by their points', async () => {
    expect(await idIm()).toMatchObject({ open: 1, done: 1 });
    const points = (await idIm())?.points.map(({ point, open, done }) => [point, open, done]);
    expect(points).toEqual([
      ['ID.IM-01', 1, 1],
      ['ID.IM-02', 1, 1],
      ['ID.IM-03', 0, 0],
      ['ID.IM-04', 0, 0],
    ]);
  });

  test('a line that an administrator adds counts at once, and who added it is told', async () => {
    const line = { framework: 'nist-csf', point: 'ID.IM-04', reference: 'A.8.13', change: 'added', reason: 'Restores are drilled' };
    const unreasoned = await at.ask('admin', 'changeFrameworkLine', { ...line, reason: null });
    expect(unreasoned).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Reason' } });
    valueOf(await at.ask('admin', 'changeFrameworkLine', line));
    expect((await idIm())?.points.at(-1)).toMatchObject({ point: 'ID.IM-04', open: 1, done: 1 });
    const view = valueOf(await at.ask('admin', 'viewFramework', { framework: 'nist-csf' }));
    expect(view).toMatchObject({ mayEdit: true, edits: [{ ...line, by: at.site.person('admin').accountId }], people: [{}] });
    expect(valueOf(await at.ask('manager', 'viewFramework', { framework: 'nist-csf' })).mayEdit).toBe(false);
    const input = { subject: { kind: 'control', id: 'A.8.13' }, state: 'all', page: 0 };
    const { elsewhere, editors } = valueOf(await at.ask('manager', 'listEvidence', input));
    expect(elsewhere.find(({ framework }) => framework === 'nist-csf')?.edits).toMatchObject([line]);
    expect(editors).toMatchObject([{ accountId: at.site.person('admin').accountId }]);
    expect(valueOf(await at.ask('admin', 'changeFrameworkLine', { ...line, change: 'removed', reason: null }))).toEqual([]);
  });

  test.each([
    [{ reference: 'A.99.1' }, 'Clause or control'],
    [{ point: '=cmd()' }, 'Point'],
    [{ point: ' ' }, 'Point'],
    [{ framework: 'tisax' }, 'Framework'],
  ])('%j is refused in words that name the field', async (part, field) => {
    const line = { framework: 'gdpr', point: 'Art. 32(2)', reference: '9.2', change: 'added', ...part };
    expect(await at.ask('admin', 'changeFrameworkLine', line)).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  });

  test('are changed by Jira administrators alone', async () => {
    const line = { framework: 'gdpr', point: 'Art. 32(2)', reference: '9.2', change: 'added' };
    expect(await at.ask('manager', 'changeFrameworkLine', line)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('a point to which nothing leads has no list', async () => {
    const input = { subject: { kind: 'framework', framework: 'gdpr', point: 'Art. 99' }, state: 'all', page: 0 };
    expect(await at.ask('manager', 'listEvidence', input)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
