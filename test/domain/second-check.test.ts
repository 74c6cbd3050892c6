import fc from 'fast-check';
import { daysBetween } from '../../src/domain/days';
import { secondCheckResults } from '../../src/domain/improvement';
import { kinds } from '../../src/domain/kinds/kinds';
import { daysToTell, isCheckedTwice, mayBeChecked, secondCheckDueOf, secondCheckToCome } from '../../src/domain/lifecycle/second-check';
import { isEnd, places } from '../../src/domain/lifecycle/stages';

const settings = { secondCheckAfterDays: 90 };
const ended = {
  kind: 'improvement',
  doneAt: '2026-03-01T10:00:00.000Z',
  secondCheckDue: null,
  secondCheckedOn: null,
  secondCheckResult: null,
  sentBackAt: null,
  actualDate: null,
} as const satisfies Parameters<typeof secondCheckToCome>[0];
const cleared = { secondCheckedOn: null, secondCheckActual: null, secondCheckResult: null };

describe('the second check to come', () => {
  test.each([
    ['nothing is recorded yet', {}, { secondCheckDue: '2026-05-30' }],
    ['it did not end', { doneAt: null }, null],
    ['it is of a kind that is checked once', { kind: 'nonconformity' }, null],
    ['a day is there', { secondCheckDue: '2026-04-01' }, null],
    ['it was checked already', { secondCheckDue: '2026-05-30', secondCheckedOn: '2026-03-15' }, null],
    ['the day is of an earlier end', { secondCheckDue: '2026-02-01' }, { secondCheckDue: '2026-05-30' }],
    [
      'the check is of an earlier end',
      { secondCheckDue: '2026-04-01', secondCheckedOn: '2026-02-01' },
      { secondCheckDue: '2026-05-30', ...cleared },
    ],
    [
      'the failed check is of the day on which all was done again',
      {
        ...{ secondCheckDue: '2026-04-01', secondCheckedOn: '2026-03-01', secondCheckResult: 'Not effective any more' as const },
        sentBackAt: '2026-03-01T09:00:00.000Z',
      },
      { secondCheckDue: '2026-05-30', ...cleared },
    ],
    [
      'what was done again on the day of the failed check was checked again on it',
      {
        ...{ secondCheckDue: '2026-05-30', secondCheckedOn: '2026-03-01', secondCheckResult: 'Still effective' as const },
        sentBackAt: '2026-03-01T09:00:00.000Z',
      },
      null,
    ],
    [
      'a check failed after the end, and nobody reopened it yet',
      { secondCheckDue: '2026-05-30', secondCheckedOn: '2026-03-01', secondCheckResult: 'Not effective any more' },
      null,
    ],
  ] as const)('when %s', (_when, more, expected) => {
    expect(secondCheckToCome({ ...ended, ...more }, settings)).toEqual(expected);
  });

  test.each([
    ['is the recorded one', { secondCheckDue: '2026-04-01' }, '2026-03-02', '2026-04-01'],
    ['is known at once after the end', {}, '2026-03-01', '2026-05-30'],
    ['is none for what ended long before the app came', {}, '2027-03-01', null],
    ['is none before the end', { doneAt: null }, '2026-03-01', null],
  ] as const)('the day to show %s', (_, more, today, expected) => {
    expect(secondCheckDueOf({ ...ended, ...more }, settings, today)).toBe(expected);
  });

  test('of a corrective action has no value to clear', () => {
    const old = { ...ended, kind: 'corrective-action', secondCheckDue: '2026-02-01', secondCheckedOn: '2026-02-01' } as const;
    expect(secondCheckToCome(old, settings)).not.toHaveProperty('secondCheckActual');
  });

  test('what is recorded leaves nothing more to record, whatever was there', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const maybeDay = fc.option(
      day.map((instant) => instant.slice(0, 10)),
      { nil: null },
    );
    const record = fc.record({
      kind: fc.constantFrom(...kinds),
      doneAt: fc.option(day, { nil: null }),
      secondCheckDue: maybeDay,
      secondCheckedOn: maybeDay,
      secondCheckResult: fc.option(fc.constantFrom(...secondCheckResults), { nil: null }),
      sentBackAt: fc.option(day, { nil: null }),
      actualDate: maybeDay,
    });
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 730 }), (before, secondCheckAfterDays) => {
        const wanted = secondCheckToCome(before, { secondCheckAfterDays });
        expect(secondCheckToCome({ ...before, ...wanted }, { secondCheckAfterDays })).toBeNull();
        if (wanted !== null && before.doneAt !== null)
          expect(daysBetween(before.doneAt.slice(0, 10), wanted.secondCheckDue ?? '')).toBe(secondCheckAfterDays);
      }),
    );
  });
});

test('only improvements and corrective actions that ended can be checked again', () => {
  expect(kinds.filter(isCheckedTwice)).toEqual(['improvement', 'corrective-action']);
  for (const kind of kinds) for (const place of places) expect(mayBeChecked({ kind, place })).toBe(isCheckedTwice(kind) && isEnd(place));
});

test('a schedule that stood still for a week loses nothing that fell due', () => {
  expect(daysToTell(new Date('2026-03-08T02:00:00Z'))).toEqual({ from: '2026-03-01', to: '2026-03-08' });
});
