import fc from 'fast-check';
import { parseQuantity } from '../../src/domain/measure/quantity';
import { sayQuantity } from '../../src/domain/measure/quantity-words';

describe('a quantity for a reader', () => {
  test.each([
    [0.666667, 'h', '40 min'],
    [2.75, 'h', '2 h 45 min'],
    [0.75, 'hours', '45 min'],
    [4, 'h', '4 h'],
    [1, 'hours', '1 hour'],
    [12, 'hours', '12 hours'],
    [0.999999, 'h', '1 h'],
    [36.5, 'h', '36 h 30 min'],
    [-1.5, 'h', '-1 h 30 min'],
    [0.0125, 'h', '45 s'],
    [0.0001, 'h', '0.0001 h'],
    [165, 'min', '165 min'],
    [12.5, 'min', '12 min 30 s'],
    [2.5, 's', '2.5 s'],
    [0.5, 'days', '0.5 days'],
    [5.8, 'days', '5.8 days'],
    [1, 'days', '1 day'],
    [0.666667, 'days', '16 h'],
    [5.333333, 'days', '5 days 8 h'],
    [1.142857, 'weeks', '1 week 1 day'],
  ])('a length of %s %s is said as %s', (value, unit, words) => {
    expect(sayQuantity({ value, unit })).toBe(words);
  });

  test.each([
    [5.8, '%', '5.8 %'],
    [5.123456, 'percent', '5.123 %'],
    [0.000123456, 'per user', '0.000123 per user'],
    [0.666667, null, '0.667'],
    [0.1 + 0.2, null, '0.3'],
    [1234.5, 'kWh', '1234.5 kWh'],
    [1200, '€', '€ 1200'],
    [0, null, '0'],
    [null, 'h', '–'],
  ])('%s %s is said as %s', (value, unit, words) => {
    expect(sayQuantity({ value, unit })).toBe(words);
  });

  test('minutes that were written in a measure of hours come back as they were written', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 59 }), (hours, minutes) => {
        const words = hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
        const quantity = parseQuantity(words, 'h').quantity ?? { value: null, unit: 'h' };
        expect(sayQuantity(quantity)).toBe(words);
      }),
    );
  });
});
