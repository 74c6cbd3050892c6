import { gapAt } from '../../src/domain/register/key-gap';
import { stillRemoved, toldLate, toRemoved, withRemoved } from '../../src/domain/register/removed';
import { aRow } from './builders';

const found = { at: '2026-05-03T03:00:00.000Z', by: null, told: 'found missing' } as const;
const gone = toRemoved(aRow({ place: 'communicated', title: 'Dismiss the supplier' }), 'deleted', found);

describe('what is kept of a removed record', () => {
  it('is its key, kind and stage, and never its title', () => {
    expect(gone).toMatchObject({ key: 'CI-1', kind: 'improvement', place: 'communicated', reason: 'deleted', by: null });
    expect(JSON.stringify(gone)).not.toContain('supplier');
  });

  it('counts once, the last removed first', () => {
    const other = { ...gone, issueId: '10002', key: 'CI-2', at: '2026-06-01T03:00:00.000Z' };
    const again = { ...gone, at: '2026-07-01T03:00:00.000Z' };
    expect(withRemoved([gone], [other, again])).toEqual([again, other]);
  });

  it('learns late who deleted it, where Jira tells after it was found missing', () => {
    const deletion = { at: '2026-05-02T09:00:00.000Z', by: 'ada' };
    expect(toldLate([gone], ['10001'], deletion)).toEqual([{ ...gone, ...deletion, told: 'by Jira' }]);
    const told = toldLate([gone], ['10001'], deletion);
    expect(toldLate(told, ['10001'], { at: '2026-08-01T09:00:00.000Z', by: 'bob' })).toEqual(told);
    expect(toldLate([gone], ['10002'], deletion)).toEqual([gone]);
  });

  it('is not told of what came back', () => {
    expect(stillRemoved([gone], [aRow()])).toEqual([]);
    expect(stillRemoved([gone], [])).toEqual([gone]);
  });
});

describe('a missing number', () => {
  it.each([
    ['CI-41', ['CI-2', 'CI-40', 'CI-42', 'CI-100', 'ODD-41'], { before: 'CI-40', after: 'CI-42' }],
    ['CI-41', ['CI-42'], { before: null, after: 'CI-42' }],
    ['CI-41', ['CI-9'], { before: 'CI-9', after: null }],
    ['A_B-1-41', ['A_B-1-40'], { before: 'A_B-1-40', after: null }],
    ['CI-41', [], { before: null, after: null }],
  ])('%s stands between its neighbours of the same project', (key, keys, gap) => {
    expect(gapAt(key, keys)).toEqual(gap);
  });
});
