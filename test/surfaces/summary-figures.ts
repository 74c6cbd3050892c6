import { controls } from '../../src/domain/catalogue/controls';
import { placesOf } from '../../src/domain/kinds/lines';
import type { Summary } from '../../src/domain/summary/summary';

/** Two weeks; six verified, and few that left a stage. */
export const aFlow: Pick<Summary, 'flow' | 'leadTime' | 'placeTimes' | 'decisions' | 'verdicts' | 'sourceCoverage' | 'controls'> = {
  flow: {
    places: placesOf('improvement'),
    openBefore: 20,
    slices: [
      { from: '2026-10-01', to: '2026-10-07', opened: 5, done: 2, on: '2026-10-07', at: [4, 3, 3, 9, 4, 0, 2, 0, 1], open: 23 },
      { from: '2026-10-08', to: '2026-10-14', opened: 1, done: 2, on: '2026-10-14', at: [5, 2, 3, 8, 4, 0, 4, 0, 1], open: 22 },
    ],
  },
  leadTime: {
    spread: { n: 6, shares: { half: 960, most: 1440, nearlyAll: 2160 }, few: [] },
    days: [0, 2, 5, 8, 9, 12],
    lengths: [40, 12, 60, 90, 33, 41],
    few: [],
  },
  decisions: {
    all: { figure: { kind: 'any-of', figures: [{ kind: 'not-effective-twice' }] }, label: 'need a decision', count: 11 },
    byReason: [{ figure: { kind: 'not-effective-twice' }, label: 'sent back by a check twice or more', count: 11 }],
    items: [{ key: 'CI-19', title: 'Test a restore', place: 'planned', why: ['sent back by a check 2 times', '91 days overdue'] }],
  },
  verdicts: [
    { figure: { kind: 'effective' }, label: 'Effective', count: 9 },
    { figure: { kind: 'verdict', value: 'Partly effective' }, label: 'Partly effective', count: 0 },
    { figure: { kind: 'verdict', value: 'Not effective' }, label: 'Not effective', count: 2 },
    { figure: { kind: 'verdict', value: 'none' }, label: 'No result that holds', count: 0 },
  ],
  sourceCoverage: {
    quarters: [
      { from: '2026-07-01', to: '2026-09-30', opened: 4, done: 2 },
      { from: '2026-10-01', to: '2026-12-31', opened: 3, done: 5 },
    ],
    lines: [
      { source: 'audit', counts: [3, 3], last: '2026-11-02' },
      { source: 'threat-intelligence', counts: [1, 0], last: '2026-09-14' },
      { source: 'monitoring', counts: [0, 0], last: null },
    ],
  },
  controls: {
    byControl: [{ figure: { kind: 'control', value: 'A.8.13' }, label: 'A.8.13 Information backup', count: 3 }],
    named: 1,
    without: controls.flatMap(({ id }) => (id === 'A.8.13' ? [] : [id])),
    byAttribute: {
      'control-type': [{ figure: { kind: 'attribute', value: 'Corrective' }, label: 'Corrective', count: 3 }],
      'security-property': [{ figure: { kind: 'attribute', value: 'Integrity' }, label: 'Integrity', count: 3 }],
      concept: [{ figure: { kind: 'attribute', value: 'Recover' }, label: 'Recover', count: 3 }],
      capability: [{ figure: { kind: 'attribute', value: 'Continuity' }, label: 'Continuity', count: 3 }],
      domain: [{ figure: { kind: 'attribute', value: 'Protection' }, label: 'Protection', count: 3 }],
    },
  },
  placeTimes: [
    { place: 'identified', spread: { n: 9, shares: { half: 30, most: 120, nearlyAll: 240 }, few: [] } },
    { place: 'verifying', spread: { n: 2, shares: null, few: [12, 96] } },
    { place: 'on-hold', spread: { n: 0, shares: null, few: [] } },
  ],
};

export const beforeAfter: Summary['beforeAfter'] = [
  {
    key: 'CI-3',
    title: 'Faster incident resolution',
    measure: {
      metric: 'Incident resolution',
      unit: 'h',
      direction: 'Lower is better',
      baseline: 12,
      target: 4,
      actual: 4,
      changedAfterPlanning: false,
    },
    percentChange: -66.7,
    improved: true,
    secondCheck: 11,
    changedAfterVerification: true,
  },
  {
    key: 'CI-5',
    title: 'More people trained',
    measure: {
      metric: 'People trained',
      unit: '%',
      direction: 'Higher is better',
      baseline: 80,
      target: 95,
      actual: 71,
      changedAfterPlanning: true,
    },
    percentChange: -11.3,
    improved: false,
    secondCheck: null,
    changedAfterVerification: false,
  },
];
