import fc from 'fast-check';
import { daysBetween } from '../../src/domain/days';
import { kinds } from '../../src/domain/kinds/kinds';
import { daysToTell, isCheckedTwice, mayBeChecked, secondCheckToCome } from '../../src/domain/second-check';
import { isEnd, places } from '../../src/domain/stages';

const settings = { secondCheckAfterDays: 90 };
const ended = {
  kind: 'improvement',
  doneAt: '2026-03-01T10:00:00.000Z',
  secondCheckDue: null,
  secondCheckedOn: null,
} as const;
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
  ] as const)('when %s', (_when, more, expected) => {
    expect(secondCheckToCome({ ...ended, ...more }, settings)).toEqual(expected);
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
