import { refuseForeignVerdict } from '../../src/domain/lifecycle/verdict-lock';
import { anImprovement, aViewer, someFacts } from './builders';

const facts = someFacts({ owner: 'ann', verifier: 'vera', effectiveness: 'Effective' });
const improvement = anImprovement({ facts, place: 'standardized' });
const by = (accountId: string) => aViewer({ accountId, whoMayVerify: 'named-verifier' });

describe('the verdict is recorded by who may verify', () => {
  test.each([
    ['ann', 'you carried this out'],
    ['bob', 'only the person in Verifier'],
  ])('%s may not change it', (accountId, words) => {
    const change = () => {
      refuseForeignVerdict(improvement, by(accountId), { effectiveness: 'Partly effective' });
    };
    expect(change).toThrow(words);
    expect(change).toThrow(expect.objectContaining({ code: 'forbidden', field: 'Effectiveness' }));
  });

  test('the verifier may, and so may anybody independent where that is enough', () => {
    for (const viewer of [by('vera'), aViewer({ accountId: 'bob', whoMayVerify: 'anybody-independent' })])
      expect(() => {
        refuseForeignVerdict(improvement, viewer, { effectiveness: 'Partly effective' });
      }).not.toThrow();
  });

  test('a form that leaves it as it is records the rest', () => {
    for (const wanted of [{ actual: 4 }, { actual: 4, effectiveness: 'Effective' }] as const)
      expect(() => {
        refuseForeignVerdict(improvement, by('ann'), wanted);
      }).not.toThrow();
  });

  test('to say again what the attempt before left is a verdict too', () => {
    const attempt = { sentBackAt: '2026-05-05T10:00:00.000Z', recorded: [], files: 0, planned: [] };
    expect(() => {
      refuseForeignVerdict({ ...improvement, attempt }, by('ann'), { effectiveness: 'Effective' });
    }).toThrow('you carried this out');
  });
});
