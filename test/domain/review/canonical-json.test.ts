import fc from 'fast-check';
import { canonicalJson, type Json } from '../../../src/domain/review/canonical-json';

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json);

/** The same value with its members in another order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

describe('canonical JSON', () => {
  test.each<[Json, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    // The examples of RFC 8785, 3.2.2 and 3.2.3.
    [[333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], '[333333333.3333333,1e+30,4.5,0.002,1e-27]'],
    ['€$\u000f\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
    [
      { '€': 'Euro', '\r': 'Return', דּ: 'Dalet', '1': 'One', '😀': 'Smile', '\u0080': 'Control', ö: 'o' },
      '{"\\r":"Return","1":"One","\u0080":"Control","ö":"o","€":"Euro","😀":"Smile","\ufb33":"Dalet"}',
    ],
    [-0, '0'],
  ])('%j is written as the scheme says', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('the order of members makes no difference', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)));
  });

  test('it says what the value says, and is its own canonical form', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
