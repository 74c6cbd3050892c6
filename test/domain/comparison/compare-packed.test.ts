import { comparePacked } from '../../../src/domain/comparison/compare-packed';
import { toSeconds } from '../../../src/domain/days';
import { hiddenWork } from '../../../src/domain/pack/hidden-work';
import { toKeptRow, type PackedRow } from '../../../src/domain/pack/packed-row';
import type { RegisterRow } from '../../../src/domain/register/register-row';
import { aMeasure, aRow } from '../builders';
import { aPackedRecord } from '../pack-builders';

const raisedAt = '2026-02-01T09:00:00.000Z';
const fact = (name: string, now: string | null) => ({ fact: name, label: name, now }) as never;

const packed: PackedRow = aPackedRecord({
  ...{ issueId: '10001', key: 'CI-1', title: 'Restore faster than SEC-7 asks', place: 'communicated', raisedAt },
  ...{ verifiedAt: '2026-03-01T08:00:00.000Z', doneAt: '2026-03-10T08:00:00.000Z', reopened: 1 },
  facts: [
    ...[fact('source', 'Internal audit'), fact('clauses', '9.2, 10.1'), fact('controls', null), fact('theme', 'People')],
    ...[fact('metric', ' Time to restore '), fact('unit', 'h'), fact('direction', 'Lower is better'), fact('baseline', '9.5')],
    ...[fact('target', '4'), fact('actual', '3'), fact('actualDate', '2026-02-28'), fact('effectiveness', 'Effective')],
    ...[fact('secondCheckResult', 'Still effective'), fact('secondCheckedOn', '2026-06-01'), fact('secondCheckActual', '3.5')],
  ],
});

const today: RegisterRow = aRow({
  ...{ issueId: '10001', key: 'CI-1', title: packed.title, place: 'communicated', createdAt: toSeconds(raisedAt) },
  ...{ verifiedAt: toSeconds('2026-03-01T08:00:00Z'), doneAt: toSeconds('2026-03-10T08:00:00Z'), reopened: 1 },
  ...{ source: 'audit', clauses: ['9.2', '10.1'], controls: [], theme: 'People', dueDate: null, ownerId: 'jonas' },
  measure: aMeasure({ metric: 'Time to restore', unit: 'h', direction: 'Lower is better', baseline: 9.5, target: 4, actual: 3 }),
  ...{ actualDate: '2026-02-28', effectiveness: 'Effective' },
  ...{ secondCheckResult: 'Still effective', secondCheckedOn: '2026-06-01', secondCheckActual: 3.5 },
});

function compare(row: PackedRow, ...now: readonly RegisterRow[]) {
  const kept = toKeptRow(row, '10000');
  const registers = { packed: kept === null ? [] : [kept], today: now, packedAt: '2026-03-02T09:00:00.000Z' };
  return comparePacked({ ...registers, projectIds: ['10000'], browsable: new Set(['10000']) });
}

it('finds a packed record as it was, whoever owns it and whatever was changed late, and says that a pack does not hold that', () => {
  const notHeld = ['Owner', 'Verifier', 'Result changed after verification', 'Measure changed after planning'];
  expect(compare(packed, today)).toMatchObject({ unchanged: 1, standsOut: [], wentOn: [], notHeld });
});

it.each<[string, Partial<RegisterRow>, string, string | null, string | null]>([
  ['another source', { source: null }, 'Improvement source', 'Internal audit', null],
  ['another number', { measure: { ...aMeasure(), ...today.measure, actual: 4 } }, 'Actual', '3 h', '4 h'],
  ['another day', { actualDate: '2026-02-27' }, 'Actual date', '2026-02-28', '2026-02-27'],
  ['another second check', { secondCheckedOn: '2026-06-02' }, 'Second check on', '2026-06-01', '2026-06-02'],
  ['another clause', { clauses: ['9.2'] }, 'ISO clauses', '9.2, 10.1', '9.2'],
])('tells %s, as packed and as it is', (_what, change, label, from, to) => {
  const differences = compare(packed, { ...today, ...change }).standsOut.flatMap((record) => record.differences);
  expect(differences).toMatchObject([{ label, from, to }]);
});

it('takes a title that lost a hidden key for the one that still has it, and no other', () => {
  const without = { ...packed, title: `Restore faster than ${hiddenWork} asks` };
  expect(compare(without, today).unchanged).toBe(1);
  expect(compare(without, { ...today, title: 'Restore faster' }).standsOut).toHaveLength(1);
});

it('keeps no second check of an attempt before', () => {
  const done = toKeptRow({ ...packed, doneAt: '2026-07-01T08:00:00.000Z' }, '10000');
  expect(done?.secondCheckResult).toBeUndefined();
});

it('keeps no record that stood at no stage of the app', () => {
  expect(toKeptRow({ ...packed, place: null }, '10000')).toBeNull();
});
