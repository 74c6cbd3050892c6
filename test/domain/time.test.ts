import fc from 'fast-check';
import { dayOf, daysBetween, isTimeZone, startOfDayIn, toSeconds } from '../../src/domain/days';
import { boundsOf, within, resolvePeriod } from '../../src/domain/summary/period';

const wish = (period: 'quarter' | 'last-quarter' | 'half-year' | 'year') => ({ period });

describe('periods', () => {
  test.each([
    ['quarter', '2026-02-14', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['last-quarter', '2026-02-14', '2025-10-01', '2025-12-31'],
    ['last-quarter', '2026-05-31', '2026-01-01', '2026-03-31'],
    ['half-year', '2026-08-31', '2026-03-01', '2026-08-31'],
    ['half-year', '2026-06-30', '2025-12-31', '2026-06-30'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
  ] as const)('%s on %s is %s to %s', (period, today, from, to) => {
    expect(resolvePeriod(wish(period), today)).toEqual({ from, to });
  });

  test('own days are taken as they are', () => {
    expect(resolvePeriod({ period: 'custom', from: '2026-01-05', to: '2026-01-05' }, '2026-06-01')).toEqual({
      from: '2026-01-05',
      to: '2026-01-05',
    });
  });

  test.each([
    [{ period: 'custom', from: '2026-01-05' }, 'Period: choose both'],
    [{ period: 'custom', from: '2026-02-05', to: '2026-01-05' }, 'Period: 5 Feb 2026 is after 5 Jan 2026'],
  ] as const)('%j is refused by the name of the field', (given, message) => {
    expect(() => resolvePeriod(given, '2026-06-01')).toThrow(message);
  });
});

describe('days in a time zone', () => {
  test.each([
    ['2026-01-01', 'UTC', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01', 'Europe/Berlin', '2025-12-31T23:00:00.000Z'],
    ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00.000Z'],
    ['2026-01-01', 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, instant) => {
    expect(startOfDayIn(day, zone)).toBe(instant);
  });

  test('the instant at which a day begins lies in that day', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');
    fc.assert(fc.property(day, zone, (given, timeZone) => dayOf(new Date(startOfDayIn(given, timeZone)), timeZone) === given));
  });

  test.each([
    ['2026-03-01', '2026-03-31', 30],
    ['2026-03-31', '2026-03-01', -30],
    ['2024-02-28', '2024-03-01', 2],
  ])('from %s to %s are %s days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('the last moment of the last day is within, the next is not', () => {
    const bounds = boundsOf({ from: '2026-01-01', to: '2026-03-31' }, 'Europe/Berlin');
    const isIn = within(bounds);
    expect(isIn(toSeconds('2026-03-31T21:59:59.999Z'))).toBe(true);
    expect(isIn(toSeconds('2026-03-31T22:00:00.000Z'))).toBe(false);
    expect(isIn(toSeconds('2025-12-31T23:00:00.000Z'))).toBe(true);
    expect(isIn(null)).toBe(false);
  });

  test('a zone that nobody knows is none', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Middle/Earth')).toBe(false);
  });
});
