import { sayDate } from '../../src/domain/day-words';
import { gateOf, needsFor, needsOf } from '../../src/domain/lifecycle/gates';
import { kinds } from '../../src/domain/kinds/kinds';
import { firstStage, lines, placesOf, stagesOf } from '../../src/domain/kinds/lines';
import { nextMove, resumePlace } from '../../src/domain/lifecycle/moves';
import { isBefore, isEnd, isOpen, type Place } from '../../src/domain/lifecycle/stages';
import { hasWay, waysOf } from '../../src/domain/lifecycle/ways';
import { anImprovement, aViewer, someFacts } from './builders';

const needsToReopen = (improvement: ReturnType<typeof anImprovement>) =>
  needsOf(improvement, lines.improvement.returns[0]?.gate ?? [], aViewer());

const missing = (improvement: ReturnType<typeof anImprovement>, to: Place) =>
  needsFor(improvement, to, aViewer())
    .filter((need) => !need.met)
    .map((need) => need.fact);

const planned = {
  owner: 'ann',
  verifier: 'bob',
  dueDate: '2026-03-12',
  metric: 'Restore time',
  direction: 'Lower is better',
  baseline: 12,
  target: 4,
} as const;

describe('gates', () => {
  test.each([
    ['prioritized', []],
    ['planned', ['impact', 'effort', 'alignment']],
    ['implementing', ['owner', 'dueDate', 'actions', 'metric', 'direction', 'baseline', 'target', 'verifier']],
    ['verifying', []],
    ['standardized', ['actual', 'actualDate', 'evidenceIsGiven', 'effectiveness', 'verifierIsIndependent', 'actorIsIndependent']],
    ['communicated', ['documentation', 'audience', 'communicatedOn', 'communicationProof']],
    ['on-hold', ['holdReason', 'holdUntil']],
    ['declined', ['declineReason']],
  ] as const)('with nothing recorded, %s still needs %j', (to, needed) => {
    expect(missing(anImprovement(), to)).toEqual(needed);
  });

  test('a zero is a number, not a gap', () => {
    expect(missing(anImprovement({ facts: someFacts({ ...planned, baseline: 0, target: 0 }) }), 'implementing')).toEqual(['actions']);
  });

  test('an empty verifier is missing once: where it is asked for, and where the result is to count', () => {
    const labels = (to: Place) =>
      needsFor(anImprovement(), to, aViewer())
        .filter(({ fact, met }) => !met && fact.startsWith('verifier'))
        .map(({ label }) => label);
    expect([labels('implementing'), labels('standardized')]).toEqual([['Verifier'], ['Verifier']]);
  });

  test('nobody verifies their own work', () => {
    expect(missing(anImprovement({ facts: someFacts({ ...planned, verifier: 'ann' }) }), 'implementing')).toContain(
      'verifierIsIndependent',
    );
  });

  test.each([
    [[], true],
    [[true], true],
    [[true, false], false],
  ])('actions %j: all done is %s', (dones, met) => {
    const actions = dones.map((done, index) => ({ key: `CI-${String(index)}`, title: 'Do it', done }));
    expect(needsFor(anImprovement({ actions }), 'verifying', aViewer())[0]?.met).toBe(met);
  });

  test.each([
    ['Effective', true],
    ['Partly effective', false],
    ['Not effective', false],
    [null, false],
  ] as const)('%s lets it be standardized: %s', (effectiveness, met) => {
    const needs = needsFor(anImprovement({ facts: someFacts({ effectiveness }) }), 'standardized', aViewer());
    expect(needs.find((need) => need.fact === 'effectiveness')?.met).toBe(met);
  });

  test.each([
    ['Effective', false],
    ['Partly effective', true],
    ['Not effective', true],
    [null, false],
  ] as const)('%s sends it back to planning: %s', (effectiveness, met) => {
    const needs = needsToReopen(anImprovement({ facts: someFacts({ effectiveness }) }));
    expect(needs.find((need) => need.fact === 'effectiveness')?.met).toBe(met);
  });

  test.each([
    ['2026-05-30', '2026-06-01', true],
    ['2026-05-30', '2026-05-30', true],
    ['2026-05-30', '2026-05-29', false],
    ['2026-05-30', '2026-06-02', false],
    [null, '2020-01-01', true],
    [null, '2026-06-02', false],
    ['2026-06-05', '2026-06-05', false],
    ['2026-05-30', null, false],
  ] as const)('with Verify from %s, a result of %s counts on 1 June: %s', (verifyFrom, actualDate, met) => {
    const improvement = anImprovement({ facts: someFacts({ verifyFrom, actualDate }) });
    for (const needs of [needsFor(improvement, 'standardized', aViewer()), needsToReopen(improvement)]) {
      const need = needs.find(({ fact }) => fact === 'actualDate');
      const day = verifyFrom === null ? '' : `, ${sayDate(verifyFrom)}`;
      const why = met || actualDate === null ? '' : `: not in the future and not before Verify from${day}`;
      expect(need).toEqual({ fact: 'actualDate', label: `Actual date${why}`, met });
    }
  });

  test.each([
    [0, null, false],
    [1, null, true],
    [0, 'Report of May', true],
  ] as const)('%i files and Evidence %j: there is evidence of the result: %s', (attachments, evidence, met) => {
    const improvement = anImprovement({ attachments, facts: someFacts({ evidence }) });
    for (const needs of [needsFor(improvement, 'standardized', aViewer()), needsToReopen(improvement)])
      expect(needs.find(({ fact }) => fact === 'evidenceIsGiven')?.met).toBe(met);
  });

  test('an owner who became the verifier after planning cannot let the result count', () => {
    const facts = someFacts({
      actual: 4,
      actualDate: '2026-05-03',
      evidence: 'Report',
      effectiveness: 'Effective',
      owner: 'bob',
      verifier: 'bob',
    });
    expect(missing(anImprovement({ facts }), 'standardized')).toEqual(['verifierIsIndependent', 'actorIsIndependent']);
    expect(needsToReopen(anImprovement({ facts: { ...facts, effectiveness: 'Not effective' } })).map((need) => need.met)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test.each(kinds.flatMap((kind) => placesOf(kind).map((place) => [kind, place] as const)))(
    'every need of a %s at %s has a name of its own',
    (kind, place) => {
      const labels = gateOf(kind, place).map((requirement) => requirement.label);
      expect(new Set(labels).size).toBe(labels.length);
    },
  );
});

describe('ways', () => {
  test.each([
    ['identified', ['prioritized', 'on-hold', 'declined']],
    ['prioritized', ['planned', 'on-hold', 'declined']],
    ['planned', ['implementing', 'on-hold', 'declined']],
    ['implementing', ['verifying', 'on-hold', 'declined']],
    ['verifying', ['planned', 'standardized', 'on-hold', 'declined']],
    ['standardized', ['communicated', 'on-hold', 'declined']],
    ['communicated', ['planned']],
    ['on-hold', [...stagesOf('improvement').filter(isOpen), 'declined']],
    ['declined', ['identified']],
  ] as const)('from %s an improvement can go to %j', (from, to) => {
    expect(placesOf('improvement').filter((place) => hasWay('improvement', from, place))).toEqual(to);
  });

  test.each(kinds)('no two ways of a %s lead from one place to the same other one', (kind) => {
    const steps = waysOf(kind).flatMap((way) => way.from.map((from) => `${from} ${way.to}`));
    expect(new Set(steps).size).toBe(steps.length);
  });
});

describe('the next move', () => {
  test.each([
    ['identified', 'prioritized', 'Prioritize'],
    ['planned', 'implementing', 'Start implementing'],
    ['standardized', 'communicated', 'Communicate'],
  ] as const)('from %s it is %s, "%s"', (place, to, label) => {
    expect(nextMove(anImprovement({ place }), aViewer())).toMatchObject({ to, label });
  });

  test.each(['communicated', 'on-hold', 'declined'] as const)('from %s there is none', (place) => {
    expect(nextMove(anImprovement({ place }), aViewer())).toBeNull();
  });

  test('after a failed verification it goes back to planning', () => {
    const move = nextMove(anImprovement({ place: 'verifying', facts: someFacts({ effectiveness: 'Not effective' }) }), aViewer());
    expect(move).toMatchObject({ to: 'planned', label: 'Reopen planning' });
  });
});

describe('resuming', () => {
  const visit = (place: Place) => ({ place, enteredAt: '2026-01-01T00:00:00.000Z', leftAt: null });

  test.each([
    ['on-hold', ['identified', 'planned', 'on-hold'], 'planned'],
    ['on-hold', ['identified', 'on-hold', 'planned', 'implementing', 'on-hold'], 'implementing'],
    ['on-hold', ['on-hold'], 'identified'],
    ['declined', ['identified', 'prioritized', 'declined'], 'identified'],
    ['planned', ['identified', 'planned'], null],
  ] as const)('at %s after %j it goes on at %s', (place, walked, to) => {
    expect(resumePlace('improvement', place, walked.map(visit))).toBe(to);
  });
});

describe('the lines of the kinds', () => {
  test.each(kinds)('a %s begins open, ends closed and goes only forward', (kind) => {
    const line = stagesOf(kind);
    expect(line.map(isOpen)).toEqual(line.map((_, index) => index < line.length - 1));
    expect(line.filter(isEnd)).toEqual(line.slice(-1));
    line.slice(1).forEach((stage, index) => expect(isBefore(line[index] ?? stage, stage)).toBe(true));
    expect(firstStage(kind)).toBe(line[0]);
  });

  test.each([
    ['nonconformity', 'corrected', ['grade', 'correction', 'correctedOn']],
    ['nonconformity', 'analysed', ['cause', 'similarCases']],
    ['nonconformity', 'implementing', ['owner', 'dueDate', 'correctiveActions', 'verifier']],
    [
      'nonconformity',
      'closed',
      ['actualDate', 'evidenceIsGiven', 'effectiveness', 'ismsChange', 'verifierIsIndependent', 'actorIsIndependent'],
    ],
    ['corrective-action', 'implementing', ['owner', 'dueDate', 'method', 'verifier']],
    ['corrective-action', 'closed', ['actualDate', 'evidenceIsGiven', 'effectiveness', 'verifierIsIndependent', 'actorIsIndependent']],
    ['objective', 'pursued', ['metric', 'direction', 'baseline', 'target', 'resources', 'owner', 'dueDate', 'method']],
    ['objective', 'achieved', ['actual', 'actualDate', 'targetIsReached']],
  ] as const)('with nothing recorded, a %s still needs for %s: %j', (kind, to, needed) => {
    expect(missing(anImprovement({ kind }), to)).toEqual(needed);
  });

  test.each([
    ['Lower is better', 5.5, 2 / 3, 'Target: the last value 5 h 30 min has not reached 40 min'],
    ['Lower is better', 4, 4, null],
    ['Higher is better', 90, 95, 'Target: the last value 90 h has not reached 95 h'],
    ['Higher is better', 96, 95, null],
  ] as const)('%s: an objective at %i with the target %i is achieved only once it is there', (direction, actual, target, words) => {
    const facts = someFacts({ direction, actual, target, unit: 'h' });
    const need = needsFor(anImprovement({ kind: 'objective', facts }), 'achieved', aViewer()).find(
      ({ fact }) => fact === 'targetIsReached',
    );
    expect(need).toMatchObject({ met: words === null, label: words ?? 'Target reached' });
  });

  test.each([
    [[], false, true],
    [[true], true, true],
    [[true, false], true, false],
  ])('corrective actions that are done: %j', (dones, some, all) => {
    const relations = dones.map((done, index) => {
      const record = { issueId: String(index), key: `CI-${String(index)}`, title: 'Fix it', type: 'Corrective action', status: '', done };
      return { verb: 'is corrected by' as const, record };
    });
    const nonconformity = anImprovement({ kind: 'nonconformity', relations });
    const met = (to: Place, fact: string) => needsFor(nonconformity, to, aViewer()).find((need) => need.fact === fact)?.met;
    expect(met('implementing', 'correctiveActions')).toBe(some);
    expect(met('verifying', 'correctiveActionsDone')).toBe(all);
  });

  test.each([
    ['nonconformity', 'analysed', 'Reopen analysis'],
    ['corrective-action', 'planned', 'Reopen planning'],
  ] as const)('a %s whose check failed goes back to %s', (kind, to, label) => {
    const facts = someFacts({ effectiveness: 'Not effective' });
    expect(nextMove(anImprovement({ kind, place: 'verifying', facts }), aViewer())).toMatchObject({ to, label });
  });
});
