import { endsOf, toldDay, toldNumber, toldValue } from '../../src/jira/history/told-value';

const words = (name: string | null) => ({ id: null, name });

test.each([
  ['0.75', 0.75],
  [' ', null],
  [null, null],
  ['many', undefined],
])('the number %j is told as %j', (name, expected) => {
  expect(toldNumber(words(name))).toBe(expected);
});

test.each([
  ['2026-05-03', '2026-05-03'],
  ['2026-05-03 00:00:00.0', '2026-05-03'],
  ['', null],
  [null, null],
  ['3/Mai/26', undefined],
])('the day %j is told as %j, whatever the words beside it', (id, expected) => {
  expect(toldDay({ id, name: '3/Mai/26' })).toBe(expected);
});

test.each([
  ['actual', words('0.75'), 0.75],
  ['actual', words('many'), null],
  ['actualDate', { id: '2026-05-03', name: '3/Mai/26' }, '2026-05-03'],
  ['effectiveness', { id: '10010', name: 'Effective' }, { value: 'Effective' }],
  ['evidence', words('Report of May'), 'Report of May'],
  ['evidence', words(''), null],
] as const)('%s of %j has the shape in which the issue would show it: %j', (fact, end, expected) => {
  expect(toldValue(fact, end)).toEqual(expected);
});

test('a change has two ends', () => {
  expect(endsOf({ fieldId: 'actual', from: null, to: null, fromName: '4', toName: '3' })).toEqual({
    before: words('4'),
    after: words('3'),
  });
});
