import fc from 'fast-check';
import { allAttributeValues } from '../../src/domain/catalogue/attributes';
import { clauses, findClause } from '../../src/domain/catalogue/clauses';
import { controls, findControl } from '../../src/domain/catalogue/controls';
import { frameworkFacts, frameworks, groupOf, type Framework } from '../../src/domain/catalogue/frameworks';
import { suggestedPairs } from '../../src/domain/catalogue/framework-pairs';
import { toSeconds } from '../../src/domain/days';
import { countActivity } from '../../src/domain/evidence/count-activity';
import { heldPairs, withEdit, type FrameworkEdit } from '../../src/domain/evidence/framework-edits';
import { gapLength, gapOf, gapWords, isWithout } from '../../src/domain/evidence/gap';
import { clausesBelow, referencesOf, type Subject } from '../../src/domain/evidence/subject';
import { boundsOf } from '../../src/domain/summary/period';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { aRow } from './builders';

const at = (day: string) => toSeconds(`${day}T12:00:00Z`);
const openRow = (day: string, more: Partial<RegisterRow> = {}) => aRow({ createdAt: at(day), placeSince: at(day), ...more });
const doneRow = (day: string, more: Partial<RegisterRow> = {}) =>
  openRow('2025-01-01', { place: 'communicated', placeSince: at(day), doneAt: at(day), ...more });
const year = boundsOf({ from: '2026-01-01', to: '2026-12-31' }, 'UTC');
const countOf = (references: readonly string[], rows: readonly RegisterRow[], bounds: typeof year | null = null) =>
  countActivity([references], (item) => item, { rows, bounds, timeZone: 'UTC' })[0]?.activity;

describe('what happens about a control or a clause', () => {
  test('is nothing while no record names it', () => {
    expect(countOf(['A.5.1'], [openRow('2026-02-01')])).toEqual({ open: 0, done: 0, lastDone: null, lastActivity: null });
  });

  test('what is open counts whenever it was raised, what is done counts in the period', () => {
    const rows = [openRow('2024-02-01'), doneRow('2025-05-05'), doneRow('2026-03-04')];
    expect(countOf(['A.8.13'], rows, year)).toEqual({ open: 1, done: 1, lastDone: '2026-03-04', lastActivity: '2026-03-04' });
    expect(countOf(['A.8.13'], rows)).toMatchObject({ open: 1, done: 2 });
  });

  test('what was declined is neither, and an activity still', () => {
    const declined = openRow('2026-02-01', { place: 'declined', placeSince: at('2026-03-01'), declinedAt: at('2026-03-01') });
    expect(countOf(['A.8.13'], [declined])).toEqual({ open: 0, done: 0, lastDone: null, lastActivity: '2026-03-01' });
  });

  test('days are those of the viewer', () => {
    const late = openRow('2026-02-01', { placeSince: toSeconds('2026-02-01T23:30:00Z') });
    const counted = countActivity([['A.8.13']], (item) => item, { rows: [late], bounds: null, timeZone: 'Europe/Berlin' });
    expect(counted[0]?.activity.lastActivity).toBe('2026-02-02');
  });

  test('a record that names two of the references counts once', () => {
    expect(countOf(['A.8.13', 'A.8.14', '9.2'], [openRow('2026-01-01', { controls: ['A.8.13', 'A.8.14', 'A.8.13'] })])?.open).toBe(1);
  });

  test('counted together it is what counting one by one would be', () => {
    const reference = fc.constantFrom<string>('A.8.13', 'A.8.14', 'A.5.7', '9.2', '9.2.1', '10.1');
    const row = fc
      .record({ controls: fc.array(reference, { maxLength: 3 }), clauses: fc.array(reference, { maxLength: 3 }), isDone: fc.boolean() })
      .map(({ isDone, ...named }) => (isDone ? doneRow('2026-05-05', named) : openRow('2026-05-05', named)));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(fc.array(reference, { maxLength: 4 }), { maxLength: 5 }), (rows, subjects) => {
        const together = countActivity(subjects, (item) => item, { rows, bounds: year, timeZone: 'UTC' });
        expect(together.map(({ activity }) => activity)).toEqual(subjects.map((references) => countOf(references, rows, year)));
        together.forEach(({ item, activity }) => {
          const naming = rows.filter((one) => [...one.controls, ...one.clauses].some((id) => item.includes(id)));
          expect(activity.open + activity.done).toBe(naming.length);
        });
      }),
    );
  });
});

