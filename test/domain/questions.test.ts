import type { MeasuredRecord } from '../../src/domain/measure/contributions';
import type { Facts, Improvement, LinkedRecord, Mover, Visit } from '../../src/domain/improvement';
import { kinds, type Kind } from '../../src/domain/kinds/kinds';
import type { Questioned } from '../../src/domain/questions/questioned';
import { answerQuestions, questions, readinessOf, type AnsweredQuestion } from '../../src/domain/questions/questions';
import { defaultSettings } from '../../src/domain/set-up/settings';
import type { Place } from '../../src/domain/lifecycle/stages';
import type { TrailEntry } from '../../src/domain/trail/entry';
import { aMeasure, anImprovement, aViewer, someFacts } from './builders';

const ann: Mover = { kind: 'person', accountId: 'ann', name: 'Ann Owner' };
const bob: Mover = { kind: 'person', accountId: 'bob', name: 'Bob Verifier' };
const robot: Mover = { kind: 'app', accountId: 'robot', name: 'Automation' };
const day = (month: number) => `2026-0${String(month)}-03T09:00:00.000Z`;

const created: TrailEntry = { id: 'created', at: day(1), by: ann, origin: 'work-item', lines: [], marks: [] };

/** One stay after another, each brought about by its mover. */
function road(...stays: readonly (readonly [Place, Mover])[]): readonly Visit[] {
  return stays.map(([place, by], index) => {
    const leftAt = index === stays.length - 1 ? null : day(index + 2);
    return { place, by, enteredAt: day(index + 1), leftAt, statusName: null };
  });
}

const record = (part: Partial<LinkedRecord> = {}): LinkedRecord => {
  return { issueId: '9', key: 'AUD-1', title: 'Badges were shared', type: 'Task', status: 'Done', done: true, ...part };
};

type Given = Partial<Omit<Questioned, 'improvement'>> & { readonly facts?: Partial<Facts>; readonly improvement?: Partial<Improvement> };

function asked(kind: Kind, { facts = {}, improvement = {}, ...more }: Given = {}): Questioned {
  return {
    improvement: anImprovement({ kind, facts: someFacts(facts), ...improvement }),
    trail: { entries: [created], limits: [] },
    gradeChanges: [],
    ownersAt: () => ({ owner: facts.owner ?? null, former: improvement.formerOwners ?? [], later: [] }),
    reopened: 0,
    doneAt: null,
    pages: [],
    reviews: [],
    objectives: [],
    ends: null,
    weights: defaultSettings,
    viewer: aViewer(),
    timeZone: 'UTC',
    nameOf: (accountId) => ({ ann: 'Ann Owner', bob: 'Bob Verifier' })[accountId] ?? null,
    ...more,
  };
}

function answerTo(number: number, questioned: Questioned): AnsweredQuestion {
  const answer = answerQuestions(questioned).find((candidate) => candidate.number === number);
  if (answer === undefined) throw new Error(`Question ${String(number)} does not apply.`);
  return answer;
}

const verified = road(['planned', ann], ['implementing', ann], ['verifying', ann], ['standardized', bob]);
const effective: Partial<Facts> = { effectiveness: 'Effective', owner: 'ann', verifier: 'bob' };
const review = { title: 'Management review Q1', address: '/wiki/review' };
const objective: MeasuredRecord = {
  kind: 'objective',
  key: 'CI-3',
  title: 'Fewer incidents',
  place: 'pursued',
  measure: aMeasure({ actual: 9 }),
};
const raisedFrom = { relations: [{ verb: 'is raised from', record: record() }] } as const;
const planned: Partial<Facts> = { owner: 'ann', dueDate: '2026-09-01', method: 'Average of a month' };
const actions = [{ key: 'CI-2', title: 'Do it', done: true }];
const reacted: Partial<Facts> = {
  ...{ grade: 'Major', correction: 'Locked', correctedOn: '2026-01-04', cause: 'No list', similarCases: 'None', ismsChange: 'Rule added' },
  ...{ verifier: 'bob', actualDate: '2026-04-01', evidence: 'Report 7', effectiveness: 'Effective' },
};
const correctedBy = { relations: [{ verb: 'is corrected by', record: record({ key: 'CI-5' }) }] } as const;

