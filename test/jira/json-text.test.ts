import fc from 'fast-check';
import { jsonTextOf } from '../../src/forge/json-text';

describe('JSON as text', () => {
  test.each([
    ['ASCII alone', '{"title":"Restore a backup"}', '{"title":"Restore a backup"}'],
    ['two bytes', '{"title":"Prüfung"}', '{"title":"Pr\\u00fcfung"}'],
    ['three bytes', '["–"]', '["\\u2013"]'],
    ['a pair of halves', '["🔒"]', '["\\ud83d\\udd12"]'],
  ])('%s', (_, json, text) => {
    expect(jsonTextOf(Buffer.from(json))).toBe(text);
  });

  test('means what it meant', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.stringify(value);
        expect(JSON.parse(jsonTextOf(Buffer.from(json)))).toEqual(JSON.parse(json));
      }),
    );
  });
});
