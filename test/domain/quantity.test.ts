import fc from 'fast-check';
import { formatQuantity, parseQuantity } from '../../src/domain/measure/quantity';
import { isSameUnit } from '../../src/domain/measure/units';

describe('a quantity in words', () => {
  test.each([
    ['12 h', 12, 'h'],
    ['12h', 12, 'h'],
    ['2h 45min', 2.75, 'h'],
    ['2 h 45 m', 2.75, 'h'],
    ['1 hour and 30 minutes', 1.5, 'hour'],
    ['1 day, 6 h', 1.25, 'day'],
    ['-1h 30min', -1.5, 'h'],
    ['5.8 %', 5.8, '%'],
    ['5,8 %', 5.8, '%'],
    ['0,234', 0.234, null],
    ['45 per month', 45, 'per month'],
    ['1,234.5', 1234.5, null],
    ['1.234,5', 1234.5, null],
    ['1 234,5 kWh', 1234.5, 'kWh'],
    ['1,234,567', 1234567, null],
    ['9 days', 9, 'days'],
    ['0.5 days', 0.5, 'days'],
    ['€ 1200', 1200, '€'],
    ['EUR 1200', 1200, 'EUR'],
    ['1200 €', 1200, '€'],
    ['−3', -3, null],
    ['0', 0, null],
    ['.5', 0.5, null],
    ['5 m', 5, 'm'],
  ])('%s is %s in %s', (text, value, unit) => {
    expect(parseQuantity(text, null)).toEqual({ quantity: { value, unit }, problem: null });
  });

  test.each([
    ['45 min', 'h', 0.75],
    ['12 h', 'days', 0.5],
    ['2h 45min', 'min', 165],
    ['2 hours', 'h', 2],
    ['30m', 'h', 0.5],
    ['30 m', 'min', 30],
    ['30 m', 'm', 30],
    ['7', 'h', 7],
    ['5 percent', '%', 5],
    ['3 incident', 'incidents', 3],
    ['4 per 100 people', 'per 100 people', 4],
  ])('%s in a measure of %s is %s', (text, unit, value) => {
    expect(parseQuantity(text, unit)).toEqual({ quantity: { value, unit }, problem: null });
  });

  test.each([
    ['soon', null, '“soon” was not understood. Write a number and its unit, such as 12 h, 2h 45min or 5.8 %.'],
    ['soon', 'days', '“soon” was not understood. Write a number and its unit, such as 12 days.'],
    ['12 of 40', null, '“12 of 40” was not understood.'],
    ['12/40', null, '“12/40” was not understood.'],
    ['3 h 20', null, '“3 h 20” was not understood.'],
    ['45min 2h', null, '“45min 2h” was not understood.'],
    ['2h 3h', null, '“2h 3h” was not understood.'],
    ['2h 5 %', null, '“2h 5 %” was not understood.'],
    ['1,2,3', null, '“1,2,3” was not understood.'],
    ['1e3', null, '“1e3” was not understood.'],
    ['1,234 h', null, '“1,234 h” can be read in two ways. Write 1234 or 1.234.'],
    ['5 %', 'h', '“5 %” does not fit the unit h. Write it in h, such as 12 h.'],
    ['2h 45min', '%', '“2h 45min” does not fit the unit %.'],
    ['3 months', 'days', '“3 months” does not fit the unit days.'],
    ['999999999999999', null, 'is larger than Jira can keep'],
    ['9'.repeat(200), null, 'This is too long'],
  ])('%s (%s) is refused with an example', (text, unit, problem) => {
    const reading = parseQuantity(text, unit);
    expect(reading.quantity).toBeNull();
    expect(reading.problem).toContain(problem);
  });

  test.each([
    [2.75, 'h', '2.75 h'],
    [1, 'hrs', '1 hrs'],
    [5.8, 'percent', '5.8 %'],
    [45, 'per month', '45 per month'],
    [1200, '€', '€ 1200'],
    [0.0000001, null, '0.0000001'],
  ])('%s %s is shown as %s', (value, unit, words) => {
    expect(formatQuantity({ value, unit })).toBe(words);
  });
});

const units = ['h', 'min', 'hours', 'days', 'weeks', 's', '%', 'per month', '€', '$', 'EUR', 'incidents', 'kWh'];
const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);

describe('whatever is typed', () => {
  test('what is shown back is understood as the same', () => {
    fc.assert(
      fc.property(value, fc.option(fc.constantFrom(...units), { nil: null }), (amount, unit) => {
        const { quantity } = parseQuantity(formatQuantity({ value: amount, unit }), null);
        expect(quantity?.value).toBe(amount + 0);
        expect(unit === null ? quantity?.unit === null : isSameUnit(quantity?.unit ?? '', unit)).toBe(true);
      }),
    );
  });

  test('it is a finite quantity, or a problem in words', () => {
    const odd = fc.oneof(fc.string(), fc.stringMatching(/^[-\d.,hmin% €and]{0,12}$/));
    fc.assert(
      fc.property(odd, fc.option(fc.constantFrom(...units), { nil: null }), (text, unit) => {
        const { quantity, problem } = parseQuantity(text, unit);
        if (quantity === null) return problem.includes('such as') || problem.includes('two ways');
        const again = parseQuantity(formatQuantity(quantity), quantity.unit);
        return Number.isFinite(quantity.value) && again.quantity?.value === quantity.value;
      }),
      { numRuns: 1000 },
    );
  });

  test('hours and minutes make the hours they make', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(59), (hours, minutes) => {
        const { quantity } = parseQuantity(`${hours}h ${minutes}min`, null);
        expect(quantity?.value).toBeCloseTo(hours + minutes / 60, 5);
        expect(parseQuantity(`${hours}h ${minutes}min`, 'min').quantity?.value).toBeCloseTo(hours * 60 + minutes, 3);
      }),
    );
  });
});