interface Case {
  readonly number: number;
  readonly kind: Kind;
  readonly given: Given;
  readonly says: string;
  /** Data that comes close and shows nothing. */
  readonly without: Given;
  readonly asks: string;
}

const table: readonly Case[] = [
  {
    ...{ number: 3, kind: 'improvement' },
    given: { facts: { source: 'audit' }, improvement: raisedFrom },
    says: 'It came from Internal audit (9.2): AUD-1 “Badges were shared”.',
    without: { facts: { source: 'audit' } },
    asks: 'The source is said to be Internal audit (9.2); a link to the record that it came from would show it.',
  },
  {
    ...{ number: 4, kind: 'improvement' },
    given: { facts: { impact: 4, effort: 1, alignment: 4 } },
    says: 'Its priority is 16, from impact 4, effort 1, alignment 4.',
    without: { facts: { impact: 4 } },
    asks: 'Effort, Alignment: not recorded.',
  },
  {
    ...{ number: 5, kind: 'objective' },
    given: { improvement: { visits: road(['drafted', ann], ['pursued', bob]) } },
    says: 'Bob Verifier let it go to Pursued on 3 Feb 2026.',
    without: { improvement: { visits: road(['drafted', ann], ['pursued', robot]) } },
    asks: 'It went to Pursued on 3 Feb 2026, but Jira’s history names no person who took the step.',
  },
  {
    ...{ number: 6, kind: 'improvement' },
    given: { facts: planned, improvement: { actions } },
    says: '1 action, 1 done; owner Ann Owner, due 1 Sep 2026; evaluated by “Average of a month”.',
    without: { facts: planned },
    asks: 'A child work item that says what is done.',
  },
  {
    ...{ number: 7, kind: 'improvement' },
    given: { facts: { metric: 'Restore time', baseline: 12, unit: 'h', baselineDate: '2026-01-05' } },
    says: 'Restore time was 12 h on 5 Jan 2026.',
    without: { facts: { metric: 'Restore time', baseline: 12 } },
    asks: 'Baseline date: not recorded.',
  },
  {
    ...{ number: 8, kind: 'improvement' },
    given: { facts: { baseline: 12, actual: 4, target: 4, unit: 'h', direction: 'Lower is better', actualDate: '2026-05-01' } },
    says: 'It is 4 h on 1 May 2026 (−67 %); the target 4 h is reached.',
    without: { facts: { baseline: 12, target: 4 } },
    asks: 'Actual, Actual date: not recorded.',
  },
  {
    ...{ number: 9, kind: 'improvement' },
    given: { facts: effective, improvement: { visits: verified } },
    says: 'Bob Verifier judged it “Effective” and took it to Standardized on 3 Apr 2026; until then Bob Verifier neither owned it nor was the assignee of a part of it.',
    without: { facts: effective, improvement: { visits: verified, implementers: ['bob'] } },
    asks: 'Bob Verifier took the step out of Verifying on 3 Apr 2026 and is the assignee of a part of it: a verdict of somebody else would show it.',
  },
  {
    ...{ number: 10, kind: 'corrective-action' },
    given: { facts: { verifyFrom: '2026-04-01', actualDate: '2026-04-02' } },
    says: 'It was checked on 2 Apr 2026; not before 1 Apr 2026 was agreed.',
    without: { facts: { verifyFrom: '2026-04-01', actualDate: '2026-03-31' } },
    asks: 'The result is of 31 Mar 2026, before the agreed 1 Apr 2026: a later one would show it.',
  },
  {
    ...{ number: 11, kind: 'nonconformity' },
    given: { facts: effective, reopened: 2 },
    says: 'It was reopened 2 times; the verdict is now “Effective”.',
    without: { facts: { effectiveness: 'Not effective' } },
    asks: 'The verdict is “Not effective”; reopening it would show what followed.',
  },
  {
    ...{ number: 12, kind: 'improvement' },
    given: { pages: [{ pageId: '1', title: 'Runbook', version: 7, address: '/wiki/1' }] },
    says: 'It is documented in “Runbook”, version 7.',
    without: { facts: { documentation: 'The runbook' } },
    asks: 'Documentation says “The runbook”; the page itself, linked at its version, would show it.',
  },
  {
    ...{ number: 13, kind: 'improvement' },
    given: { facts: { audience: 'All staff', communicatedOn: '2026-05-04', communicationProof: 'Mail of 4 May' } },
    says: 'All staff on 4 May 2026; proof: Mail of 4 May.',
    without: { facts: { audience: 'All staff', communicatedOn: '2026-05-04' } },
    asks: 'Communication proof: not recorded.',
  },
  {
    ...{ number: 14, kind: 'improvement' },
    given: { facts: { dueDate: '2026-09-01' } },
    says: 'Due on 1 Sep 2026; it is not overdue.',
    without: { facts: { dueDate: '2026-05-31' } },
    asks: 'Due on 31 May 2026, which has passed: a new date, or a hold with a reason, would show that somebody decided.',
  },
  {
    ...{ number: 15, kind: 'improvement' },
    given: { reviews: [review] },
    says: 'It was before “Management review Q1”.',
    without: {},
    asks: 'A management review that took it up. The file of a signed review lists every record that it showed.',
  },
  {
    ...{ number: 16, kind: 'nonconformity' },
    given: { reviews: [review] },
    says: 'It is among the decisions of “Management review Q1”.',
    without: {},
    asks: 'A decision of a management review that is linked to it.',
  },
  {
    ...{ number: 19, kind: 'improvement' },
    given: { objectives: [objective] },
    says: 'It serves CI-3 “Fewer incidents” (12 h → 9 h, target 4 h: on the way).',
    without: { objectives: [{ ...objective, measure: aMeasure({ actual: null }) }] },
    asks: 'It serves CI-3; a measurement there would show whether it moved.',
  },
  {
    ...{ number: 21, kind: 'nonconformity' },
    given: { facts: reacted, improvement: correctedBy },
    says: 'Corrected: “Locked”; cause: “No list”; similar ones: “None”; the actions are “Effective”.',
    without: { facts: reacted },
    asks: 'Of 10.2: c Act on the cause.',
  },
  {
    ...{ number: 22, kind: 'nonconformity' },
    given: { facts: { grade: 'Minor' }, gradeChanges: [{ at: day(2), by: bob, from: 'Major', to: 'Minor', step: 'lowered' }] },
    says: 'It is graded Minor; the grade was softened from Major to Minor by Bob Verifier on 3 Feb 2026.',
    without: {},
    asks: 'Grade: not recorded.',
  },
  {
    ...{ number: 25, kind: 'improvement' },
    given: {
      trail: {
        entries: [created, { ...created, id: 'history-1', at: day(2), by: { kind: 'deleted' } }],
        limits: [{ kind: 'gap', at: day(2) }],
      },
    },
    says: '2 entries from 3 Jan 2026 to 3 Feb 2026, 1 of them without a named author; 1 gap is known.',
    without: { trail: { entries: [], limits: [] } },
    asks: 'An entry of Jira’s history.',
  },
  {
    ...{ number: 27, kind: 'nonconformity' },
    given: { facts: { ismsChange: 'The rule of leavers was added' } },
    says: 'The rule of leavers was added.',
    without: {},
    asks: 'ISMS change: not recorded.',
  },
];

