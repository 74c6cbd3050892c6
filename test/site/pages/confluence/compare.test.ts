import { compareLines, linesOf } from './compare';

const shown = (before: string, after: string) =>
  compareLines(Array.from(before), Array.from(after))
    .map((line) => `${line.before ?? '.'}${line.after ?? '.'}`)
    .join(' ');

test.each([
  ['ab', 'ab', 'aa bb'],
  ['ab', 'axb', 'aa .x bb'],
  ['axb', 'ab', 'aa x. bb'],
  ['axb', 'ayb', 'aa x. .y bb'],
  ['', 'a', '.a'],
  ['a', '', 'a.'],
  ['', '', ''],
])('%s against %s: %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('a document is read line by line, lists and tables included', () => {
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const item = { type: 'listItem', content: [text('One')] };
  expect(linesOf({ type: 'doc', content: [text('Why'), { type: 'bulletList', content: [item] }, { type: 'extension' }] })).toEqual([
    'Why',
    'One',
    '(a macro)',
  ]);
});
