import fc from 'fast-check';
import { boundsOf } from '../../src/domain/summary/period';
import { isAliveIn } from '../../src/domain/pack/scope';
import { toSeconds } from '../../src/domain/days';
import type { GradeChange } from '../../src/domain/history/grade-changes';
import type { Facts } from '../../src/domain/improvement';
import type { Relation, RelationVerb } from '../../src/domain/links/relations';
import { idsToAsk, type AskedPeriod, type SignedReview } from '../../src/domain/period-questions/asked-period';
import type { AskedRecord } from '../../src/domain/period-questions/asked-record';
import { answerPeriodQuestions, periodQuestions, recordOnlyQuestions } from '../../src/domain/period-questions/period-questions';
import { standsIn } from '../../src/domain/period-questions/policy';
import { kinds } from '../../src/domain/kinds/kinds';
import { questions } from '../../src/domain/questions/questions';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { sources, themes } from '../../src/domain/links/sources';
import { aMeasure, aRow, someFacts } from './builders';
import { aDecision, aDraft, inputsAs, mina, signed, someRows } from './review/review-builders';

const bounds = boundsOf({ from: '2026-01-01', to: '2026-06-30' }, 'UTC');
const at = (day: string) => toSeconds(`${day}T09:00:00Z`);

interface Given extends Partial<Omit<AskedPeriod, 'bounds' | 'alive' | 'records'>> {
  readonly records?: readonly AskedRecord[];
}

const today = '2026-06-15';

/** What Jira tells beyond the register is what a case gives; of all others that are asked for, nothing in particular. */
function asked({ rows = [], records = [], ...more }: Given = {}): AskedPeriod {
  const alive = rows.filter((row) => isAliveIn(row, bounds));
  const wanted = new Set(idsToAsk(rows, bounds, today));
  const plain = rows.filter(({ issueId }) => wanted.has(issueId)).map((row) => aRecord(row));
  const given = new Map([...plain, ...records].map((record) => [record.issueId, record]));
  const nothing = { reviews: [], decisions: [], frameworkEdits: [], policy: null };
  return { rows, alive, bounds, today, timeZone: 'UTC', records: given, ...nothing, ...more };
}

function aRecord(
  { issueId, key }: RegisterRow,
  { facts = {}, ...part }: Partial<Omit<AskedRecord, 'facts'>> & { readonly facts?: Partial<Facts> } = {},
): AskedRecord {
  return { issueId, key, facts: someFacts(facts), relations: [], gradeChanges: [], greenSince: null, ...part };
}

function related(verb: RelationVerb): Relation {
  return { verb, record: { issueId: '900', key: 'CI-900', title: 'Another', type: 'Improvement', status: 'Planned', done: false } };
}

function answerTo(number: number, given: Given) {
  const answer = answerPeriodQuestions(asked(given)).find((candidate) => candidate.number === number);
  if (answer === undefined) throw new Error(`Question ${String(number)} is not asked.`);
  return answer;
}

let last = 0;
/** A record that somebody took up. */
function taken(part: Partial<RegisterRow> = {}): RegisterRow {
  const number = String((last += 1));
  const row = { issueId: number, key: `CI-${number}`, place: 'planned', way: ['identified', 'planned'], ownerId: 'ann' } as const;
  return aRow({ ...row, ...part });
}
const implementing = { place: 'implementing', way: ['identified', 'planned', 'implementing'] } as const;
const ended = (day: string, part: Partial<RegisterRow> = {}) =>
  taken({ place: 'closed', way: ['identified', 'verifying', 'closed'], doneAt: at(day), verifiedAt: at(day), ...part });

function aReview(part: Parameters<typeof signed>[1] = {}, trusted = true): SignedReview {
  return { title: 'Review of Q1', address: '/wiki/1', record: signed(someRows, part).record, trusted };
}
const withWords = (words: string) => ({ inputs: inputsAs({ considered: true, words }) });
const emptyB = { ...inputsAs({ considered: true, words: 'Looked at.' }), b: { considered: true, words: ' ' } };

const carried = (part: Parameters<typeof aDecision>[0] = {}, reviews = 0) => ({ ...aDecision(part), decidedIn: 'MR-2026-03', reviews });
const { work } = aDecision();
if (work === null) throw new Error('The decision is hidden.');

