import fc from 'fast-check';
import { hasCarriedOut, standingOf } from '../../src/domain/lifecycle/independence';
import { independenceWarnings } from '../../src/domain/lifecycle/independence-warnings';
import { verificationRights } from '../../src/domain/set-up/settings';
import { needsFor } from '../../src/domain/lifecycle/gates';
import { anImprovement, aViewer, someFacts } from './builders';

describe('who may verify', () => {
  test.each([
    ['named-verifier', 'bob', [], 'may-verify'],
    ['named-verifier', 'cleo', [], 'is-not-the-verifier'],
    ['named-verifier', 'ann', [], 'carried-it-out'],
    ['named-verifier', 'bob', ['bob'], 'carried-it-out'],
    ['anybody-independent', 'bob', [], 'may-verify'],
    ['anybody-independent', 'cleo', [], 'may-verify'],
    ['anybody-independent', 'ann', [], 'carried-it-out'],
    ['anybody-independent', 'cleo', ['cleo'], 'carried-it-out'],
  ] as const)('by the rule of %s, %s with the actions of %j: %s', (whoMayVerify, accountId, implementers, standing) => {
    const improvement = anImprovement({ facts: someFacts({ owner: 'ann', verifier: 'bob' }), implementers });
    expect(standingOf(improvement, aViewer({ accountId, whoMayVerify }))).toBe(standing);
  });

  test('nobody who carried a part of it out may be its verifier', () => {
    const improvement = anImprovement({ facts: someFacts({ owner: 'ann', verifier: 'bob' }), implementers: ['bob'] });
    const need = needsFor(improvement, 'implementing', aViewer()).find(({ fact }) => fact === 'verifierIsIndependent');
    expect(need).toMatchObject({ met: false });
  });

  test('who owned it before has carried it out, and the need says until when', () => {
    const formerOwners = [{ accountId: 'bob', until: '2026-05-03T10:00:00.000Z' }];
    const improvement = anImprovement({ facts: someFacts({ owner: 'ann', verifier: 'bob' }), formerOwners });
    expect(standingOf(improvement, aViewer({ accountId: 'bob' }))).toBe('carried-it-out');
    const need = needsFor(improvement, 'implementing', aViewer()).find(({ fact }) => fact === 'verifierIsIndependent');
    expect(need).toMatchObject({ met: false, label: 'Verifier is neither owner nor implementer: was its owner until 3 May 2026' });
  });

  const parts = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `CI-${String(index + 2)}`, title: 'Do', done: true }));
  const handedOver = (count: number) =>
    anImprovement({
      facts: someFacts({ owner: 'ann', verifier: 'bob' }),
      actions: parts(count),
      formerImplementers: [
        { accountId: 'bob', key: 'CI-2', until: '2026-04-03T10:00:00.000Z' },
        { accountId: 'bob', key: 'CI-3', until: '2026-05-03T10:00:00.000Z' },
      ],
    });

  test('who handed an action over has carried it out, and the need says which and until when', () => {
    const improvement = handedOver(6);
    expect(standingOf(improvement, aViewer({ accountId: 'bob' }))).toBe('carried-it-out');
    const need = needsFor(improvement, 'implementing', aViewer()).find(({ fact }) => fact === 'verifierIsIndependent');
    const label = 'Verifier is neither owner nor implementer: was the assignee of CI-3 until 3 May 2026';
    expect(need).toMatchObject({ met: false, label });
    expect(independenceWarnings(improvement, 'UTC')).toEqual([]);
  });

  test('where there is more work than Jira can look back at, the gate lets pass and a warning says why to choose somebody else', () => {
    const improvement = handedOver(7);
    expect(standingOf(improvement, aViewer({ accountId: 'bob' }))).toBe('may-verify');
    const need = needsFor(improvement, 'implementing', aViewer()).find(({ fact }) => fact === 'verifierIsIndependent');
    expect(need).toMatchObject({ met: true });
    const words =
      'Verifier: the person named there was the assignee of CI-3 until 3 May 2026. Jira does not stop them, because there is too much work to look back at: choose somebody else.';
    expect(independenceWarnings(improvement, 'UTC')).toEqual([{ words, mends: [] }]);
    expect(independenceWarnings({ ...improvement, place: 'communicated' }, 'UTC')).toEqual([]);
    expect(independenceWarnings({ ...improvement, formerImplementers: [] }, 'UTC')).toEqual([]);
  });

  const person = fc.constantFrom('ann', 'bob', 'cleo', 'dan');
  test('whatever the rule: who may verify carried nothing of it out, and is the verifier where only that one may', () => {
    fc.assert(
      fc.property(
        fc.record({ owner: person, verifier: person }),
        fc.array(person),
        person,
        fc.constantFrom(...verificationRights),
        (...drawn) => {
          const [people, implementers, accountId, whoMayVerify] = drawn;
          const improvement = anImprovement({ facts: someFacts(people), implementers });
          if (standingOf(improvement, aViewer({ accountId, whoMayVerify })) !== 'may-verify') return;
          expect(hasCarriedOut(improvement, accountId)).toBe(false);
          if (whoMayVerify === 'named-verifier') expect(people.verifier).toBe(accountId);
        },
      ),
    );
  });
});
