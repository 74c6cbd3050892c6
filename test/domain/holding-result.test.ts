import { holdingResult, resultOf } from '../../src/domain/lifecycle/holding-result';
import { isEffective, verdictOf } from '../../src/domain/flow/verdicts';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { places, type Place } from '../../src/domain/lifecycle/stages';
import { lifecycleOf } from '../../src/domain/lifecycle/lifecycle';
import { aRow, someFacts } from './builders';

const toEnd: readonly Place[] = ['planned', 'implementing', 'verifying', 'standardized', 'communicated'];
const again: readonly Place[] = ['planned', 'implementing', 'verifying'];
const [passedAt, backAt] = [100, 200];

const done = { place: 'communicated', way: toEnd, verifiedAt: passedAt, effectiveness: 'Effective' } as const;
const back = { ...done, place: 'planned', way: [...toEnd, 'planned'], verifiedAt: null, sentBackAt: backAt, reopened: 1 } as const;
const twice = { place: 'planned', way: [...toEnd, ...again, 'planned'], sentBackAt: backAt, reopened: 2 } as const;

describe('the result that holds', () => {
  test.each<readonly [string, Partial<RegisterRow>, ReturnType<typeof holdingResult>]>([
    ['nothing was verified', { place: 'planned' }, null],
    ['it is done', done, 'Effective'],
    ['its effect lasts', { ...done, secondCheckResult: 'Still effective' }, 'Effective'],
    ['a second check sent it back', back, 'Second check failed'],
    ['a second check sent it back, and it waits', { ...back, place: 'on-hold', way: [...back.way, 'on-hold'] }, 'Second check failed'],
    [
      'a second check sent it back, and it was declined',
      { ...back, place: 'declined', way: [...back.way, 'declined'] },
      'Second check failed',
    ],
    ['a second check failed and nothing sent it back', { ...done, secondCheckResult: 'Not effective any more' }, 'Second check failed'],
    [
      'verification failed',
      { place: 'planned', way: ['verifying', 'planned'], reopened: 1, effectiveness: 'Not effective' },
      'Not effective',
    ],
    ['a verification failed after a second check did', { ...twice, effectiveness: 'Partly effective' }, 'Partly effective'],
    [
      'the second attempt went on',
      { ...back, place: 'standardized', way: [...toEnd, ...again, 'standardized'], verifiedAt: 300 },
      'Effective',
    ],
  ])('when %s', (_when, row, expected) => {
    expect(holdingResult(aRow(row))).toBe(expected);
  });
});

describe('the result of a record whose history was read', () => {
  const failed = { actualDate: '2026-01-05', secondCheckedOn: '2026-01-05', secondCheckResult: 'Not effective any more' } as const;
  const [end, backToWork] = [
    ['verifying', 'closed'],
    ['planned', 'implementing'],
  ] as const;
  test.each([
    ['the check failed and nothing sent it back', [...end], 'Second check failed'],
    ['it is under way again', [...end, ...backToWork], 'Second check failed'],
    ['all was done again on the day of the failed check', [...end, ...backToWork, ...end], 'Effective'],
  ] as const)('when %s', (_when, way, expected) => {
    const changes = way.map((to, hour) => ({ at: `2026-01-05T1${hour}:00:00.000Z`, from: way[hour - 1] ?? 'identified', to }));
    const history = { createdAt: '2026-01-01T09:00:00.000Z', currentStatusId: way.at(-1) ?? 'closed', changes };
    const lifecycle = lifecycleOf(history, (statusId) => places.find((place) => place === statusId) ?? null);
    expect(resultOf(someFacts({ ...failed, effectiveness: 'Effective' }), lifecycle)).toBe(expected);
  });
});

describe('what the checks of a period came to', () => {
  const always = (instant: number | null) => instant !== null;
  test.each<readonly [string, Partial<RegisterRow>, ReturnType<typeof verdictOf>]>([
    ['what was never checked is none of them', { place: 'planned' }, null],
    ['what went on is effective', done, 'Effective'],
    ['what a second check sent back is not', back, 'Second check failed'],
    ['nor is what failed it where it stands', { ...done, secondCheckResult: 'Not effective any more' }, 'Second check failed'],
    ['a verdict that was taken away is none', { ...done, effectiveness: null }, 'none'],
    ['a verdict that let nothing go on yet is none', { ...back, way: ['verifying', 'planned'] }, 'none'],
    ['a failed verification keeps its word', { ...twice, effectiveness: 'Not effective' }, 'Not effective'],
  ])('%s', (_what, row, expected) => {
    expect(verdictOf(aRow(row), always)).toBe(expected);
    expect(isEffective(aRow(row), always)).toBe(expected === 'Effective');
  });
});
