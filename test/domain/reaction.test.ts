import type { Improvement } from '../../src/domain/improvement';
import { kinds } from '../../src/domain/kinds/kinds';
import { isRecorded, reactionLetters, reactionOf } from '../../src/domain/kinds/reaction';
import { anImprovement, aViewer, someFacts } from './builders';

const action = (done: boolean) => ({ issueId: '7', key: 'CI-7', title: 'Watch patches', type: 'Corrective action', status: '', done });
const whole = someFacts({
  grade: 'Minor',
  correction: 'Server updated',
  correctedOn: '2026-05-02',
  cause: 'It was on no list',
  similarCases: 'Four more, updated',
  verifier: 'bob',
  actualDate: '2026-05-30',
  evidence: 'Patch report of May',
  effectiveness: 'Effective',
  ismsChange: 'Patch procedure, version 4',
});
const closed = (part: Partial<Improvement> = {}) =>
  anImprovement({ kind: 'nonconformity', facts: whole, relations: [{ verb: 'is corrected by', record: action(true) }], ...part });
const missingOf = (improvement: Improvement) =>
  reactionOf(improvement, aViewer()).flatMap(({ letter, needs }) => needs.filter((need) => !need.met).map(({ fact }) => [letter, fact]));

describe('the steps of 10.2', () => {
  test('are seven, a to g, and all recorded when nothing is missing', () => {
    const steps = reactionOf(closed(), aViewer());
    expect(steps.map(({ letter }) => letter)).toEqual(reactionLetters);
    expect(steps.every(isRecorded)).toBe(true);
  });

  test.each([
    [{ correction: null }, [['a', 'correction']]],
    [{ correctedOn: null }, [['a', 'correctedOn']]],
    [{ cause: null }, [['b', 'cause']]],
    [{ similarCases: null }, [['b', 'similarCases']]],
    [{ effectiveness: null }, [['d', 'effectiveness']]],
    [{ effectiveness: 'Not effective' }, [['d', 'effectiveness']]],
    [{ actualDate: '2026-07-01' }, [['d', 'actualDate']]],
    [{ evidence: null }, [['g', 'evidenceIsGiven']]],
    [{ ismsChange: null }, [['e', 'ismsChange']]],
    [{ grade: null }, [['f', 'grade']]],
  ] as const)('with %j it is %j that is missing', (known, missing) => {
    expect(missingOf(closed({ facts: { ...whole, ...known } }))).toEqual(missing);
  });

  test('without a corrective action it is not said that all are done', () => {
    expect(missingOf(closed({ relations: [] }))).toEqual([['c', 'correctiveActions']]);
  });

  test('an open corrective action is not done', () => {
    expect(missingOf(closed({ relations: [{ verb: 'is corrected by', record: action(false) }] }))).toEqual([
      ['c', 'correctiveActionsDone'],
    ]);
  });

  test('belong to a nonconformity alone', () => {
    for (const kind of kinds.filter((one) => one !== 'nonconformity')) expect(reactionOf(closed({ kind }), aViewer())).toEqual([]);
  });
});
