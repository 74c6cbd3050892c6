import fc from 'fast-check';
import { toSeconds } from '../../src/domain/days';
import { placesOf } from '../../src/domain/kinds/lines';
import { memberOf } from '../../src/domain/register/members';
import { boundsOf } from '../../src/domain/summary/period';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { flowWords } from '../../src/domain/flow/flow-words';
import { lengthWords, spreadWords } from '../../src/domain/flow/length-words';
import { slicesOf } from '../../src/domain/flow/slices';
import { spreadOf } from '../../src/domain/flow/spread';
import { summarise } from '../../src/domain/summary/summarise';
import { aRow } from './builders';
import { aWalk, walkedRow } from './walks';

const period = { from: '2026-01-01', to: '2026-03-31' };
const today = '2026-03-01';
const summaryOf = (rows: readonly RegisterRow[], asked = period) =>
  summarise({ rows, period: asked, timeZone: 'UTC', today, asOf: '2026-03-01T09:12:00.000Z' });
const membersOf = (rows: readonly RegisterRow[], figure: Parameters<typeof memberOf>[0]) =>
  rows.filter(memberOf(figure, { bounds: boundsOf(period, 'UTC'), today, timeZone: 'UTC' }));

describe('slices of a period', () => {
  test.each([
    [{ from: '2026-01-01', to: '2026-01-01' }, 1, '2026-01-01'],
    [{ from: '2026-01-01', to: '2026-03-31' }, 13, '2026-03-26'],
    [{ from: '2026-10-01', to: '2026-12-31' }, 13, '2026-12-24'],
    [{ from: '2026-04-16', to: '2026-10-15' }, 7, '2026-10-01'],
    [{ from: '2026-01-01', to: '2026-12-31' }, 12, '2026-12-01'],
    [{ from: '2023-02-10', to: '2025-02-09' }, 9, '2025-01-01'],
    [{ from: '2016-01-01', to: '2026-12-31' }, 11, '2026-01-01'],
    [{ from: '1970-01-01', to: '2026-12-31' }, 12, '2025-01-01'],
  ])('%j has %i, the last one from %s', (asked, count, last) => {
    const slices = slicesOf(asked, '2999-01-01');
    expect(slices).toHaveLength(count);
    expect(slices[0]?.from).toBe(asked.from);
    expect(slices.at(-1)).toEqual({ from: last, to: asked.to });
  });

  test('none begins after today', () => {
    expect(slicesOf(period, '2026-01-10').map(({ from }) => from)).toEqual(['2026-01-01', '2026-01-08']);
    expect(slicesOf(period, '2025-12-31')).toEqual([]);
  });

  test('they are at most thirteen, and follow each other without a gap', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    const day = days.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const asked = one < other ? { from: one, to: other } : { from: other, to: one };
        const slices = slicesOf(asked, '2999-01-01');
        const isClosed = slices.every((slice, index) => {
          const next = slices[index + 1];
          return (
            slice.from <= slice.to &&
            (next === undefined ? slice.to === asked.to : Date.parse(next.from) - Date.parse(slice.to) === 86_400_000)
          );
        });
        return slices.length <= 13 && isClosed;
      }),
    );
  });
});

describe('flow', () => {
  test('what was opened and finished is counted in its slice, and what that made of the backlog', () => {
    const rows = [
      walkedRow('2025-12-01', [
        ['identified', 0],
        ['prioritized', 30],
      ]),
      walkedRow('2026-01-09', [['identified', 0]]),
      {
        ...walkedRow('2025-11-01', [
          ['identified', 0],
          ['communicated', 70],
        ]),
        doneAt: toSeconds('2026-01-10T00:00:00Z'),
      },
    ];
    const { flow } = summaryOf(rows);
    expect(flow.openBefore).toBe(2);
    expect(flow.slices[1]).toMatchObject({ from: '2026-01-08', on: '2026-01-14', opened: 1, done: 1, open: 2 });
    expect(flow.slices[1]?.at).toEqual([1, 1, 0, 0, 0, 0, 1, 0, 0]);
    expect(flowWords(flow)).toBe('1 opened, 1 finished; 2 open at the end, as many as before (2)');
  });

  test('the running slice counts until today', () => {
    expect(summaryOf([]).flow.slices.at(-1)).toMatchObject({ from: '2026-02-26', to: '2026-03-04', on: '2026-03-01' });
  });

  test('what stands at the stages adds up to what was created by then', () => {
    fc.assert(
      fc.property(fc.array(aWalk), (rows) => {
        const { slices } = summaryOf(rows).flow;
        return slices.every(({ at, to }) => {
          const until = boundsOf({ from: to, to }, 'UTC').until;
          return at.reduce((sum, count) => sum + count, 0) === rows.filter((row) => row.createdAt < until).length;
        });
      }),
    );
  });

  test('every number equals the length of its list', () => {
    fc.assert(
      fc.property(fc.array(aWalk), (rows) => {
        const { flow, leadTime, placeTimes } = summaryOf(rows);
        for (const { from, to, opened, done, on, at } of flow.slices) {
          expect(membersOf(rows, { kind: 'opened-in', from, to })).toHaveLength(opened);
          expect(membersOf(rows, { kind: 'done-in', from, to })).toHaveLength(done);
          if (on === to)
            at.forEach((count, index) => {
              const value = flow.places[index] ?? 'identified';
              expect(membersOf(rows, { kind: 'at', value, on })).toHaveLength(count);
            });
        }
        for (const { place, spread } of placeTimes) expect(membersOf(rows, { kind: 'left', value: place })).toHaveLength(spread.n);
        expect(membersOf(rows, { kind: 'passed' })).toHaveLength(leadTime.spread.n);
      }),
      { numRuns: 20 },
    );
  });
});