const objective = (part: Partial<RegisterRow> = {}) =>
  taken({
    kind: 'objective',
    place: 'pursued',
    way: ['drafted', 'pursued'],
    measure: aMeasure(),
    createdAt: at('2024-01-01'),
    placeSince: at('2024-02-01'),
    ...part,
  });
const five = (month: string, part: Partial<RegisterRow> = {}) =>
  Array.from({ length: 5 }, () => ended(`${month}-21`, { kind: 'nonconformity', createdAt: at(`${month}-01`), ...part }));

const waiting = taken({ place: 'on-hold', dueDate: '2026-05-01' });
const served = objective();
const alone = objective();
const stricter = objective({ createdAt: at('2026-02-01'), measure: aMeasure({ target: 2, actual: 3 }) });
const moved = { direction: 'Lower is better', baseline: 12, actual: 8, target: 4, metric: 'Hours' } as const;
const again = ended('2026-03-21', { kind: 'nonconformity', createdAt: at('2026-03-01') });
const failed = ended('2026-04-21', { kind: 'nonconformity', createdAt: at('2026-03-01') });
const reacted = { correction: 'Taken back', cause: 'No list of badges', similarCases: 'None found', effectiveness: 'Effective' } as const;

function regrade(step: GradeChange['step'], from: string | null, to: string): GradeChange {
  return { at: '2026-05-03T09:00:00.000Z', by: { kind: 'person', accountId: 'ann', name: 'Ann Owner' }, from, to, step };
}

interface Case {
  readonly number: number;
  readonly given: Given;
  readonly says: string | RegExp;
  /** Data that comes close and shows nothing. */
  readonly without: Given;
  readonly asks: string | RegExp;
}

const broad = [taken({ theme: 'People', controls: [] }), taken({ theme: null, controls: ['A.7.4'] }), taken()];

