import fc from 'fast-check';
import { likeness, mostSimilar, wordsToFind } from '../../src/domain/links/similar';

describe('the words to find', () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    ['', []],
    ['The use of it', []],
    ['Backups', [['backup']]],
    ['Access reviews take a week', [['access', 'review']]],
    [
      'Restore the backups every night',
      [
        ['restor', 'backup'],
        ['restor', 'night'],
        ['backup', 'night'],
      ],
    ],
  ])('of “%s” are %j', (title, sets) => {
    expect(wordsToFind(title)).toEqual(sets);
  });

  test('make a bounded question of any title', () => {
    fc.assert(fc.property(fc.lorem({ maxCount: 40 }), (title) => wordsToFind(title).length <= 10));
  });
});

describe('likeness', () => {
  test.each([
    ['Access reviews take a week', 'Access reviews are effective but take a week every quarter'],
    ['Access rev', 'Automate access reviews'],
    ['Patching is late', 'Late patches of servers'],
  ])('“%s” is like “%s”', (title, other) => {
    expect(mostSimilar(title, [{ title: other }], 3)).toHaveLength(1);
  });

  test.each([
    ['Access reviews take a week', 'Review the canteen menu'],
    ['Restore backups', 'Badges are not returned'],
    ['', 'Anything'],
  ])('“%s” is not like “%s”', (title, other) => {
    expect(mostSimilar(title, [{ title: other }], 3)).toHaveLength(0);
  });

  test('is between 0 and 1, and 1 for the same words', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (one, other) => {
        const like = likeness(one, other);
        return like >= 0 && like <= 1 && (wordsToFind(one).length === 0 || likeness(one, one) === 1);
      }),
    );
  });

  test('the most like comes first, and no more than asked for', () => {
    const titles = ['Review access of suppliers', 'Access reviews', 'Access reviews of the shop system', 'Access review at night'];
    const found = mostSimilar(
      'Access reviews',
      titles.map((title) => ({ title })),
      3,
    );
    expect(found[0]?.title).toBe('Access reviews');
    expect(found).toHaveLength(3);
  });
});
