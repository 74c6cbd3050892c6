import { toSeconds } from '../../src/domain/days';
import { filterRegister, newestFirst, ordered, toRegisterRow } from '../../src/domain/register/register';
import { defaultSettings } from '../../src/domain/set-up/settings';
import { guessSource } from '../../src/domain/links/source-guess';
import { places } from '../../src/domain/lifecycle/stages';
import { clauseWarning, controlWarning } from '../../src/domain/warnings';
import { aRow, someFacts } from './builders';

describe('the row of an improvement', () => {
  const record = {
    kind: 'improvement',
    issueId: '10001',
    key: 'CI-1',
    projectId: '10000',
    title: 'Restore backups faster',
    facts: someFacts({ metric: 'Restore time', direction: 'Lower is better', baseline: 12 }),
    history: { createdAt: '2026-01-05T09:00:00.000Z', currentStatusId: '1', changes: [] },
    measureChanges: [],
    resultChanges: [],
    restricted: false,
  } as const;

  test('statuses that belong to no stage make no row', () => {
    expect(toRegisterRow(record, () => null)).toBeNull();
  });

  test('in a status that belongs to no stage it still counts, at the stage before', () => {
    const changes = [{ at: '2026-01-06T09:00:00.000Z', from: '1', to: '99' }];
    const strayed = { ...record, history: { ...record.history, currentStatusId: '99', changes } };
    expect(toRegisterRow(strayed, (statusId) => (statusId === '1' ? 'identified' : null))).toMatchObject({
      place: 'identified',
      placeSince: toSeconds('2026-01-05T09:00:00Z'),
    });
  });

  test('it knows its way: the places it came through, with the hours after its creation at which it came there', () => {
    const changes = [
      { at: '2026-01-05T11:59:00.000Z', from: 'identified', to: 'prioritized' },
      { at: '2026-01-06T09:00:00.000Z', from: 'prioritized', to: 'on-hold' },
    ];
    const walked = { ...record, history: { ...record.history, currentStatusId: 'on-hold', changes } };
    expect(toRegisterRow(walked, (statusId) => places.find((place) => place === statusId) ?? null)).toMatchObject({
      way: ['identified', 'prioritized', 'on-hold'],
      reached: [0, 2, 24],
    });
  });

  test('an objective keeps its kind and its measure', () => {
    const measured = { ...record.facts, unit: 'h', target: 4, actual: 6 };
    expect(toRegisterRow({ ...record, kind: 'objective', facts: measured }, () => 'pursued')).toMatchObject({
      kind: 'objective',
      place: 'pursued',
      measure: { metric: 'Restore time', baseline: 12, target: 4, actual: 6 },
    });
  });

  test.each([
    ['2026-01-05', null],
    ['2026-01-09', 'Not effective any more'],
  ] as const)('all done again on the day of the failed check: a check of %s that failed is told as %s', (secondCheckedOn, expected) => {
    const way = ['verifying', 'communicated', 'planned', 'verifying', 'communicated'] as const;
    const changes = way.map((to, index) => ({ at: `2026-01-05T1${index}:00:00.000Z`, from: way[index - 1] ?? 'identified', to }));
    const facts = { ...record.facts, actualDate: '2026-01-05', secondCheckedOn, secondCheckResult: 'Not effective any more' } as const;
    const again = { ...record, facts, history: { ...record.history, currentStatusId: 'communicated', changes } };
    const row = toRegisterRow(again, (statusId) => places.find((place) => place === statusId) ?? null);
    expect(row?.secondCheckResult).toBe(expected);
    expect(row?.secondCheckedOn).toBe(expected === null ? null : secondCheckedOn);
  });

  test('it knows who owns and who verifies it, and the days of what was measured', () => {
    const dated = { baselineDate: '2025-12-20', actualDate: '2026-01-05', secondCheckedOn: '2026-01-09' };
    const facts = { ...record.facts, ...dated, owner: 'ada', verifier: 'bob' };
    expect(toRegisterRow({ ...record, facts }, () => 'identified')).toMatchObject({ ...dated, ownerId: 'ada', verifierId: 'bob' });
  });

  test('a measure needs a metric, a direction and a baseline', () => {
    expect(toRegisterRow(record, () => 'identified')?.measure).toEqual({
      metric: 'Restore time',
      unit: null,
      direction: 'Lower is better',
      baseline: 12,
      target: null,
      actual: null,
      changedAfterPlanning: false,
    });
    expect(toRegisterRow({ ...record, facts: someFacts({ metric: 'Restore time' }) }, () => 'identified')?.measure).toBeNull();
  });
});

describe('a measure that changed after planning', () => {
  const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  const facts = someFacts({ metric: 'Restore time', direction: 'Lower is better', baseline: 12, target: 6 });
  const history = { createdAt: at(1), currentStatusId: 'implementing', changes: [{ at: at(10), from: 'planned', to: 'implementing' }] };
  const placeOf = (statusId: string) => (statusId === 'planned' ? 'planned' : 'implementing');
  const markOf = (day: number) => {
    const measureChanges = [{ at: at(day), by: null, parts: [{ label: 'Target', from: '4', to: '6' }], reason: null }];
    const record = {
      kind: 'improvement' as const,
      issueId: '1',
      key: 'CI-1',
      projectId: '1',
      title: 'Restore',
      facts,
      history,
      measureChanges,
      resultChanges: [],
      restricted: false,
    };
    return toRegisterRow(record, placeOf)?.measure?.changedAfterPlanning;
  };

  test.each([
    [9, false],
    [10, false],
    [11, true],
  ])('on day %i, with planning ended on day 10: marked %s', (day, marked) => {
    expect(markOf(day)).toBe(marked);
  });
});