describe('the time without one', () => {
  const activity = { open: 0, done: 0, lastDone: null, lastActivity: null };

  test.each([
    [{ ...activity, open: 1, lastDone: '2026-01-01' }, null],
    [activity, 'never'],
    [
      { ...activity, lastDone: '2026-01-01' },
      { since: '2026-01-01', days: 59 },
    ],
    [
      { ...activity, lastDone: '2026-03-02' },
      { since: '2026-03-02', days: 0 },
    ],
  ])('%j is %j on 1 March 2026', (counted, gap) => {
    expect(gapOf(counted, '2026-03-01')).toEqual(gap);
  });

  test.each([
    ['2026-03-01', 'less than a day'],
    ['2026-02-28', '1 day'],
    ['2025-03-02', '11 months'],
    ['2025-03-01', '1 year'],
    ['2024-12-15', '1 year 2 months'],
  ])('since %s it is %s', (since, words) => {
    expect(gapWords(since, '2026-03-01')).toBe(words);
  });

  test('what never had one is the longest, what is open the shortest', () => {
    const lengths = [{ ...activity, open: 1 }, { ...activity, lastDone: '2026-02-01' }, activity].map((one) =>
      gapLength(one, '2026-03-01'),
    );
    expect(lengths).toEqual([-1, 28, Infinity]);
  });

  test('one that is open or done in the period is none without', () => {
    expect([activity, { ...activity, open: 1 }, { ...activity, done: 1 }].map(isWithout)).toEqual([true, false, false]);
  });
});

describe('what a subject names', () => {
  test.each<[Subject, readonly string[]]>([
    [{ kind: 'control', id: 'A.8.1' }, ['A.8.1']],
    [{ kind: 'clause', id: '9.2' }, ['9.2', '9.2.1', '9.2.2']],
    [{ kind: 'clause', id: '10.1' }, ['10.1']],
    [{ kind: 'attribute', value: 'Threat and vulnerability management' }, ['A.5.7', 'A.5.37', 'A.8.8']],
    [{ kind: 'framework', framework: 'nist-csf', point: 'ID.IM-01' }, ['9.2.1', '9.2.2', '10.1', '10.2', 'A.5.35']],
    [{ kind: 'framework', framework: 'nist-csf', point: 'XX' }, []],
  ])('%j names %j', (subject, references) => {
    expect(referencesOf(subject, []).toSorted()).toEqual(references.toSorted());
  });

  test('a group of points names all that its points name', () => {
    const references = referencesOf({ kind: 'framework', framework: 'nist-csf', point: 'ID.IM' }, []);
    expect(references).toEqual(expect.arrayContaining(['9.1', '9.3.1', '10.1', 'A.5.27']));
    expect(new Set(references).size).toBe(references.length);
  });

  test('every clause lies below itself, and every value of an attribute names controls', () => {
    expect(clauses.every(({ id }) => clausesBelow(id).includes(id))).toBe(true);
    expect(allAttributeValues.every((value) => referencesOf({ kind: 'attribute', value }, []).length > 0)).toBe(true);
  });
});

