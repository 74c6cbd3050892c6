import fc from 'fast-check';
import { comparedFactNames, comparedFacts, signedFacts } from '../../../src/domain/comparison/compared-facts';
import { compareRows } from '../../../src/domain/comparison/compare-rows';
import { toSeconds } from '../../../src/domain/days';
import { toSnapshotRow } from '../../../src/domain/review/snapshot';
import { latestFormat, snapshotFormats, type SnapshotFormat } from '../../../src/domain/review/snapshot-format';
import type { RegisterRow } from '../../../src/domain/register/register-row';
import { aMeasure, aRow } from '../builders';

const signedAt = '2026-04-02T08:30:00.000Z';
const compare = (signed: readonly RegisterRow[], today: readonly RegisterRow[], format: SnapshotFormat = latestFormat) =>
  compareRows({
    ...{ signed: signed.map(toSnapshotRow), facts: signedFacts(format), today },
    ...{ projectIds: ['10000'], browsable: new Set(['10000']), signedAt },
  });

const finished = aRow({
  place: 'communicated',
  effectiveness: 'Effective',
  verifiedAt: toSeconds('2026-03-01T08:00:00Z'),
  doneAt: toSeconds('2026-03-10T08:00:00Z'),
  measure: aMeasure(),
  ...{ ownerId: 'jonas', verifierId: 'vera', baselineDate: '2026-01-12', actualDate: '2026-02-28' },
});
const underWay = aRow({ place: 'implementing', measure: aMeasure({ actual: null }) });

/** What a change of one record is told as: the labels of what stands out, and those of what does not. */
function told(before: RegisterRow, change: Partial<RegisterRow>) {
  const { standsOut, wentOn } = compare([before], [{ ...before, ...change }]);
  const differences = [...standsOut, ...wentOn].flatMap((record) => record.differences);
  const labels = (standing: string) => differences.filter((one) => one.standing === standing).map(({ label }) => label);
  return { standsOut: labels('stands-out'), goingOn: labels('going-on') };
}

describe('a finished record', () => {
  it.each<[string, Partial<RegisterRow>, readonly string[]]>([
    ['went back', { place: 'planned', doneAt: null, verifiedAt: null }, ['Stage', 'Verified', 'Done']],
    ['has another result', { effectiveness: 'Partly effective' }, ['Effectiveness']],
    ['lost its result', { effectiveness: null }, ['Effectiveness']],
    ['ended anew', { doneAt: toSeconds('2026-04-10T08:00:00Z') }, ['Done']],
    ['was verified anew', { verifiedAt: toSeconds('2026-04-10T08:00:00Z') }, ['Verified']],
    ['is of another kind', { kind: 'objective' }, ['Kind']],
    ['was renamed', { title: 'Another one' }, ['Title']],
    ['has another target', { measure: aMeasure({ target: 6 }) }, ['Target']],
    ['has another number', { measure: aMeasure({ actual: 4.0001 }) }, ['Actual']],
    ['names other controls', { controls: [] }, ['Annex A controls']],
    ['was moved', { key: 'OTHER-4', projectId: '10001' }, ['Project']],
    ['has a result that was changed and changed back', { changedAfterVerification: true }, ['Result changed after verification']],
    [
      'has a measure that was changed and changed back',
      { measure: aMeasure({ changedAfterPlanning: true }) },
      ['Measure changed after planning'],
    ],
    ['has another owner', { ownerId: 'mina' }, ['Owner']],
    ['lost its owner', { ownerId: null }, ['Owner']],
    ['names another verifier', { verifierId: 'mina' }, ['Verifier']],
    ['was measured on another day', { actualDate: '2026-03-01' }, ['Actual date']],
    ['was measured before on another day', { baselineDate: null }, ['Baseline date']],
    [
      'failed its second check on a day, with a value',
      { secondCheckResult: 'Not effective any more', secondCheckedOn: '2026-06-01', secondCheckActual: 9 },
      ['Second check', 'Second check on', 'Second check actual'],
    ],
    ['failed its second check', { secondCheckResult: 'Not effective any more' }, ['Second check']],
  ])('that %s stands out', (_what, change, labels) => {
    expect(told(finished, change)).toEqual({ standsOut: labels, goingOn: [] });
  });

  it('whose effect held at its second check simply went on', () => {
    const held = { secondCheckResult: 'Still effective', secondCheckedOn: '2026-06-01', secondCheckActual: 4 } as const;
    const labels = ['Second check', 'Second check on', 'Second check actual'];
    expect(told(finished, held)).toEqual({ standsOut: [], goingOn: labels });
    // A day and a number alone are on their way to a result.
    expect(told(finished, { ...held, secondCheckResult: null })).toEqual({ standsOut: [], goingOn: labels.slice(1) });
    expect(told({ ...finished, ...held }, { secondCheckedOn: '2026-06-02', secondCheckActual: 3 }).standsOut).toEqual(labels.slice(1));
  });
});

