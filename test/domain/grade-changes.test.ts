import fc from 'fast-check';
import type { ChangelogEntry, ChangelogItem } from '../../src/domain/history/changelog';
import { gradeChangesOf, isRegrade, type GradeChange } from '../../src/domain/history/grade-changes';
import { grades, type Mover } from '../../src/domain/improvement';

const gradeField = 'customfield_10100';
const vera: Mover = { kind: 'person', accountId: 'vera', name: 'Vera Okafor' };
const at = (day: number) => new Date(Date.UTC(2026, 4, day)).toISOString();
const item = (fromName: string | null, toName: string | null, fieldId = gradeField): ChangelogItem => ({
  fieldId,
  from: fromName === null ? null : '1',
  to: toName === null ? null : '2',
  fromName,
  toName,
});
const entry = (day: number, ...items: readonly ChangelogItem[]): ChangelogEntry => ({ id: String(day), at: at(day), by: vera, items });
const stepsOf = (changes: readonly GradeChange[]) => changes.map(({ from, to, step }) => [from, to, step]);

describe('changes of the grade', () => {
  test.each([
    ['none', [], []],
    ['the first grade', [entry(1, item(null, 'Minor'))], [[null, 'Minor', 'first']]],
    ['a lower grade', [entry(3, item('Major', 'Minor'))], [['Major', 'Minor', 'lowered']]],
    ['a higher grade', [entry(3, item('Observation', 'Major'))], [['Observation', 'Major', 'raised']]],
    ['a grade taken away', [entry(3, item('Major', null))], [['Major', null, 'removed']]],
    ['an empty text for nothing', [entry(3, item('Major', ''))], [['Major', null, 'removed']]],
    [
      'a grade taken away and given anew: it still says what it was',
      [entry(3, item('Major', null)), entry(4, item(null, 'Minor'))],
      [
        ['Major', null, 'removed'],
        ['Major', 'Minor', 'lowered'],
      ],
    ],
    [
      'a grade taken away and put back',
      [entry(3, item('Major', null)), entry(4, item(null, 'Major'))],
      [
        ['Major', null, 'removed'],
        ['Major', 'Major', 'restored'],
      ],
    ],
    ['a grade of another day’s list', [entry(3, item('Critical', 'Minor'))], [['Critical', 'Minor', 'other']]],
    ['two items of one entry that come back to where they began', [entry(3, item('Major', 'Minor'), item('Minor', 'Major'))], []],
    ['other fields', [entry(3, item('A', 'B', 'summary'))], []],
  ] as const)('%s', (_, entries, expected) => {
    expect(stepsOf(gradeChangesOf(entries, gradeField))).toEqual(expected);
  });

  test('who and when come with it, oldest first whatever the order of the entries', () => {
    const entries = [entry(9, item('Minor', 'Observation')), entry(3, item('Major', 'Minor')), entry(3, item('Major', 'Minor'))];
    expect(gradeChangesOf(entries, gradeField)).toEqual([
      { at: at(3), by: vera, from: 'Major', to: 'Minor', step: 'lowered' },
      { at: at(9), by: vera, from: 'Minor', to: 'Observation', step: 'lowered' },
    ]);
  });

  test('a re-grade is every change of judgement, and no first grade', () => {
    const steps = gradeChangesOf(
      [entry(1, item(null, 'Minor')), entry(2, item('Minor', 'Major')), entry(3, item('Major', null)), entry(4, item(null, 'Major'))],
      gradeField,
    );
    expect(steps.map(isRegrade)).toEqual([false, true, true, false]);
  });

  test('whatever way a grade took, one that ends lower than it began has a re-grade in its history', () => {
    const grade = fc.constantFrom(...grades, null);
    fc.assert(
      fc.property(fc.array(grade, { minLength: 2, maxLength: 8 }), (road) => {
        const entries = road.slice(1).map((to, index) => entry(index + 1, item(road[index] ?? null, to)));
        const changes = gradeChangesOf(entries, gradeField);
        const graded = road.filter((one) => one !== null);
        expect(new Set(graded).size > 1).toBe(changes.some(({ step }) => step === 'lowered' || step === 'raised'));
        expect(changes.length).toBe(road.filter((to, index) => index > 0 && to !== road[index - 1]).length);
      }),
    );
  });
});
