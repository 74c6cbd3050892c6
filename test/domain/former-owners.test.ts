import type { ChangelogEntry } from '../../src/domain/history/changelog';
import { formerOwnersOf, ownersAt } from '../../src/domain/lifecycle/former-owners';

const change = (id: string, day: string, fieldId: string, from: string | null, to: string | null): ChangelogEntry => ({
  id,
  at: `2026-05-${day}T10:00:00.000Z`,
  by: null,
  items: [{ fieldId, from, to, fromName: null, toName: null }],
});
const step = change('2', '02', 'status', '1', '2');

describe('who owned a record before', () => {
  test.each<[string, readonly ChangelogEntry[], readonly (readonly [string, string])[]]>([
    ['nobody, while no step was taken', [change('1', '01', 'assignee', 'ann', 'bob')], []],
    ['not who had it only before its first step', [change('1', '01', 'assignee', 'ann', 'bob'), step], []],
    ['who had it at its first step', [step, change('3', '03', 'assignee', 'ann', 'bob')], [['ann', '03']]],
    [
      'who had it for a while later',
      [step, change('3', '03', 'assignee', null, 'ann'), change('4', '04', 'assignee', 'ann', null)],
      [['ann', '04']],
    ],
    [
      'each with the day of the last handing over, whatever the order of the entries',
      [
        change('5', '05', 'assignee', 'ann', 'cleo'),
        change('3', '03', 'assignee', 'ann', 'bob'),
        step,
        change('4', '04', 'assignee', 'bob', 'ann'),
      ],
      [
        ['ann', '05'],
        ['bob', '04'],
      ],
    ],
    ['not somebody in another field', [step, change('3', '03', 'customfield_1', 'ann', 'bob')], []],
  ])('%s', (_who, entries, expected) => {
    expect(formerOwnersOf(entries)).toEqual(expected.map(([accountId, day]) => ({ accountId, until: `2026-05-${day}T10:00:00.000Z` })));
  });
});

describe('who owned a record at a moment', () => {
  const handed = [step, change('3', '03', 'assignee', 'ann', 'bob'), change('6', '06', 'assignee', 'bob', 'cleo')];
  const at = (day: string) => `2026-05-${day}T10:00:00.000Z`;
  test.each<[string, readonly ChangelogEntry[], string, ReturnType<typeof ownersAt>]>([
    ['the one of now, where it never changed hands', [step], '04', { owner: 'dan', former: [], later: [] }],
    [
      'nobody, before the first',
      [step, change('6', '06', 'assignee', null, 'dan')],
      '04',
      { owner: null, former: [], later: [{ accountId: 'dan', since: at('06') }] },
    ],
    [
      'one in between, with those before and after',
      handed,
      '04',
      { owner: 'bob', former: [{ accountId: 'ann', until: at('03') }], later: [{ accountId: 'cleo', since: at('06') }] },
    ],
    [
      'the one who hands it over at the moment itself',
      handed,
      '06',
      { owner: 'bob', former: [{ accountId: 'ann', until: at('03') }], later: [{ accountId: 'cleo', since: at('06') }] },
    ],
    [
      'not who had it only before its first step',
      [change('1', '01', 'assignee', 'ann', 'dan'), step],
      '04',
      { owner: 'dan', former: [], later: [] },
    ],
    [
      'and whoever comes back owned it before',
      [...handed, change('7', '07', 'assignee', 'cleo', 'ann')],
      '04',
      { owner: 'bob', former: [{ accountId: 'ann', until: at('03') }], later: [{ accountId: 'cleo', since: at('06') }] },
    ],
  ])('%s', (_who, entries, day, expected) => {
    expect(ownersAt(entries, at(day), 'dan')).toEqual(expected);
  });
});