describe('a record under way', () => {
  it('simply goes on, whatever is recorded on its way', () => {
    const later = {
      place: 'communicated',
      effectiveness: 'Effective',
      verifiedAt: 9,
      doneAt: 9,
      measure: aMeasure(),
      title: 'Better',
    } as const;
    const labels = ['Stage', 'Effectiveness', 'Verified', 'Done', 'Actual', 'Title'];
    expect(told(underWay, later)).toEqual({ standsOut: [], goingOn: labels });
  });

  it('changes hands and days until there is a result, and not after', () => {
    const named = { ownerId: 'jonas', verifierId: 'vera', baselineDate: '2026-01-12', actualDate: '2026-02-28' };
    const changed = { ownerId: 'mina', verifierId: 'mina', actualDate: '2026-03-01' };
    expect(told({ ...underWay, ...named }, changed)).toEqual({ standsOut: [], goingOn: ['Owner', 'Verifier', 'Actual date'] });
    expect(told(underWay, { changedAfterVerification: true }).standsOut).toEqual([]);
    const verified = aRow({ place: 'standardized', effectiveness: 'Effective', verifiedAt: 9, measure: aMeasure(), ...named });
    expect(told(verified, changed)).toEqual({ standsOut: ['Verifier', 'Actual date'], goingOn: ['Owner'] });
    expect(told(verified, { changedAfterVerification: true }).standsOut).toEqual(['Result changed after verification']);
    expect(told({ ...underWay, ...named }, { baselineDate: '2026-01-31' }).standsOut).toEqual(['Baseline date']);
  });

  it('that a check sent back, and that was verified anew, went on', () => {
    const failed = aRow({ place: 'verifying', effectiveness: 'Not effective', measure: aMeasure({ actual: 9 }) });
    const again = { place: 'planned', effectiveness: 'Effective', measure: aMeasure({ actual: 4 }), reopened: 1 } as const;
    expect(told(failed, again)).toEqual({ standsOut: [], goingOn: ['Stage', 'Effectiveness', 'Sent back by a check', 'Actual'] });
    expect(told(failed, { ...again, reopened: 0 }).standsOut).toEqual(['Stage', 'Effectiveness', 'Actual']);
  });

  it('that was under way for the second time, and replaced the result of the first, went on', () => {
    const again = aRow({
      place: 'verifying',
      effectiveness: 'Not effective',
      reopened: 1,
      sentBackAt: 5,
      measure: aMeasure({ actual: 9 }),
      ...{ verifierId: 'vera', actualDate: '2026-02-28' },
      ...{ secondCheckResult: 'Not effective any more', secondCheckedOn: '2026-03-20', secondCheckActual: 9 },
    });
    const anew = { verifierId: 'mina', actualDate: '2026-05-01', secondCheckResult: null, secondCheckedOn: null, secondCheckActual: null };
    const verified = { place: 'standardized', effectiveness: 'Effective', verifiedAt: 9, measure: aMeasure() } as const;
    expect(told(again, { ...verified, ...anew }).standsOut).toEqual([]);
  });

  it.each<[string, RegisterRow, Partial<RegisterRow>, readonly string[]]>([
    ['that went back stands out', underWay, { place: 'planned' }, ['Stage']],
    ['that got another kind stands out', underWay, { kind: 'nonconformity' }, ['Kind']],
    ['whose yardstick moved stands out', underWay, { measure: aMeasure({ actual: null, target: 6 }) }, ['Target']],
    ['whose yardstick was lost stands out', underWay, { measure: null }, ['Metric', 'Direction', 'Baseline', 'Target']],
    ['that is planned anew does not', aRow({ place: 'planned', measure: aMeasure() }), { measure: aMeasure({ target: 6 }) }, []],
    ['that is on hold does not', underWay, { place: 'on-hold' }, []],
    [
      'whose verdict changed stands out',
      aRow({ place: 'verifying', effectiveness: 'Effective' }),
      { effectiveness: null },
      ['Effectiveness'],
    ],
  ])('%s', (_what, before, change, labels) => {
    expect(told(before, change).standsOut).toEqual(labels);
  });
});

it('tells what was signed and what is today, digit by digit', () => {
  const { standsOut } = compare([finished], [{ ...finished, title: 'Renamed', measure: aMeasure({ actual: 5 }) }]);
  expect(standsOut[0]).toMatchObject({
    title: 'Renamed',
    differences: [
      { label: 'Actual', form: 'words', from: '4 h', to: '5 h' },
      { label: 'Title', from: 'Restore backups faster', to: 'Renamed' },
    ],
  });
});

