import { counted, inGroups } from '../../src/domain/counts';

test.each([
  [0, '0'],
  [999, '999'],
  [1768, '1,768'],
  [100000, '100,000'],
])('%d is said as %s', (count, words) => {
  expect(inGroups(count)).toBe(words);
});

test.each([
  [1, '1 record'],
  [0, '0 records'],
  [4729, '4,729 records'],
])('%d records are said as %s', (count, words) => {
  expect(counted(count, 'record', 'records')).toBe(words);
});
