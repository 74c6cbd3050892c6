import { valueOf } from '../improvement-site';
import { snapshotOf } from '../jira-snapshot';
import { openOddSite, type OddSite } from './odd-site';

const refusal = (code: string, message: RegExp) => ({ ok: false, error: { code, message: expect.stringMatching(message) as string } });

let at: OddSite;
beforeAll(async () => {
  at = await openOddSite();
});
afterAll(() => at.site.close());

const here = () => ({ project: { id: at.odd.id, key: at.odd.key } });
const other = () => {
  const { improvement } = at.mapping().kinds;
  if (improvement === undefined) throw new Error('The mapping has no improvement.');
  const furtherStatusIds = { ...improvement.furtherStatusIds, communicated: [at.statusOf('Archiviert')] };
  return { ...at.mapping(), kinds: { improvement: { ...improvement, furtherStatusIds } } };
};

test('a project that was not set up has no mapping to look at', async () => {
  expect(await at.ask('admin', 'viewMapping', {}, here())).toMatchObject(refusal('not-set-up', /is not set up/));
});

describe('the administrators of an adopted project', () => {
  beforeAll(async () => {
    await at.adopt(at.mapping());
  });

  test('see its health, and try another mapping without keeping it', async () => {
    const before = snapshotOf(at.site);
    const view = valueOf(await at.ask('admin', 'viewMapping', {}, here()));
    expect(view).toMatchObject({ origin: 'adopted', mapping: at.mapping() });
    const problem = (findings: typeof view.findings) => findings.find(({ code }) => code === 'status-without-stage')?.problem ?? null;
    expect(problem(view.findings)).toMatch(/^“Archiviert” belongs to no stage/);
    expect(problem(valueOf(await at.ask('admin', 'tryMapping', { mapping: other() }, here())).findings)).toBeNull();
    expect((await at.view()).mapping).toEqual(at.mapping());
    expect(snapshotOf(at.site)).toEqual(before);
  });

  test('keep another mapping, and nothing in Jira changes', async () => {
    const before = snapshotOf(at.site);
    expect(valueOf(await at.ask('admin', 'saveMapping', { mapping: other() }, here())).mapping).toEqual(other());
    await at.site.host.drainQueue();
    expect(snapshotOf(at.site)).toEqual(before);
  });

  test('cannot keep one that makes no sense', async () => {
    const mapping = { ...at.mapping(), kinds: {} };
    expect(await at.ask('admin', 'saveMapping', { mapping }, here())).toMatchObject(
      refusal('invalid', /^Improvement stands on no work type/),
    );
  });

  test('cannot map a project that set-up made', async () => {
    const project = { project: { id: at.project.id, key: at.project.key } };
    expect(await at.ask('admin', 'saveMapping', { mapping: at.mapping() }, project)).toMatchObject(
      refusal('conflict', /^Project: set-up made CI/),
    );
  });

  test.each(['viewMapping', 'tryMapping', 'saveMapping'] as const)('and nobody else may %s', async (name) => {
    const input = name === 'viewMapping' ? {} : { mapping: at.mapping() };
    expect(await at.ask('team', name, input, here())).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});