it('names people by their accounts, and days as days', () => {
  const { standsOut } = compare([finished], [{ ...finished, ownerId: null, verifierId: 'mina', actualDate: '2026-03-01' }]);
  expect(standsOut[0]?.differences).toEqual([
    { label: 'Owner', form: 'person', from: 'jonas', to: null, standing: 'stands-out' },
    { label: 'Verifier', form: 'person', from: 'vera', to: 'mina', standing: 'stands-out' },
    { label: 'Actual date', form: 'day', from: '2026-02-28', to: '2026-03-01', standing: 'stands-out' },
  ]);
});

const laterFacts = [
  'Owner',
  'Verifier',
  'Result changed after verification',
  'Second check on',
  'Second check actual',
  'Baseline date',
  'Actual date',
];

it.each(snapshotFormats.map((format) => [format, format === 'clause-10-review-3' ? [] : laterFacts] as const))(
  'in format %s says of facts that it did not hold that they were not signed, and takes none of them for changed',
  (format, notHeld) => {
    const since = { secondCheckedOn: '2026-06-01', secondCheckActual: 4, changedAfterVerification: true, title: 'Renamed' };
    const bare = { ...finished, ownerId: null, verifierId: null, baselineDate: null, actualDate: null };
    const told = compare([bare], [{ ...finished, ...since }], format);
    const labels = told.standsOut.flatMap(({ differences }) => differences.map(({ label }) => label));
    expect(told.notHeld).toEqual(notHeld);
    expect(labels.includes('Title')).toBe(true);
    expect(laterFacts.filter((label) => labels.includes(label))).toEqual(notHeld.length > 0 ? [] : laterFacts);
  },
);

it('says of what is not there only what the signed page says, without its title', () => {
  const { missing } = compare([finished], []);
  expect(missing).toEqual([{ issueId: '10001', key: 'CI-1', kind: 'improvement', place: 'communicated', effectiveness: 'Effective' }]);
});

it('says of a project that the reader may not browse a number alone', () => {
  const hidden = aRow({ issueId: '10006', key: 'ODD-1', projectId: '10009' });
  expect(compare([finished, hidden], [finished])).toMatchObject({ missing: [], notVisible: 1, unchanged: 1 });
});

it('tells what was raised since from what was there and not signed, in the signed projects', () => {
  const later = aRow({ issueId: '10005', key: 'CI-5', createdAt: toSeconds('2026-05-01T08:00:00Z') });
  const earlier = aRow({ issueId: '10004', key: 'CI-4' });
  const foreign = aRow({ issueId: '10006', key: 'ODD-1', projectId: '10009' });
  const { raised, leftOut, unchanged } = compare([finished], [finished, later, earlier, foreign]);
  expect([raised.map(({ key }) => key), leftOut.map(({ key }) => key), unchanged]).toEqual([['CI-5'], ['CI-4'], 1]);
});

const someRow = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }),
    place: fc.constantFrom('identified', 'planned', 'verifying', 'communicated', 'declined', 'on-hold'),
    effectiveness: fc.constantFrom('Effective', 'Not effective', null),
    title: fc.constantFrom('One', 'Two'),
    doneAt: fc.constantFrom(null, 1, 2),
    verifierId: fc.constantFrom(null, 'vera', 'mina'),
    actualDate: fc.constantFrom(null, '2026-02-28', '2026-03-01'),
  })
  .map(({ id, ...part }) => aRow({ ...part, issueId: String(id), key: `CI-${String(id)}` }));
const someRegister = fc.uniqueArray(someRow, { selector: ({ issueId }) => issueId });

it('puts every signed record into one group, and tells every fact that differs', () => {
  fc.assert(
    fc.property(someRegister, someRegister, (signed, today) => {
      const { standsOut, missing, wentOn, raised, leftOut, unchanged } = compare(signed, today);
      expect(standsOut.length + missing.length + wentOn.length + unchanged).toBe(signed.length);
      expect(raised.length + leftOut.length + signed.length - missing.length).toBe(today.length);
      for (const { issueId, differences } of [...standsOut, ...wentOn]) {
        const [before, after] = [signed, today].map((rows) => rows.find((row) => row.issueId === issueId));
        const differing = comparedFactNames.filter((name) => {
          const say = ({ [name]: fact }: typeof comparedFacts) => fact.say;
          return before && after && say(comparedFacts)(toSnapshotRow(before)) !== say(comparedFacts)(toSnapshotRow(after));
        });
        expect(differences.map(({ label }) => label)).toEqual(differing.map((name) => comparedFacts[name].label));
      }
    }),
  );
});