const table: readonly Case[] = [
  {
    number: 1,
    given: { rows: [taken(), aRow()] },
    says: 'The log has 2 improvements, each with key, dates, source and state, and with an owner once it was taken up.',
    without: { rows: [taken({ ownerId: null }), taken({ source: null }), taken()] },
    asks: 'The log has 3 improvements, of them 1 without a source and 1 without an owner: recording them would complete it.',
  },
  {
    number: 2,
    given: { rows: [taken(), taken({ kind: 'nonconformity', way: ['identified', 'corrected'], place: 'corrected' })] },
    says: /^Improvements \(10\.1\) and nonconformities \(10\.2\) are work types of their own/,
    without: { rows: [taken(), aRow({ kind: 'nonconformity' })] },
    asks: /^No nonconformity of the period was taken up/,
  },
  {
    number: 3,
    given: { rows: sources.map((source) => taken({ source })) },
    says: /^All six sources feed it: Internal audit 1, Management review 1,/,
    without: { rows: sources.slice(1).map((source) => taken({ source })) },
    asks: /Nothing came from Internal audit: an improvement from there, or a reason why there is none\.$/,
  },
  {
    number: 4,
    given: { rows: [taken({ impact: 3, effort: 2, alignment: 4 })] },
    says: '1 of 1 improvements that were taken up have marks for impact, effort and alignment.',
    without: { rows: [taken({ impact: 3, effort: 2, alignment: 4 }), taken({ impact: 3 })] },
    asks: '1 of 2 improvements that were taken up have marks for impact, effort and alignment.',
  },
  {
    number: 7,
    given: { rows: [taken({ ...implementing, measure: aMeasure() })] },
    says: '1 of 1 improvements past Planned have a metric with a baseline.',
    without: { rows: [taken({ measure: aMeasure() })] },
    asks: 'There are no improvements past Planned; one with a metric with a baseline would show it.',
  },
  {
    number: 8,
    given: { rows: [ended('2026-03-01', { measure: aMeasure({ actual: 3 }) })] },
    says: '1 of 1 improvements verified in the period have a number after.',
    without: { rows: [ended('2026-03-01', { measure: aMeasure({ actual: null }) })] },
    asks: '0 of 1 improvements verified in the period have a number after.',
  },
  {
    number: 11,
    given: { rows: [ended('2026-03-01', { effectiveness: 'Effective' }), taken({ sentBackAt: at('2026-04-01') })] },
    says: '1 of 1 records verified in the period have a verdict. A check sent back 1 record.',
    without: { rows: [ended('2025-03-01', { effectiveness: 'Effective' })] },
    asks: /^There are no records verified in the period; one with a verdict would show it\./,
  },
  {
    number: 14,
    given: {
      rows: [ended('2026-03-01', { dueDate: '2026-03-02' }), waiting, taken({ dueDate: '2026-07-01' })],
      records: [aRecord(waiting, { facts: { holdReason: 'The landlord has not answered', holdUntil: '2026-07-31' } })],
    },
    says: '2 of 2 records whose due date has passed have ended or wait with a reason until a later day.',
    without: {
      rows: [ended('2026-03-01', { dueDate: '2026-03-02' }), waiting],
      records: [aRecord(waiting, { facts: { holdReason: 'The landlord has not answered', holdUntil: '2026-06-14' } })],
    },
    asks: '1 of 2 records whose due date has passed have ended or wait with a reason until a later day.',
  },
  {
    number: 15,
    given: { rows: [taken({ createdAt: at('2026-01-05') }), taken({ createdAt: at('2026-05-05') })], reviews: [aReview()] },
    says: '1 of 1 improvements that were raised before MR-2026-04 was signed are among the records that it counted; its snapshot file lists them.',
    without: { rows: [taken({ createdAt: at('2026-01-05'), projectId: '10009' }), taken({ restricted: true })], reviews: [aReview()] },
    asks: /^0 of 2 improvements that were raised before MR-2026-04 was signed are among the records/,
  },
  {
    number: 16,
    given: { reviews: [aReview({ decisions: [aDecision(), aDecision({ key: 'CI-8', issueId: '8' })] })] },
    says: 'MR-2026-04 made 2 decisions, each a work item of its own.',
    without: { reviews: [aReview({ decisions: [] })] },
    asks: 'MR-2026-04 decided nothing: a decision, raised in Jira, would show it.',
  },
  {
    number: 17,
    given: {
      reviews: [
        aReview({
          participants: [
            { ...mina, role: 'Chair' },
            { accountId: 'ann', name: 'Ann Owner', role: 'Member' },
          ],
        }),
      ],
    },
    says: /^Mina Sato chaired MR-2026-04 with Ann Owner and signed it on 2 Apr 2026; every input of 9\.3\.2 has numbers or words\./,
    without: { reviews: [aReview({ inputs: emptyB })] },
    asks: /^MR-2026-04 has neither numbers nor words for 9\.3\.2 b Changes around the organisation/,
  },
  {
    number: 18,
    given: { reviews: [aReview()], decisions: [carried({}, 2), carried({ key: 'CI-8', work: { ...work, done: true } })] },
    says: 'Of 2 decisions of MR-2026-04, 1 open: CI-9 carried over twice, due 30 Jun 2026.',
    without: { reviews: [aReview()], decisions: [carried({ work: { ...work, dueDate: null } })] },
    asks: 'An owner and a date for CI-9, still open from MR-2026-04.',
  },
  {
    number: 19,
    given: { rows: [served], records: [aRecord(served, { facts: moved, relations: [related('is served by')] })] },
    says: '1 of 1 security objectives that were taken up are served by a record and were measured since their baseline.',
    without: {
      rows: [served, alone],
      records: [aRecord(served, { relations: [related('is served by')] }), aRecord(alone, { facts: moved })],
    },
    asks: /^0 of 2 security objectives/,
  },
  {
    number: 20,
    given: {
      rows: [again, ...five('2026-03').slice(1), ...five('2025-10', { createdAt: at('2025-09-21') })],
      records: [aRecord(again, { relations: [related('repeats')] })],
    },
    says: '5 nonconformities were raised, 1 of them repeats; in the time before 5, 0 repeats; half of those that ended took at most 20 days (n = 5), before 30 days (n = 5).',
    without: { rows: [...five('2026-03'), ...five('2025-10').slice(1)] },
    asks: '5 nonconformities ended in the period and 4 in the time before: at least 5 in each would show a trend.',
  },
  {
    number: 21,
    given: { rows: [again], records: [aRecord(again, { facts: reacted, relations: [related('is corrected by')] })] },
    says: '1 of 1 nonconformities that ended in the period have a correction, a cause, similar ones checked, a corrective action and a verdict.',
    without: {
      rows: [again, failed],
      records: [
        aRecord(again, { facts: reacted }),
        aRecord(failed, { facts: { ...reacted, similarCases: null }, relations: [related('is corrected by')] }),
      ],
    },
    asks: /^0 of 2 nonconformities that ended in the period have a correction/,
  },
  {
    number: 22,
    given: {
      rows: [again],
      records: [
        aRecord(again, {
          facts: { grade: 'Minor' },
          gradeChanges: [regrade('first', null, 'Major'), regrade('lowered', 'Major', 'Minor')],
        }),
      ],
    },
    says: /^1 of 1 nonconformities that were taken up have a grade\. 1 softening: CI-\d+ from Major to Minor by Ann Owner on 3 May 2026\.$/,
    without: { rows: [again] },
    asks: '0 of 1 nonconformities that were taken up have a grade. None was softened, as far as Jira’s history tells.',
  },
  {
    number: 23,
    given: { rows: [served, stricter], records: [aRecord(served, { greenSince: '2025-01-10' })] },
    says: 'Of 2 measured objectives, 1 stood at the target for long, and each has a stricter successor.',
    without: { rows: [served], records: [aRecord(served, { greenSince: '2025-01-10' })] },
    asks: /^At the target by every measurement: CI-\d+ since 10 Jan 2025; a stricter target, or a later objective with one/,
  },
  {
    number: 24,
    given: { rows: broad },
    says: 'Of 3 improvements: 1 people, 1 physical, 1 technological, by theme or Annex A control.',
    without: { rows: broad.slice(2) },
    asks: 'An improvement of the theme People or a control of A.6; the theme Premises or a control of A.7.',
  },
  {
    number: 29,
    given: { rows: [ended('2026-03-01', { clauses: ['10.1'], controls: [] })] },
    says: /^What ended in the period may help CSF 2\.0 ID\.IM-01, ID\.IM-02;? ?.*These are suggestions, never proof/,
    without: { rows: [taken({ clauses: ['10.1'] })] },
    asks: /^An improvement that ended in the period and names a clause or control that leads to CSF ID\.IM/,
  },
  {
    number: 30,
    given: { reviews: [aReview(withWords('Climate change matters to our second site.'))], rows: [taken({ theme: 'Climate' })] },
    says: 'MR-2026-04 names it under 9.3.2 b and 9.3.2 c; 1 record has the theme Climate.',
    without: { reviews: [aReview(withWords('Climate.'), false)], rows: [aRow({ theme: 'Climate' })] },
    asks: /^Words about climate change under 9\.3\.2 b or c/,
  },
];

