import { defaultSettings } from '../../src/domain/set-up/settings';
import { openImprovementSite, valueOf, type ImprovementSite } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

describe('settings for all projects', () => {
  test('stand at their defaults until somebody decides', async () => {
    const view = valueOf(await at.ask('admin', 'viewAppSettings', {}));
    expect(view).toEqual({ settings: defaultSettings, changes: [], people: [], scores: null });
  });

  test('what is saved is kept, and who changed what when is told newest first', async () => {
    valueOf(await at.ask('admin', 'saveAppSettings', { secondCheckAfterDays: 60 }));
    at.site.kernel.clock.advance(60_000);
    valueOf(await at.ask('admin', 'saveAppSettings', { dueSoonDays: 7, whoMayVerify: 'anybody-independent' }));
    const { settings, changes, people } = valueOf(await at.ask('admin', 'viewAppSettings', {}));
    expect(settings).toEqual({ ...defaultSettings, secondCheckAfterDays: 60, dueSoonDays: 7, whoMayVerify: 'anybody-independent' });
    const admin = at.site.person('admin');
    expect(changes.map(({ by, setting, from, to }) => [by, setting, from, to])).toEqual([
      [admin.accountId, 'dueSoonDays', 14, 7],
      [admin.accountId, 'whoMayVerify', 'named-verifier', 'anybody-independent'],
      [admin.accountId, 'secondCheckAfterDays', 90, 60],
    ]);
    expect(people).toMatchObject([{ accountId: admin.accountId, name: admin.displayName }]);
  });

  test('saving what is already so notes nothing', async () => {
    const before = valueOf(await at.ask('admin', 'viewAppSettings', {}));
    expect(valueOf(await at.ask('admin', 'saveAppSettings', { dueSoonDays: 7 }))).toEqual(before);
  });

  test.each([
    [{ impactWeight: 3 }, 'Impact weight', 'choose one of 0, 0.5, 1, 2.'],
    [{ secondCheckAfterDays: 0 }, 'Second check after days', 'use at least 1.'],
    [{ secondCheckAfterDays: 90.5 }, 'Second check after days', 'write a whole number.'],
    [{ dueSoonDays: 91 }, 'Due soon days', 'use at most 90.'],
    [{ whoMayVerify: 'everybody' }, 'Who may verify', 'choose one of named-verifier, anybody-independent.'],
    [{ impactWeight: 0, effortWeight: 0, alignmentWeight: 0 }, 'Impact weight', 'at least one weight must be more than 0'],
  ])('%j is refused in words that name the field', async (input, field, words) => {
    const before = valueOf(await at.ask('admin', 'viewAppSettings', {}));
    const answer = await at.ask('admin', 'saveAppSettings', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', field, message: expect.stringContaining(`${field}: ${words}`) } });
    expect(valueOf(await at.ask('admin', 'viewAppSettings', {}))).toEqual(before);
  });

  test.each(['viewAppSettings', 'saveAppSettings'] as const)('%s is for Jira administrators alone', async (name) => {
    expect(await at.ask('team', name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});
