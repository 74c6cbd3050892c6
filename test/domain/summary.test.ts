import fc from 'fast-check';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { sources } from '../../src/domain/links/sources';
import { placesOf } from '../../src/domain/kinds/lines';
import { countOf, shownTiles, toListed } from '../../src/domain/summary/figures';
import { memberOf } from '../../src/domain/register/members';
import { toSeconds } from '../../src/domain/days';
import { boundsOf } from '../../src/domain/summary/period';
import { summarise } from '../../src/domain/summary/summarise';
import { aMeasure, aRow } from './builders';

const period = { from: '2026-01-01', to: '2026-03-31' };
const today = '2026-03-01';
const summaryOf = (rows: readonly RegisterRow[], isVisible = (row: RegisterRow) => !row.restricted) =>
  summarise({ rows, isVisible, period, timeZone: 'UTC', today, asOf: '2026-03-01T09:12:00.000Z' });
const inside = toSeconds('2026-02-01T10:00:00Z');
const outside = toSeconds('2025-12-01T10:00:00Z');

describe('tiles', () => {
  test.each([
    ['open', { place: 'on-hold' }, 1],
    ['open', { place: 'communicated' }, 0],
    ['open', { place: 'declined' }, 0],
    ['overdue', { dueDate: '2026-02-28' }, 1],
    ['overdue', { dueDate: '2026-03-01' }, 0],
    ['overdue', { dueDate: '2026-02-28', place: 'communicated' }, 0],
    ['opened', { createdAt: inside }, 1],
    ['opened', { createdAt: outside }, 0],
    ['done', { doneAt: inside, place: 'communicated' }, 1],
    ['done', { doneAt: outside, place: 'communicated' }, 0],
    ['declined', { declinedAt: inside, place: 'declined' }, 1],
    ['verified', { verifiedAt: inside, effectiveness: 'Effective' }, 1],
    ['verified', { sentBackAt: inside, effectiveness: 'Not effective' }, 1],
    ['verified', {}, 0],
    ['effective', { verifiedAt: inside, effectiveness: 'Effective' }, 1],
    ['effective', { sentBackAt: inside, effectiveness: 'Not effective' }, 0],
  ] as const)('%s counts %j: %s', (kind, known, count) => {
    expect(countOf(summaryOf([aRow(known)]).tiles, kind)).toBe(count);
  });
});

describe('the tiles as they are shown', () => {
  const wordsOf = (rows: readonly RegisterRow[]) => shownTiles(summaryOf(rows)).map((tile) => `${tile.count} ${tile.label}`);

  test('what was verified stands beside what of it was effective', () => {
    const rows = [aRow({ verifiedAt: inside, effectiveness: 'Effective' }), aRow({ sentBackAt: inside, effectiveness: 'Not effective' })];
    expect(wordsOf(rows)).toContain('1 verified effective of 2');
    expect(wordsOf(rows)).toHaveLength(6);
  });

  test('nothing verified is no rate', () => {
    expect(wordsOf([aRow()])).toContain('0 verified');
    expect(wordsOf([aRow()])).toHaveLength(6);
  });
});

