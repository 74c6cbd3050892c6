import fc from 'fast-check';
import { toSeconds } from '../../src/domain/days';
import { memberOf } from '../../src/domain/register/members';
import { boundsOf } from '../../src/domain/summary/period';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { verdicts } from '../../src/domain/flow/verdicts';
import { results } from '../../src/domain/improvement';
import { isOpen } from '../../src/domain/lifecycle/stages';
import { summarise } from '../../src/domain/summary/summarise';
import { aRow } from './builders';
import { aWalk, walkedRow } from './walks';

const period = { from: '2026-01-01', to: '2026-03-31' };
const today = '2026-03-01';
const summaryOf = (rows: readonly RegisterRow[]) => summarise({ rows, period, timeZone: 'UTC', today, asOf: '2026-03-01T09:12:00.000Z' });
const decisionsOf = (rows: readonly RegisterRow[]) => summaryOf(rows).decisions;
const count = { bounds: boundsOf(period, 'UTC'), today, timeZone: 'UTC' };
const held = (on: string) => aRow({ place: 'on-hold', placeSince: toSeconds(`${on}T10:00:00Z`) });

describe('what needs a decision', () => {
  test.each([
    ['a check sent it back twice', aRow({ reopened: 2, place: 'planned' }), ['sent back by a check 2 times']],
    ['a check sent it back once', aRow({ reopened: 1, place: 'planned' }), []],
    ['it was sent back twice and is done', aRow({ reopened: 2, place: 'communicated' }), []],
    ['it is on hold since before two quarters', held('2025-08-31'), ['on hold for 182 days']],
    ['it is on hold for two quarters', held('2025-09-01'), []],
    ['it is 31 days late', aRow({ dueDate: '2026-01-29' }), ['31 days overdue']],
    ['it is 30 days late', aRow({ dueDate: '2026-01-30' }), []],
    ['it is late and was declined', aRow({ dueDate: '2025-01-29', place: 'declined' }), []],
    ['two reasons', aRow({ reopened: 3, dueDate: '2026-01-01' }), ['sent back by a check 3 times', '59 days overdue']],
  ])('%s', (_, row, why) => {
    const { items, all, byReason } = decisionsOf([row]);
    expect(items.flatMap((item) => item.why)).toEqual(why);
    expect(all.count).toBe(why.length === 0 ? 0 : 1);
    expect(byReason).toHaveLength(why.length);
  });

  const left = (days: number) =>
    walkedRow('2025-06-01', [
      ['identified', 0],
      ['prioritized', days],
    ]);

  test('it stays longer than 85 of a hundred stayed that left', () => {
    const rows = [...[1, 2, 3, 4, 5].map(left), walkedRow('2026-02-20', [['identified', 0]])];
    const ageing = decisionsOf(rows).items.filter(({ place }) => place === 'identified');
    expect(ageing.map(({ why }) => why)).toEqual([['at Identified for 9 days, 85 % left it within 5']]);
  });

  test('where fewer than five left, nobody can say what is long', () => {
    expect(decisionsOf([...[1, 2, 3, 4].map(left), walkedRow('2025-01-01', [['identified', 0]])]).all.count).toBe(0);
  });

  test('the gravest come first, and at most ten are named of all that are counted', () => {
    const late = Array.from({ length: 12 }, (_, index) => aRow({ key: `CI-${String(index)}`, dueDate: '2025-01-01' }));
    const { items, all } = decisionsOf([...late, aRow({ key: 'CI-99', reopened: 2 })]);
    expect(items[0]?.key).toBe('CI-99');
    expect([items.length, all.count]).toEqual([10, 13]);
  });

  test('it is open, whatever the register holds, and every count equals the length of its list', () => {
    const row = fc
      .tuple(aWalk, fc.constantFrom(null, '2025-12-01', '2026-05-01'), fc.nat({ max: 3 }))
      .map(([walk, dueDate, reopened]) => ({ ...walk, dueDate, reopened }));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { all, byReason } = decisionsOf(rows);
        for (const bar of [all, ...byReason]) {
          const members = rows.filter(memberOf(bar.figure, count));
          expect(members).toHaveLength(bar.count);
          expect(members.filter(({ place }) => !isOpen(place))).toEqual([]);
        }
      }),
    );
  });
});

describe('effectiveness', () => {
  const inside = toSeconds('2026-02-01T10:00:00Z');

  test.each([
    [{ verifiedAt: inside, effectiveness: 'Effective' }, 'Effective'],
    [{ sentBackAt: inside, effectiveness: 'Partly effective' }, 'Partly effective'],
    [{ sentBackAt: inside, effectiveness: 'Not effective' }, 'Not effective'],
    [{ sentBackAt: inside, effectiveness: 'Effective' }, 'none'],
    [{ verifiedAt: inside, effectiveness: null }, 'none'],
  ] as const)('%j is %s', (known, verdict) => {
    const counted = summaryOf([aRow(known)]).verdicts.map((bar) => bar.count);
    expect(verdicts[counted.indexOf(1)]).toBe(verdict);
  });

  test('the results add up to all that was verified', () => {
    const instant = fc.constantFrom(null, inside, toSeconds('2025-02-01T10:00:00Z'));
    const row = fc.record({ verifiedAt: instant, sentBackAt: instant, effectiveness: fc.constantFrom(null, ...results) }).map(aRow);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { verdicts: bars, verified } = summaryOf(rows);
        return bars.reduce((sum, bar) => sum + bar.count, 0) === verified.total && bars[0]?.count === verified.effective;
      }),
    );
  });
});
