import type { Place } from '../../src/domain/lifecycle/stages';
import { isAfterVerification } from '../../src/domain/history/result-changes';

/** A place a day from the first of January on, at noon. */
const visitsTo = (...way: readonly Place[]) =>
  way.map((place, index) => ({ place, enteredAt: `2026-01-0${index + 1}T12:00:00.000Z`, leftAt: null, by: null, statusName: null }));

describe('a change comes after the verification', () => {
  test.each<readonly [string, readonly Place[], boolean]>([
    ['not while it is verified', ['implementing', 'verifying'], false],
    ['once it went on', ['implementing', 'verifying', 'standardized'], true],
    ['at the end', ['verifying', 'standardized', 'communicated'], true],
    ['on hold after it', ['verifying', 'standardized', 'on-hold'], true],
    ['not on hold before it', ['implementing', 'verifying', 'on-hold'], false],
    ['not once a check sent it back', ['verifying', 'standardized', 'communicated', 'planned'], false],
    ['not while the next attempt is verified', ['verifying', 'standardized', 'planned', 'implementing', 'verifying'], false],
    ['when what was verified was declined', ['verifying', 'standardized', 'declined'], true],
    ['not of what nobody verifies', ['pursued', 'achieved'], false],
    ['not before there was any step', [], false],
  ])('%s', (_, way, expected) => {
    expect(isAfterVerification('2026-01-20T12:00:00.000Z', visitsTo(...way))).toBe(expected);
  });

  test('what the step out of Verifying recorded is of the verification', () => {
    const visits = visitsTo('verifying', 'standardized', 'communicated');
    expect(isAfterVerification('2026-01-02T12:00:00.000Z', visits)).toBe(false);
    expect(isAfterVerification('2026-01-02T12:00:00.001Z', visits)).toBe(true);
  });
});