describe('other frameworks', () => {
  test.each<[Framework, number]>([
    ['nist-csf', 341],
    ['nist-800-53', 642],
    ['nis2', 926],
    ['soc-2', 61],
    ['gdpr', 19],
    ['iso-2013', 115],
  ])('%s has %i pairs, each of a clause or control of 2022 and named once', (framework, count) => {
    const pairs = suggestedPairs(framework);
    expect(pairs).toHaveLength(count);
    expect(pairs.filter(({ reference }) => findControl(reference) === null && findClause(reference) === null)).toEqual([]);
    expect(new Set(pairs.map(({ reference, point }) => `${reference} ${point}`)).size).toBe(count);
  });

  test('says of each whose it is and under which licence', () => {
    for (const framework of frameworks) expect(Object.values(frameworkFacts[framework]).every((words) => words.length > 10)).toBe(true);
  });

  test.each<[Framework, string, string]>([
    ['nist-csf', 'ID.IM-01', 'ID.IM'],
    ['nist-800-53', 'CA-2(1)', 'CA'],
    ['nis2', '11.2.2.A', '11.2'],
    ['nis2', '1', '1'],
    ['soc-2', 'CC6.1', 'CC6'],
    ['gdpr', 'Art. 32(1)(a)', 'Art. 32'],
    ['gdpr', 'Art. 33, 34', 'Art. 33, 34'],
    ['iso-2013', 'A.12.3.1', 'A.12.3'],
    ['nist-csf', 'our own point', 'our own point'],
  ])('of %s the point %s belongs to %s', (framework, point, group) => {
    expect(groupOf(framework, point)).toBe(group);
  });
});

describe('changes to the suggestions', () => {
  const anEdit = (part: Partial<FrameworkEdit> = {}): FrameworkEdit => ({
    framework: 'gdpr',
    reference: 'A.8.13',
    point: 'Art. 32(1)(c)',
    change: 'added',
    at: '2026-01-01T09:00:00.000Z',
    by: 'ada',
    reason: 'Backups are encrypted elsewhere',
    ...part,
  });

  test('an added line is held beside those of the source, and marked', () => {
    const held = heldPairs('gdpr', withEdit([], anEdit()));
    expect(held).toHaveLength(20);
    expect(held.at(-1)).toEqual({ reference: 'A.8.13', point: 'Art. 32(1)(c)', origin: 'added' });
    expect(heldPairs('soc-2', withEdit([], anEdit()))).toHaveLength(61);
  });

  test('a line of the source that was taken away is held no more, until that is undone', () => {
    const removal = anEdit({ reference: 'A.8.24', point: 'Art. 32(1)(a)', change: 'removed' });
    const edits = withEdit([], removal);
    expect(heldPairs('gdpr', edits)).toHaveLength(18);
    expect(withEdit(edits, { ...removal, change: 'added' })).toEqual([]);
  });

  test('taking away what was added leaves nothing behind', () => {
    expect(withEdit(withEdit([], anEdit()), anEdit({ change: 'removed' }))).toEqual([]);
  });

  test.each([anEdit({ change: 'removed' }), anEdit({ reference: 'A.8.24', point: 'Art. 32(1)(a)' })])(
    'asking for what is so already changes nothing: %j',
    (edit) => {
      const before = [anEdit({ point: 'Art. 5' })];
      expect(withEdit(before, edit)).toBe(before);
    },
  );

  test('after any changes a pair is held as the last one about it said', () => {
    const reference = fc.constantFrom('A.8.24', 'A.8.13', ...controls.slice(0, 2).map(({ id }) => id));
    const change = fc.constantFrom('added' as const, 'removed' as const);
    const edit = fc.record({ reference, point: fc.constantFrom('Art. 32(1)(a)', 'Art. 32(2)'), change });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (wanted) => {
        const edits = wanted.reduce<readonly FrameworkEdit[]>((before, part) => withEdit(before, anEdit(part)), []);
        const held = heldPairs('gdpr', edits).map((pair) => `${pair.reference} ${pair.point}`);
        const last = new Map(wanted.map((part) => [`${part.reference} ${part.point}`, part.change]));
        for (const [name, said] of last) expect(held.filter((one) => one === name)).toHaveLength(said === 'added' ? 1 : 0);
        expect(edits.length).toBeLessThanOrEqual(last.size);
      }),
    );
  });
});