describe('every question has data that answers it, and data that does not', () => {
  test.each(table)('$number of a record of the kind $kind', ({ number, kind, given, says, without, asks }) => {
    expect(answerTo(number, asked(kind, given))).toMatchObject({ state: 'evidenced', sentence: says });
    expect(answerTo(number, asked(kind, without))).toMatchObject({ state: 'not-evidenced', sentence: asks });
  });

  const communicated = { statusName: 'Communicated', open: [], isHere: false };
  const declined = { statusName: 'Verworfen', open: ['delete', 'move'] as const, isHere: false };

  test.each([
    ['nothing is known of its workflow', null, /file removed\. Who may delete it stands in the project’s permission scheme\.$/],
    [
      'one end is protected, and another is not',
      [communicated, declined],
      /Once it has ended, properties of the status “Communicated” deny everybody, .* Once it has ended, it can be deleted and be moved to .* at “Verworfen” .* Who may delete it before stands in/,
    ],
    [
      'it is at the one that is protected',
      [{ ...communicated, isHere: true }, declined],
      /file removed\. It has ended: properties of the status “Communicated” deny everybody, administrators included, to delete or move it and to delete its actions\.$/,
    ],
    ['it is at the other', [communicated, { ...declined, isHere: true }], /It has ended, and can be deleted and be moved/],
  ])('26 says what is denied where %s', (_, ends, words) => {
    expect(answerTo(26, asked('improvement', { ends })).sentence).toMatch(words);
  });

  test('26 is answered for every record, and says what was altered', () => {
    expect(answerTo(26, asked('improvement')).sentence).toContain(
      'no measure was changed after planning, no result after verification, and no file removed',
    );
    const altered: TrailEntry = { ...created, id: 'history-2', marks: ['evidence-removed'] };
    const answer = answerTo(26, asked('improvement', { trail: { entries: [created, altered], limits: [] } }));
    expect(answer).toMatchObject({ evidence: [{ kind: 'entry', id: 'history-2' }] });
  });

  test('the table leaves no question out', () => {
    expect([...table.map(({ number }) => number), 26].toSorted((left, right) => left - right)).toEqual(
      questions.map(({ number }) => number),
    );
  });
});

