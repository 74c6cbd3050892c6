import fc from 'fast-check';
import { attemptOf, attemptStatusesOf, factsOfNow, isOfBefore, saidAgain, turnOf, type Attempt } from '../../src/domain/lifecycle/attempt';
import type { ChangelogEntry } from '../../src/domain/history/changelog';
import { needsFor } from '../../src/domain/lifecycle/gates';
import { anImprovement, aViewer, someFacts } from './builders';

const statuses = { before: ['planned', 'implementing'], after: ['verifying', 'standardized', 'communicated'] };

const at = (index: number) => new Date(Date.UTC(2026, 4, 1, 10, index)).toISOString();

/** A history that comes to one status after the other, a minute each; `=field` is a change of a field. */
function historyOf(...steps: readonly string[]): readonly ChangelogEntry[] {
  return steps.map((step, index) => {
    const isField = step.startsWith('=');
    const item = { fieldId: isField ? step.slice(1) : 'status', from: null, to: isField ? 'new' : step, fromName: null, toName: null };
    return { id: String(index), at: at(index), by: null, items: [item] };
  });
}

describe('a record is begun anew', () => {
  test.each<[string, readonly string[], number | null]>([
    ['never, on the way forward', ['implementing', 'verifying', 'standardized'], null],
    ['when verification sends it back', ['implementing', 'verifying', 'planned'], 2],
    ['when a second check does', ['implementing', 'verifying', 'standardized', 'communicated', 'planned'], 4],
    ['also while the work goes on', ['implementing', 'verifying', 'planned', 'implementing', 'verifying'], 2],
    ['for the last time', ['verifying', 'planned', 'implementing', 'verifying', 'planned', 'implementing'], 4],
    ['not by a hold at Verifying', ['implementing', 'verifying', 'hold', 'verifying'], null],
    ['not by a hold before it', ['verifying', 'planned', 'hold', 'planned'], 1],
    ['by way of a hold', ['implementing', 'verifying', 'hold', 'planned'], 3],
    ['when it was declined and reconsidered', ['implementing', 'verifying', 'declined', 'planned'], 3],
    ['straight back to the work', ['implementing', 'verifying', 'implementing'], 2],
    ['never, without a history', [], null],
  ])('%s', (_, steps, index) => {
    expect(turnOf(historyOf(...steps), statuses)?.sentBackAt ?? null).toBe(index === null ? null : at(index));
  });

  test('whatever it walked, only what came after the turn is of this attempt', () => {
    const step = fc.constantFrom(...statuses.before, ...statuses.after, 'hold', '=effectiveness', '=actualDate');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const entries = historyOf(...steps);
        const turn = turnOf(entries.toReversed(), statuses);
        if (turn === null) return;
        const before = entries.filter((entry) => entry.at < turn.sentBackAt);
        expect(before.some(({ items }) => statuses.after.includes(items[0]?.to ?? ''))).toBe(true);
        expect(turn.since).toEqual(entries.filter((entry) => entry.at > turn.sentBackAt));
      }),
    );
  });

  test('statuses of a place beside the line tell nothing', () => {
    const statusIds = { planned: '1', implementing: '2', verifying: '3', closed: '4', 'on-hold': '5', declined: '6' };
    expect(attemptStatusesOf({ statusIds, furtherStatusIds: { implementing: ['7'] } })).toEqual({
      before: ['1', '2', '7'],
      after: ['3', '4'],
    });
  });
});

const attempt: Attempt = { sentBackAt: '2026-05-05T10:00:00.000Z', recorded: ['actualDate', 'documentation'], files: 0, planned: ['CI-9'] };

describe('what belongs to the attempt of now', () => {
  test('is what was recorded, attached and planned since', () => {
    const turn = turnOf(historyOf('=effectiveness', 'verifying', 'planned', '=actualDate', '=metric'), statuses);
    const createdAt = new Map([
      ['CI-8', at(1)],
      ['CI-9', at(2)],
    ]);
    const factOf = (fieldId: string) => (fieldId === 'actualDate' || fieldId === 'effectiveness' || fieldId === 'metric' ? fieldId : null);
    expect(attemptOf(turn, { factOf, filesAt: [at(0), at(3)], createdAt })).toEqual({
      sentBackAt: at(2),
      recorded: ['actualDate'],
      files: 1,
      planned: ['CI-9'],
    });
  });

  test('of the first attempt is everything', () => {
    expect(isOfBefore(null, 'effectiveness')).toBe(false);
    expect(factsOfNow(null, someFacts({ effectiveness: 'Effective' })).effectiveness).toBe('Effective');
  });

  test('leaves out what the attempt before left, and nothing else', () => {
    const facts = someFacts({ actualDate: '2026-06-01', actual: 4, effectiveness: 'Effective', metric: 'Restore time' });
    expect(factsOfNow(attempt, facts)).toEqual({ ...facts, effectiveness: null });
  });

  test.each([
    ['the same verdict as before is recorded anew', { effectiveness: 'Effective' }, { effectiveness: null }],
    ['another one is a change by itself', { effectiveness: 'Not effective' }, {}],
    ['what is of this attempt needs no more', { actualDate: '2026-06-01' }, {}],
    ['other facts are of no attempt', { metric: 'Restore time' }, {}],
  ] as const)('%s', (_, wanted, cleared) => {
    const facts = someFacts({ actualDate: '2026-06-01', effectiveness: 'Effective', metric: 'Restore time' });
    expect(saidAgain(attempt, facts, wanted)).toEqual(cleared);
  });
});

describe('a gate does not take what the attempt before left', () => {
  const needOf = (fact: string, more: Parameters<typeof anImprovement>[0], timeZone = 'UTC') =>
    needsFor(anImprovement({ attempt, ...more }), fact === 'actions' ? 'implementing' : 'standardized', aViewer({ timeZone })).find(
      (need) => need.fact === fact,
    );

  test.each([
    ['left over', false],
    ['recorded', true],
  ] as const)('a verdict that was %s: met is %s', (how, met) => {
    const recorded = how === 'recorded' ? (['effectiveness'] as const) : [];
    const facts = someFacts({ effectiveness: 'Effective' });
    expect(needOf('effectiveness', { attempt: { ...attempt, recorded }, facts })).toEqual({
      fact: 'effectiveness',
      label: `Effectiveness: Effective${met ? '' : ': this is of the attempt before'}`,
      met,
    });
  });

  test.each([
    ['2026-05-05', 'UTC', true],
    ['2026-05-04', 'UTC', false],
    ['2026-05-04', 'Pacific/Honolulu', false],
    ['2026-05-05', 'Pacific/Kiritimati', false],
    ['2026-05-06', 'Pacific/Kiritimati', true],
  ])('measured on %s, sent back on 5 May at ten in UTC, in the zone %s: met is %s', (actualDate, timeZone, met) => {
    expect(needOf('actualDate', { facts: someFacts({ actualDate }) }, timeZone)?.met).toBe(met);
  });

  test.each([
    ['a file of before', 2, 0, false],
    ['a file of now', 2, 1, true],
  ])('%s', (_, attachments, files, met) => {
    expect(needOf('evidenceIsGiven', { attachments, attempt: { ...attempt, files } })?.met).toBe(met);
  });

  test.each([
    [[['CI-1', true]], false],
    [[['CI-1', false]], true],
    [
      [
        ['CI-1', true],
        ['CI-9', true],
      ],
      true,
    ],
  ] as const)('actions %j are a plan of this attempt: %s', (known, met) => {
    const actions = known.map(([key, done]) => ({ key, title: 'Do it', done }));
    expect(needOf('actions', { actions })?.met).toBe(met);
  });
});
