import fc from 'fast-check';
import { checksOf, lifecycleOf, visitsOf, type History } from '../../src/domain/lifecycle/lifecycle';
import { places, type Place } from '../../src/domain/lifecycle/stages';

const placeOf = (statusId: string): Place | null => places.find((place) => place === statusId) ?? null;
const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

/** A history that walks through the places, one a day. */
function walk(...walked: readonly string[]): History {
  const changes = walked.slice(1).map((to, index) => ({ at: at(index + 2), from: walked[index] ?? null, to }));
  return { createdAt: at(1), currentStatusId: walked.at(-1) ?? '', changes };
}

const straight = ['identified', 'prioritized', 'planned', 'implementing', 'verifying', 'standardized', 'communicated'];

describe('the way through the stages', () => {
  test('without changes it began where it is', () => {
    expect(visitsOf(walk('planned'), placeOf)).toMatchObject([{ place: 'planned', enteredAt: at(1), leftAt: null }]);
  });

  test('the first stay begins with the creation and ends with the first change', () => {
    expect(visitsOf(walk('identified', 'prioritized'), placeOf)[0]).toMatchObject({ place: 'identified', enteredAt: at(1), leftAt: at(2) });
  });

  test('a straight way is verified and done once', () => {
    expect(lifecycleOf(walk(...straight), placeOf)).toMatchObject({
      reopened: 0,
      verifiedAt: at(6),
      doneAt: at(7),
      declinedAt: null,
      sentBackAt: null,
    });
  });

  test('back from Verifying to Planned is a reopening', () => {
    const history = walk('identified', 'planned', 'implementing', 'verifying', 'planned');
    expect(lifecycleOf(history, placeOf)).toMatchObject({ reopened: 1, sentBackAt: at(5), verifiedAt: null });
  });

  test.each([
    [straight, null],
    [['identified', 'verifying', 'planned'], 'verification'],
    [[...straight, 'planned', 'implementing'], 'second check'],
    [[...straight, 'planned', 'implementing', 'verifying', 'on-hold', 'planned'], 'verification'],
    [['identified', 'verifying', 'planned', 'implementing', 'verifying', 'closed', 'planned'], 'second check'],
  ] as const)('after %j the last to send it back was %s', (walked, by) => {
    const checks = checksOf(visitsOf(walk(...walked), placeOf));
    expect(checks.findLast(({ failed }) => failed)?.kind ?? null).toBe(by);
  });

  test('a hold between Verifying and Planned does not hide the reopening', () => {
    expect(lifecycleOf(walk('identified', 'verifying', 'on-hold', 'planned'), placeOf).reopened).toBe(1);
  });

  test('what was reopened after it was verified is not verified any more', () => {
    expect(lifecycleOf(walk('verifying', 'standardized', 'planned'), placeOf).verifiedAt).toBeNull();
  });

  test('a jump to Standardized without verification is no verification', () => {
    expect(lifecycleOf(walk('implementing', 'standardized'), placeOf).verifiedAt).toBeNull();
  });

  test('what left Communicated is not done', () => {
    expect(lifecycleOf(walk(...straight, 'planned'), placeOf).doneAt).toBeNull();
  });

  test('declined keeps its day until it is reconsidered', () => {
    expect(lifecycleOf(walk('identified', 'declined'), placeOf).declinedAt).toBe(at(2));
    expect(lifecycleOf(walk('identified', 'declined', 'identified'), placeOf).declinedAt).toBeNull();
  });

  test('statuses that no stage is mapped to are passed over', () => {
    expect(visitsOf(walk('identified', 'in-review', 'planned'), placeOf).map((visit) => visit.place)).toEqual(['identified', 'planned']);
  });

  test('stays follow each other without gap, and only the last one lasts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...places), { minLength: 1 }), (walked) => {
        const visits = visitsOf(walk(...walked), placeOf);
        return visits.every((visit, index) => visit.leftAt === (visits[index + 1]?.enteredAt ?? null));
      }),
    );
  });

  test('an improvement is never done and declined at once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...places), { minLength: 1 }), (walked) => {
        const { doneAt, declinedAt } = lifecycleOf(walk(...walked), placeOf);
        return doneAt === null || declinedAt === null;
      }),
    );
  });
});