describe('answers that depend on how it went', () => {
  test.each([
    [
      'a corrective action comes from what it corrects',
      3,
      asked('corrective-action', { improvement: { relations: [{ verb: 'corrects', record: record() }] } }),
      'It corrects AUD-1 “Badges were shared”.',
    ],
    [
      'declined with a reason is a decision',
      4,
      asked('improvement', {
        facts: { declineReason: 'Too dear' },
        improvement: { place: 'declined', visits: road(['identified', ann], ['declined', bob]) },
      }),
      'It was declined on 3 Feb 2026 by Bob Verifier: “Too dear”.',
    ],
    [
      'an owner who approves the own plan is said to be one',
      5,
      asked('improvement', { facts: { owner: 'ann' }, improvement: { visits: verified } }),
      'Ann Owner, who owns it, let it go to Implementing on 3 Feb 2026.',
    ],
    [
      'an objective is its own objective',
      19,
      asked('objective', { facts: aMeasure({ actual: 9 }) }),
      'It is an objective itself: 12 h → 9 h, target 4 h: on the way.',
    ],
    [
      'no document changed, with the reason',
      12,
      asked('improvement', { facts: { documentation: 'No document changed: the rule was right' } }),
      'No document changed: the rule was right.',
    ],
    [
      'late, and on hold with a reason',
      14,
      asked('improvement', {
        facts: { dueDate: '2026-05-31', holdReason: 'Budget', holdUntil: '2026-07-01' },
        improvement: { place: 'on-hold' },
      }),
      'Due on 31 May 2026, on hold until 1 Jul 2026: “Budget”.',
    ],
    [
      'ended, with both days',
      14,
      asked('improvement', { facts: { dueDate: '2026-05-31' }, improvement: { place: 'communicated' }, doneAt: day(4) }),
      'Due on 31 May 2026, ended on 3 Apr 2026.',
    ],
  ] satisfies readonly (readonly [string, number, Questioned, string])[])('%s', (_, number, questioned, sentence) => {
    expect(answerTo(number, questioned)).toMatchObject({ state: 'evidenced', sentence });
  });

  test.each([
    [
      'an app verifies nothing',
      9,
      asked('improvement', { facts: effective, improvement: { visits: road(['verifying', ann], ['standardized', robot]) } }),
    ],
    ['a name in a field verifies nothing', 9, asked('improvement', { facts: effective })],
    [
      'a hold that has ended excuses nothing',
      14,
      asked('improvement', {
        facts: { dueDate: '2026-05-31', holdReason: 'Budget', holdUntil: '2026-05-30' },
        improvement: { place: 'on-hold' },
      }),
    ],
  ] satisfies readonly (readonly [string, number, Questioned])[])('%s', (_, number, questioned) => {
    expect(answerTo(number, questioned).state).toBe('not-evidenced');
  });
});

