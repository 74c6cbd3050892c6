import { kinds, type Kind } from '../../src/domain/kinds/kinds';
import { linkOf, partnersOf, refuseSenselessLink } from '../../src/domain/links/link-rules';
import { Refusal } from '../../src/domain/refusal';
import { linkNames, linkVerbs, relationVerbs, type RelationVerb } from '../../src/domain/links/relations';
import { anImprovement } from './builders';

const anybody = [...kinds, null];

function refusalOf(kind: Kind, verb: RelationVerb, other: Parameters<typeof refuseSenselessLink>[2], known: RelationVerb | null = null) {
  const record = { issueId: other.issueId, key: other.key, title: '', type: '', status: '', done: false };
  try {
    refuseSenselessLink(anImprovement({ kind, relations: known === null ? [] : [{ verb: known, record }] }), verb, other);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

describe('what may be linked', () => {
  test.each([
    ['corrective-action', 'corrects', ['nonconformity']],
    ['nonconformity', 'is corrected by', ['corrective-action']],
    ['improvement', 'is corrected by', []],
    ['nonconformity', 'corrects', []],
    ['improvement', 'is implemented by', [null]],
    ['corrective-action', 'is implemented by', [null]],
    ['nonconformity', 'is implemented by', []],
    ['nonconformity', 'repeats', ['nonconformity']],
    ['improvement', 'repeats', ['improvement']],
    ['objective', 'repeats', []],
    ['improvement', 'serves', ['objective']],
    ['objective', 'is served by', ['improvement', 'nonconformity', 'corrective-action']],
    ['nonconformity', 'is raised from', ['improvement', 'nonconformity', 'objective', null]],
    ['corrective-action', 'is raised from', []],
    ['nonconformity', 'raised', ['improvement', 'nonconformity', 'objective']],
  ] as const)('a %s %s %j', (kind, verb, partners) => {
    expect(partnersOf(verb, kind, anybody)).toEqual(partners);
  });

  test('both ends of a link agree on it', () => {
    for (const link of linkNames) {
      for (const doer of kinds) {
        for (const other of kinds) {
          const seenByDoer = partnersOf(linkVerbs[link].outward, doer, [other]).length;
          expect([link, doer, other, partnersOf(linkVerbs[link].inward, other, [doer]).length]).toEqual([link, doer, other, seenByDoer]);
        }
      }
    }
  });

  test('every verb leads back to its link', () => {
    for (const verb of relationVerbs) {
      const { link, role } = linkOf(verb);
      expect(linkVerbs[link][role === 'doer' ? 'outward' : 'inward']).toBe(verb);
    }
  });
});

describe('links that say nothing are refused in words', () => {
  const other = { issueId: '20002', key: 'CI-5', kind: 'improvement' } as const;

  test('to itself', () => {
    const refusal = refusalOf('nonconformity', 'repeats', { issueId: '10001', key: 'CI-1', kind: 'nonconformity' });
    expect(refusal).toMatchObject({
      code: 'invalid',
      field: 'Earlier record',
      message: 'Earlier record: CI-1 cannot be linked to itself. Choose another work item.',
    });
  });

  test.each([
    [
      'corrects',
      'corrective-action',
      'Nonconformity: CI-5 (improvement) does not fit here. A corrective action corrects a nonconformity, and nothing else does.',
    ],
    [
      'is implemented by',
      'improvement',
      'Implementing work: CI-5 (improvement) does not fit here. Other work, such as a change, implements an improvement, a corrective action or an objective.',
    ],
  ] as const)('of a wrong kind: %s', (verb, kind, message) => {
    expect(refusalOf(kind, verb, other)).toMatchObject({ code: 'invalid', message });
  });

  test('work that the app does not keep is named as such', () => {
    expect(refusalOf('nonconformity', 'is corrected by', { issueId: '3', key: 'OPS-3', kind: null })?.message).toMatch(
      /^Corrective action: OPS-3 \(work of another kind\) does not fit here\./,
    );
  });

  test('both ways round', () => {
    expect(refusalOf('improvement', 'repeats', other, 'is repeated by')).toMatchObject({
      code: 'conflict',
      message: 'Earlier record: CI-1 is repeated by CI-5 already. Remove that link in Jira first.',
    });
    expect(refusalOf('improvement', 'repeats', other, 'repeats')).toBeNull();
  });
});
