import { placesOf } from '../../src/domain/kinds/lines';
import type { Summary } from '../../src/domain/summary';

/** Two weeks; six verified, and few that left a stage. */
export const aFlow: Pick<Summary, 'flow' | 'leadTime' | 'placeTimes'> = {
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
  },
];