describe('time per stage', () => {
  const timesAt = (row: RegisterRow, place: (typeof row.way)[number]) =>
    summaryOf([row]).placeTimes.find((times) => times.place === place)?.spread.few;
  const back = walkedRow('2026-01-01', [
    ['planned', 0],
    ['on-hold', 2],
    ['planned', 7],
    ['implementing', 10],
  ]);

  test('re-entries are added, and the wait between them is apart', () => {
    expect(timesAt(back, 'planned')).toEqual([5 * 24]);
    expect(timesAt(back, 'on-hold')).toEqual([5 * 24]);
  });

  test('where it still is, it has no time yet', () => {
    expect(timesAt(back, 'implementing')).toEqual([]);
    expect(
      timesAt(
        walkedRow('2026-01-01', [
          ['planned', 0],
          ['on-hold', 2],
        ]),
        'planned',
      ),
    ).toEqual([]);
  });

  test('what left before the period is not counted', () => {
    expect(
      timesAt(
        walkedRow('2025-01-01', [
          ['planned', 0],
          ['implementing', 9],
        ]),
        'planned',
      ),
    ).toEqual([]);
  });

  test('there is no time at an end', () => {
    expect(summaryOf([]).placeTimes.map(({ place }) => place)).toEqual(
      placesOf('improvement').filter((place) => place !== 'communicated' && place !== 'declined'),
    );
  });
});

describe('lead time', () => {
  const verified = (index: number, days: number) => {
    const createdAt = toSeconds('2026-01-02T00:00:00Z') - 86_400 * days;
    return aRow({ key: `CI-${String(index)}`, createdAt, verifiedAt: createdAt + 86_400 * days });
  };

  test('few are told with their keys', () => {
    expect(summaryOf([verified(1, 10)]).leadTime).toMatchObject({ spread: { n: 1, shares: null }, few: [{ key: 'CI-1', hours: 240 }] });
  });

  test('of many at most 200 are drawn, the shares are of all', () => {
    const { spread, days, lengths, few } = summaryOf(Array.from({ length: 1000 }, (_, index) => verified(index, index + 1))).leadTime;
    expect(spread).toMatchObject({ n: 1000, shares: { half: 500 * 24, most: 850 * 24, nearlyAll: 950 * 24 } });
    expect([days.length, lengths.length, few.length]).toEqual([200, 200, 0]);
  });
});

describe('shares', () => {
  const length = fc.nat({ max: 100_000 });

  test('they rise, and are lengths that occurred', () => {
    fc.assert(
      fc.property(fc.array(length, { minLength: 5 }), (lengths) => {
        const { shares } = spreadOf(lengths);
        if (shares === null) return false;
        const { half, most, nearlyAll } = shares;
        return half <= most && most <= nearlyAll && [half, most, nearlyAll].every((share) => lengths.includes(share));
      }),
    );
  });

  test('so large a share is not above its value', () => {
    fc.assert(
      fc.property(fc.array(length, { minLength: 5 }), (lengths) => {
        const most = spreadOf(lengths).shares?.most ?? -1;
        return lengths.filter((candidate) => candidate <= most).length >= 0.85 * lengths.length;
      }),
    );
  });

  test.each([
    [[], 'none'],
    [[50, 0, 30], 'under 1 h, 30 h, 2 d'],
    [[24, 48, 72, 96, 120], 'half within 3 d, 85 % within 5 d, 95 % within 5 d'],
  ])('%j is said as %s', (lengths, words) => {
    expect(spreadWords(spreadOf(lengths))).toBe(words);
  });

  test('two days are the first that are said in days', () => {
    expect([47, 48].map(lengthWords)).toEqual(['47 h', '2 d']);
  });
});