describe('a result that changed after its verification', () => {
  const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  const changes = [
    { at: at(2), from: 'identified', to: 'verifying' },
    { at: at(10), from: 'verifying', to: 'standardized' },
    { at: at(20), from: 'standardized', to: 'planned' },
  ];
  const history = { createdAt: at(1), currentStatusId: 'planned', changes };
  const ids = { kind: 'improvement', issueId: '1', key: 'CI-1', projectId: '1', title: 'Restore' } as const;

  test.each([
    [9, false],
    [10, false],
    [11, true],
    // Sent back: what is recorded now is of the next attempt.
    [21, false],
  ])('on day %i, verified on day 10 and sent back on day 20: marked %s', (day, marked) => {
    const resultChanges = [{ at: at(day), by: null, parts: [{ label: 'Actual', from: '4', to: '6' }] }];
    const record = { ...ids, facts: someFacts(), history, measureChanges: [], resultChanges, restricted: false };
    const row = toRegisterRow(record, (statusId) => places.find((place) => place === statusId) ?? null);
    expect(row?.changedAfterVerification).toBe(marked);
  });
});

describe('the filter', () => {
  const rows = [
    aRow(),
    aRow({ kind: 'nonconformity', key: 'CI-2', title: 'Train everybody', place: 'planned', source: 'monitoring', controls: ['A.6.3'] }),
  ];
  const all = { kind: null, place: null, source: null, search: '' };

  test.each([
    [all, ['CI-1', 'CI-2']],
    [{ ...all, kind: 'nonconformity' }, ['CI-2']],
    [{ ...all, kind: 'objective' }, []],
    [{ ...all, search: 'nonconformity' }, ['CI-2']],
    [{ ...all, place: 'planned' }, ['CI-2']],
    [{ ...all, source: 'audit' }, ['CI-1']],
    [{ ...all, search: 'TRAIN' }, ['CI-2']],
    [{ ...all, search: 'internal backups' }, ['CI-1']],
    [{ ...all, search: 'a.6.3' }, ['CI-2']],
    [{ ...all, search: 'ci-1' }, ['CI-1']],
    [{ ...all, place: 'planned', source: 'audit' }, []],
  ] as const)('%j leaves %j', (filter, keys) => {
    expect(filterRegister(rows, filter).map((row) => row.key)).toEqual(keys);
  });

  test('the newest is first, by number', () => {
    expect([aRow({ issueId: '9' }), aRow({ issueId: '10' })].sort(newestFirst).map((row) => row.issueId)).toEqual(['10', '9']);
  });
});

describe('values that no catalogue knows', () => {
  test.each([
    [
      'A.9.99',
      'Annex A controls: A.9.99 is no control of ISO/IEC 27001:2022. Remove it or choose a number from A.5.1 to A.8.34 in the field.',
    ],
    ['A.12.3.1', 'Annex A controls: A.12.3.1 is no control of ISO/IEC 27001:2022. It is one of 2013; remove it or choose A.8.13.'],
    ['8.13', 'Annex A controls: 8.13 is no control of ISO/IEC 27001:2022. Remove it or choose A.8.13 Information backup.'],
    ['A.8.13', null],
  ])('%s: %s', (value, warning) => {
    expect(controlWarning(value)).toBe(warning);
  });

  test('a clause of no edition names the field and the way out', () => {
    expect(clauseWarning('11.3')).toMatch(/^ISO clauses: 11\.3 is no clause .* Remove it or choose/);
    expect(clauseWarning('10.1')).toBeNull();
  });
});

describe('where an improvement comes from', () => {
  test.each([
    ['Audit finding', 'Everything', 'Access reviews are late', 'audit'],
    ['Task', 'Audit findings', 'Incident reports are late', 'audit'],
    ['Task', 'Incidents', 'The audit log was full', 'nonconformity'],
    ['Task', 'Management review decisions', 'Find a second supplier', 'management-review'],
    ['Task', 'Customer and partner requests', 'Answer faster', 'stakeholder-feedback'],
    ['Task', 'Threat reports', 'Stolen sessions', 'threat-intelligence'],
    ['Task', 'Metrics', 'Restore time', 'monitoring'],
    ['Task', 'Work', 'Phishing incident in March', 'nonconformity'],
    ['Incident', 'Work', 'Audit log was full', 'nonconformity'],
    ['Task', 'Work', 'Two findings of the auditors', 'audit'],
    ['Task', 'Work', 'Ransomware advisory', 'threat-intelligence'],
    ['Task', 'Work', 'Buy chairs', null],
  ])('%s in "%s", "%s", speaks of %s', (type, project, title, source) => {
    expect(guessSource({ type, project, title })).toBe(source);
  });
});

describe('the order of the register', () => {
  const rows = [
    aRow({ issueId: '1', impact: 4, effort: 2, alignment: 3 }),
    aRow({ issueId: '2', impact: null, effort: 1, alignment: 5 }),
    aRow({ issueId: '3', impact: 1, effort: 5, alignment: 1 }),
    aRow({ issueId: '4', impact: 3, effort: 1, alignment: 2 }),
  ];
  const idsOf = (order: 'newest' | 'priority', weights = defaultSettings) => ordered(rows, order, weights).map(({ issueId }) => issueId);

  test('is newest first unless asked otherwise', () => {
    expect(idsOf('newest')).toEqual(['4', '3', '2', '1']);
  });

  test('by priority has the highest first, among equals the newest, and last what has none', () => {
    expect(idsOf('priority')).toEqual(['4', '1', '3', '2']);
  });

  test('by priority follows the weights', () => {
    expect(idsOf('priority', { ...defaultSettings, effortWeight: 0 })).toEqual(['1', '4', '3', '2']);
  });
});