test('the owner and the verifier are asked by name', () => {
  const questioned = asked('improvement', { facts: { owner: 'ann', verifier: 'bob' } });
  expect([answerTo(7, questioned).askedName, answerTo(10, questioned).askedName, answerTo(16, questioned).askedName]).toEqual([
    'Ann Owner',
    'Bob Verifier',
    null,
  ]);
});

describe('readiness', () => {
  test.each(kinds)('an empty record of the kind %s evidences nothing', (kind) => {
    const { evidenced, of } = readinessOf(answerQuestions(asked(kind)));
    expect(evidenced).toBe(0);
    expect(of).toBeGreaterThanOrEqual(7);
  });

  test('the number of questions does not shrink with what is left out', () => {
    const all = table.filter(({ kind }) => kind === 'improvement').map(({ given }) => asked('improvement', given));
    expect(new Set(all.map((questioned) => readinessOf(answerQuestions(questioned)).of)).size).toBe(1);
  });
});

describe('9: who verified had no part in it', () => {
  const bob = { accountId: 'bob', until: '2026-03-01T23:30:00.000Z' };
  const parts = Array.from({ length: 9 }, (_, index) => ({ key: `CI-${String(index + 20)}`, title: 'Part', done: true }));
  test.each<[string, Partial<Facts>, Partial<Improvement>, string]>([
    ['its owner', { owner: 'bob' }, {}, 'owned it then'],
    ['who owned it before', {}, { formerOwners: [bob] }, 'owned it until 2 Mar 2026'],
    ['who did an action', {}, { implementers: ['bob'] }, 'is the assignee of a part of it'],
    ['who handed an action over', {}, { formerImplementers: [{ ...bob, key: 'CI-20' }] }, 'was the assignee of CI-20 until 2 Mar 2026'],
    [
      'who did so, where Jira cannot look back',
      {},
      { actions: parts, formerImplementers: [{ ...bob, key: 'CI-20' }] },
      'was the assignee of CI-20 until 2 Mar 2026',
    ],
  ])('%s does not evidence it', (_who, facts, improvement, words) => {
    const given = { facts: { ...effective, ...facts }, improvement: { visits: verified, ...improvement }, timeZone: 'Europe/Berlin' };
    const { state, sentence } = answerTo(9, asked('improvement', given));
    expect(state).toBe('not-evidenced');
    expect(sentence).toContain(`took the step out of Verifying on 3 Apr 2026 and ${words}: a verdict of somebody else`);
  });

  test('whoever came to own it only afterwards evidences it, and that is said', () => {
    const ownersAt = () => ({ owner: 'ann', former: [], later: [{ accountId: 'bob', since: day(5) }] });
    const given = { facts: { ...effective, owner: 'bob' }, improvement: { visits: verified, formerOwners: [bob] }, ownersAt };
    const { state, sentence } = answerTo(9, asked('improvement', given));
    expect(state).toBe('evidenced');
    expect(sentence).toMatch(/until then Bob Verifier neither owned it .* It became theirs only afterwards, on 3 May 2026\.$/);
  });
});
