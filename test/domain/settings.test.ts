import { defaultSettings, problemOfSettings, sayValue, settingChanges, settingFacts, settingNames } from '../../src/domain/set-up/settings';

const when = { at: '2026-03-01T09:00:00.000Z', by: 'account-ada' };

describe('settings', () => {
  test('what differs is noted with who, when, from and to', () => {
    const after = { ...defaultSettings, effortWeight: 2 as const, whoMayVerify: 'anybody-independent' as const };
    expect(settingChanges(defaultSettings, after, when)).toEqual([
      { ...when, setting: 'effortWeight', from: 1, to: 2 },
      { ...when, setting: 'whoMayVerify', from: 'named-verifier', to: 'anybody-independent' },
    ]);
  });

  test('what stays the same is not noted', () => {
    expect(settingChanges(defaultSettings, { ...defaultSettings }, when)).toEqual([]);
  });

  test('weights that all are 0 would make every score the same', () => {
    const none = { impactWeight: 0, effortWeight: 0, alignmentWeight: 0 } as const;
    expect(problemOfSettings(none)).toMatch(/^Impact weight: at least one weight must be more than 0/);
    expect(problemOfSettings({ ...none, alignmentWeight: 0.5 })).toBeNull();
    expect(problemOfSettings(defaultSettings)).toBeNull();
  });

  test.each(settingNames)('%s has a label, says what it does, and has a default in words', (name) => {
    expect(settingFacts[name].label).not.toBe('');
    expect(settingFacts[name].effect).toMatch(/[.?]$/);
    expect(sayValue(defaultSettings[name])).not.toBe('');
  });
});
