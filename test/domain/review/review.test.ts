import { blockersOf } from '../../../src/domain/review/blockers';
import { carriedFrom } from '../../../src/domain/review/carried';
import { nextReviewNumber, type Decision, type ReviewDraft } from '../../../src/domain/review/review';
import { aDecision, aDraft, inputsAs } from './review-builders';

const words = (draft: ReviewDraft, decisions: readonly Decision[], records = 40) =>
  blockersOf(draft, decisions, records).map((blocker) => blocker.words);
const { work } = aDecision();
const done = { ...aDecision(), work: work && { ...work, done: true } };

describe('what keeps a review from being signed', () => {
  test('nothing, when everything was considered and every decision has an owner and a date', () => {
    expect(words(aDraft(), [aDecision()])).toEqual([]);
  });

  test('every input that was not considered is named by its number and title', () => {
    const found = words(aDraft({ inputs: { ...inputsAs({ considered: true, words: '' }), d3: { considered: false, words: 'Seen' } } }), []);
    expect(found).toEqual(['9.3.2 d3 Audit results: not considered yet.']);
    expect(words(aDraft({ inputs: inputsAs({ considered: false, words: '' }) }), [])).toHaveLength(10);
  });

  test.each([
    [{ owner: null }, ['Decision CI-9: it has no owner.']],
    [{ dueDate: null }, ['Decision CI-9: it has no due date.']],
    [{ owner: null, dueDate: null }, ['Decision CI-9: it has no owner.', 'Decision CI-9: it has no due date.']],
  ])('a decision with %j is named by its key', (part, expected) => {
    expect(words(aDraft(), [aDecision({ work: work && { ...work, ...part } })])).toEqual(expected);
  });

  test('a decision that is gone or hidden is named, not skipped', () => {
    expect(words(aDraft(), [aDecision({ work: null })])).toEqual([expect.stringMatching(/^Decision CI-9: it is gone/)]);
  });

  test('more records than a function can freeze are refused before anybody signs', () => {
    expect(words(aDraft(), [], 30_000)).toEqual([]);
    expect(words(aDraft(), [], 30_001)).toEqual([
      'Projects: 30,001 records are more than the 30,000 that one review can freeze. Begin one for fewer projects.',
    ]);
  });

  test('a review needs a chair, and an answer to each question of the verdict', () => {
    const draft = aDraft({ participants: [], verdict: { suitable: 'No', adequate: null, effective: null } });
    expect(words(draft, [])).toEqual([
      'Participants: nobody has the chair.',
      'Verdict: say whether the ISMS is adequate.',
      'Verdict: say whether the ISMS is effective.',
    ]);
  });
});

describe('earlier decisions', () => {
  test('what was open when the review was signed is carried on, and counted', () => {
    const carried = { ...aDecision({ issueId: '10008', key: 'CI-8' }), decidedIn: 'MR-2026-02', reviews: 2 };
    expect(carriedFrom({ number: 'MR-2026-03', decisions: [aDecision()], carried: [carried] })).toEqual([
      { issueId: '10008', key: 'CI-8', input: 'g', decidedIn: 'MR-2026-02', reviews: 3 },
      { issueId: '10009', key: 'CI-9', input: 'g', decidedIn: 'MR-2026-03', reviews: 1 },
    ]);
  });

  test('what was done by then is carried no further', () => {
    expect(carriedFrom({ number: 'MR-2026-03', decisions: [done], carried: [{ ...done, decidedIn: 'MR-2026-01', reviews: 1 }] })).toEqual(
      [],
    );
  });

  test('what the signer could not see is not taken for done', () => {
    expect(carriedFrom({ number: 'MR-2026-03', decisions: [aDecision({ work: null })], carried: [] })).toHaveLength(1);
  });

  test('a decision that was taken again stands once, with its age', () => {
    const carried = { ...aDecision(), decidedIn: 'MR-2026-01', reviews: 1 };
    expect(carriedFrom({ number: 'MR-2026-02', decisions: [aDecision()], carried: [carried] })).toEqual([
      { issueId: '10009', key: 'CI-9', input: 'g', decidedIn: 'MR-2026-01', reviews: 2 },
    ]);
  });
});

test.each([
  [[], 2026, 'MR-2026-01'],
  [['MR-2026-01', 'MR-2026-03'], 2026, 'MR-2026-04'],
  [['MR-2026-99'], 2026, 'MR-2026-100'],
  [['MR-2025-07'], 2026, 'MR-2026-01'],
])('after %j the next review of %i is %s', (taken, year, number) => {
  expect(nextReviewNumber(taken, year)).toBe(number);
});