describe.each(table)('question $number', ({ number, given, says, without, asks }) => {
  test('is answered by what shows it', () => {
    const { state, sentence, evidence } = answerTo(number, given);
    expect(sentence).toMatch(typeof says === 'string' ? new RegExp(`^${escaped(says)}$`) : says);
    expect(state).toBe('evidenced');
    expect(evidence.length).toBeGreaterThan(0);
  });

  test('is not evidenced by what comes close', () => {
    const { state, sentence } = answerTo(number, without);
    expect(sentence).toMatch(typeof asks === 'string' ? new RegExp(`^${escaped(asks)}$`) : asks);
    expect(state).toBe('not-evidenced');
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('28: the commitment of the policy', () => {
  const page = {
    ...{ title: 'Security policy', address: '/wiki/7', version: 7, changedAt: '2026-05-03T09:00:00.000Z', holds: true },
  };
  const policy = {
    ...{ sentence: 'We get better every year.', version: 5, confirmedBy: 'Ada Admin', confirmedAt: '2026-01-10T09:00:00.000Z', page },
  };

  test('is evidenced by the page as it is today, and by whom its sentence was confirmed', () => {
    const { state, sentence, evidence } = answerTo(28, { policy });
    expect(state).toBe('evidenced');
    expect(sentence).toBe(
      '“Security policy”, version 7 of 3 May 2026, says: “We get better every year.” That this commits to it, Ada Admin confirmed on 10 Jan 2026, in version 5.',
    );
    expect(evidence).toEqual([{ kind: 'page', title: 'Security policy', address: '/wiki/7' }]);
  });

  test.each([
    ['no page is named', null, /none is named\. A Jira administrator names it/],
    ['the page is gone or hidden', { ...policy, page: null }, /confirmed on 10 Jan 2026, in version 5, is gone or not visible to you/],
    [
      'the sentence is gone',
      { ...policy, page: { ...page, holds: false } },
      /does not stand in version 7 of 3 May 2026 of “Security policy”/,
    ],
  ])('is not where %s, and says what would evidence it', (_what, given, words) => {
    const { state, sentence, ask } = answerTo(28, { policy: given });
    expect([state, ask]).toEqual(['not-evidenced', 'isms-manager']);
    expect(sentence).toMatch(words);
    expect(sentence).toContain('would evidence it');
  });

  test('a sentence stands in a text however its lines are broken, and no other does', () => {
    expect(standsIn(' We get  better\nevery year. ', 'Aim\nWe get better every\n\nyear.\nEnd')).toBe(true);
    expect(standsIn('We get better every year.', 'We get worse every year.')).toBe(false);
  });
});

test.each([8, 11])('question %i says which results were changed after their verification', (number) => {
  const verified = { measure: aMeasure({ actual: 3 }), effectiveness: 'Effective' } as const;
  const rows = [ended('2026-03-01', verified), ended('2026-03-02', { ...verified, changedAfterVerification: true })];
  const answer = answerTo(number, { rows });
  expect(answer.state).toBe('evidenced');
  expect(answer.sentence).toMatch(/ Of 1 record the result was changed after verification\.$/);
  expect(answer.evidence).toContainEqual({ kind: 'list', words: '1 changed after verification', keys: [rows[1]?.key] });
});

test('every question that is asked is in the table, but for that about the policy', () => {
  expect(table.map(({ number }) => number)).toEqual(periodQuestions.map(({ number }) => number).filter((number) => number !== 28));
});

/** Where each of the thirty is answered; both tables, here and of the record, hold data that answers it and data that does not. */
test.each<readonly ['period' | 'record' | 'both', readonly number[]]>([
  ['period', [1, 2, 17, 18, 20, 23, 24, 28, 29, 30]],
  ['record', [5, 6, 9, 10, 12, 13, 25, 26, 27]],
  ['both', [3, 4, 7, 8, 11, 14, 15, 16, 19, 21, 22]],
])('of the thirty, %s: %j', (place, numbers) => {
  const [ofPeriod, ofRecord] = [periodQuestions, questions].map((list) => new Set(list.map(({ number }) => number)));
  const all = Array.from({ length: 30 }, (_, index) => index + 1);
  const isThere = (number: number) => {
    if (place === 'both') return ofPeriod?.has(number) === true && ofRecord?.has(number) === true;
    return (place === 'period' ? ofPeriod : ofRecord)?.has(number) === true && !(place === 'period' ? ofRecord : ofPeriod)?.has(number);
  };
  expect(all.filter(isThere)).toEqual(numbers);
});

test('together with the record the thirty are complete', () => {
  const all = [...periodQuestions.map(({ number }) => number), ...recordOnlyQuestions].sort((left, right) => left - right);
  expect(all).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test.each([19, 21, 22])('%i says what Jira was not asked about, for that lacks nothing', (number) => {
  const answers = answerPeriodQuestions({ ...asked({ rows: [served, again] }), records: new Map() });
  const { state, sentence } = answers.find((answer) => answer.number === number) ?? {};
  expect([state, sentence]).toEqual(['not-evidenced', expect.stringMatching(/^1 .* could not be read: choose less time\./)]);
});

test('14 says what was late on hold and could not be read, and counts it neither as decided nor as undecided', () => {
  const held = aRow({ issueId: '71', key: 'CI-71', place: 'on-hold', dueDate: '2026-05-01' });
  const ended = aRow({
    issueId: '72',
    key: 'CI-72',
    place: 'communicated',
    doneAt: toSeconds('2026-05-02T09:00:00Z'),
    dueDate: '2026-05-01',
  });
  const answer = (rows: readonly RegisterRow[]) => {
    const answers = answerPeriodQuestions({ ...asked({ rows: [...rows] }), records: new Map() });
    return answers.find(({ number }) => number === 14);
  };
  expect(answer([held])).toMatchObject({
    state: 'not-evidenced',
    sentence: '1 of 1 records whose due date has passed could not be read: choose less time.',
    evidence: [{ words: '1 not read', keys: ['CI-71'] }],
  });
  const words = '1 of 1 records whose due date has passed have ended or wait with a reason until a later day. 1 more could not be read';
  expect(answer([held, ended])?.sentence).toBe(`${words}: choose less time.`);
});

test('an objective whose series was not read is not said to have been raised', () => {
  const { state, sentence } =
    answerPeriodQuestions({ ...asked({ rows: [served] }), records: new Map() }).find(({ number }) => number === 23) ?? {};
  expect([state, sentence]).toEqual(['not-evidenced', 'The series of 1 objective was not read: choose less time.']);
});

describe('a signed review', () => {
  test.each([
    ['that nobody can believe answers nothing', [aReview({}, false)], /^MR-2026-04 is not what was signed/],
    ['is wanted', [], /^A management review that was signed in the period/],
    ['has to be signed by its chair', [aReview({ participants: [{ ...mina, role: 'Member' }] })], /^The chair of MR-2026-04, by name/],
  ])('%s', (_, reviews, words) => {
    expect(answerTo(17, { reviews })).toMatchObject({ state: 'not-evidenced', sentence: expect.stringMatching(words) });
  });

  test.each([
    ['hidden', [carried({ work: null })], /1 are gone or not visible to you/],
    ['none', [], /decided nothing and carried nothing over/],
  ])('whose decisions are %s', (_, decisions, words) => {
    expect(answerTo(18, { reviews: [aReview()], decisions })).toMatchObject({
      state: 'not-evidenced',
      sentence: expect.stringMatching(words),
    });
  });

  test('whose decisions are all done', () => {
    const decisions = [carried({ work: { ...work, done: true } })];
    expect(answerTo(18, { reviews: [aReview()], decisions }).sentence).toBe('Every decision of MR-2026-04 is done (n = 1).');
  });

  test('is covered by numbers where nobody wrote words', () => {
    const silent = { ...inputsAs({ considered: true, words: '' }), b: aDraft().inputs.b, c: aDraft().inputs.c };
    const { sentence } = answerTo(17, { reviews: [aReview({ inputs: silent })] });
    expect(sentence).toContain('9.3.2 e');
    expect(sentence).not.toContain('9.3.2 d1');
  });
});

describe('readiness', () => {
  const evidenced = (given: Given) => answerPeriodQuestions(asked(given)).filter(({ state }) => state === 'evidenced').length;

  test('without data nothing is evidenced', () => {
    expect(evidenced({})).toBe(0);
  });

  const untouched = fc.record({
    kind: fc.constantFrom(...kinds),
    source: fc.option(fc.constantFrom(...sources)),
    theme: fc.option(fc.constantFrom(...themes)),
    controls: fc.constantFrom(['A.6.3'], ['A.7.4'], ['A.8.13'], []),
    clauses: fc.constantFrom(['10.1'], ['9.2'], []),
    dueDate: fc.option(fc.constantFrom('2026-07-01', '2026-02-01')),
    measure: fc.option(fc.constantFrom(aMeasure(), aMeasure({ target: 1 }))),
    ownerId: fc.option(fc.constant('ann')),
  });

  test('records that were raised and never taken up raise it by nothing', () => {
    const some = [...broad, ...five('2026-03'), ended('2026-03-01', { clauses: ['10.1'], dueDate: '2026-03-02' })];
    fc.assert(
      fc.property(fc.array(untouched, { maxLength: 8 }), fc.boolean(), (more, isEmpty) => {
        const rows = isEmpty ? [] : some;
        expect(evidenced({ rows: [...rows, ...more.map((part) => aRow(part))] })).toBeLessThanOrEqual(evidenced({ rows }));
      }),
    );
  });
});