describe('bars', () => {
  test('stages are in the order of the lifecycle, empty ones included', () => {
    expect(summaryOf([]).byPlace.map((bar) => bar.figure)).toEqual(placesOf('improvement').map((value) => ({ kind: 'place', value })));
  });

  test('a source that brought nothing is shown with its zero', () => {
    expect(summaryOf([aRow()]).bySource.map((bar) => bar.count)).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test('improvements without a source are counted apart', () => {
    expect(summaryOf([aRow({ source: null })]).bySource.at(-1)).toMatchObject({ figure: { kind: 'source', value: 'none' }, count: 1 });
  });

  test('an improvement with two clauses counts in both, in the order of the standard', () => {
    const { byClause } = summaryOf([aRow({ clauses: ['10.1', '9.2'] })]);
    expect(byClause.map((bar) => [bar.label, bar.count])).toEqual([
      ['9.2 Internal audit', 1],
      ['10.1 Continual improvement', 1],
    ]);
  });

  test('the clause that was named most comes first', () => {
    const { byClause } = summaryOf([aRow({ clauses: ['9.2', '10.1'] }), aRow({ clauses: ['10.1'] })]);
    expect(byClause.map((bar) => bar.count)).toEqual([2, 1]);
    expect(byClause[0]?.label).toBe('10.1 Continual improvement');
  });

  test('a clause that is none keeps its number and says so', () => {
    expect(summaryOf([aRow({ clauses: ['42'] })]).byClause[0]?.label).toBe('42 (no clause of 2022)');
  });
});

describe('before and after', () => {
  test('only what was verified or finished in the period is shown', () => {
    const rows = [
      aRow({ verifiedAt: inside, measure: aMeasure() }),
      aRow({ key: 'CI-2', verifiedAt: outside, measure: aMeasure() }),
      aRow({ key: 'CI-3', verifiedAt: inside }),
    ];
    expect(summaryOf(rows).beforeAfter.map((item) => item.key)).toEqual(['CI-1']);
  });
});

describe('the headline', () => {
  const verified = (count: number, effectiveness: 'Effective' | 'Not effective') =>
    Array.from({ length: count }, () =>
      aRow(effectiveness === 'Effective' ? { verifiedAt: inside, effectiveness } : { sentBackAt: inside, effectiveness }),
    );

  test('an empty register says so', () => {
    expect(summaryOf([]).headline).toBe('No improvement is recorded in these projects yet.');
    expect(summaryOf([aRow({ restricted: true })]).headline).toBe('No improvement that you may see is recorded in these projects yet.');
  });

  test('few verdicts are shown as items, not as a percentage', () => {
    expect(summaryOf(verified(2, 'Effective')).headline).toContain('2 of 2 verified effective');
  });

  test('from five verdicts on there is a rate, with its n', () => {
    expect(summaryOf([...verified(4, 'Effective'), ...verified(1, 'Not effective')]).headline).toContain('80 % of 5 verified effective');
  });

  test('it names what finished against what opened, and what is overdue', () => {
    const rows = [aRow({ createdAt: outside, doneAt: inside, place: 'communicated' }), aRow({ createdAt: outside, dueDate: '2026-01-31' })];
    expect(summaryOf(rows).headline).toBe('More finished than opened (1 against 0); 1 overdue.');
  });

  test('a source that brought nothing is named', () => {
    const rows = sources.slice(1).map((source) => aRow({ source }));
    expect(summaryOf(rows).headline).toContain('internal audit has brought nothing yet');
  });
});

describe('lists', () => {
  test('a late improvement tells how many days', () => {
    expect(toListed(aRow({ dueDate: '2026-02-27' }), today).daysLate).toBe(2);
    expect(toListed(aRow({ dueDate: '2026-02-27', place: 'declined' }), today).daysLate).toBe(0);
  });

  test('every number equals the length of its list', () => {
    const row = fc
      .record({
        place: fc.constantFrom(...placesOf('improvement')),
        source: fc.constantFrom(...sources, null),
        clauses: fc.uniqueArray(fc.constantFrom('4.1', '9.2', '10.1')),
        createdAt: fc.constantFrom(inside, outside),
        dueDate: fc.constantFrom(null, '2026-02-28', '2026-04-01'),
        verifiedAt: fc.constantFrom(null, inside, outside),
        sentBackAt: fc.constantFrom(null, inside, outside),
        doneAt: fc.constantFrom(null, inside, outside),
        declinedAt: fc.constantFrom(null, inside, outside),
        effectiveness: fc.constantFrom(null, 'Effective', 'Not effective'),
        secondCheckResult: fc.constantFrom(null, 'Not effective any more'),
        restricted: fc.boolean(),
      })
      .map(aRow);
    const count = { bounds: boundsOf(period, 'UTC'), today, timeZone: 'UTC' };
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { tiles, byPlace, bySource, byClause, byTheme, verdicts, total, notVisible } = summaryOf(rows);
        const seen = rows.filter((one) => !one.restricted);
        expect([total, notVisible]).toEqual([seen.length, rows.length - seen.length]);
        return [...tiles, ...byPlace, ...bySource, ...byClause, ...byTheme, ...verdicts].every(
          (bar) => bar.count === seen.filter(memberOf(bar.figure, count)).length,
        );
      }),
    );
  });

  test('the stages add up to the total', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...placesOf('improvement'))), (walked) => {
        const { byPlace, total } = summaryOf(walked.map((place) => aRow({ place })));
        return byPlace.reduce((sum, bar) => sum + bar.count, 0) === total;
      }),
    );
  });
});
