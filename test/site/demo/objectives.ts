import type { Direction } from '../../../src/domain/improvement';
import type { Colleague } from './colleagues';

/** One security objective of the demo, as its history will tell it. */
export interface ObjectiveStory {
  readonly title: string;
  readonly owner: Colleague;
  /** Days before today. */
  readonly drafted: number;
  /** Days from today; negative when it is over. */
  readonly due: number;
  readonly clauses: readonly string[];
  readonly controls: readonly string[];
  readonly resources: string;
  readonly measure: {
    readonly metric: string;
    readonly unit: string;
    readonly direction: Direction;
    readonly baseline: number;
    readonly target: number;
    readonly method: string;
  };
  readonly values: readonly number[];
  /** Days between two measurements, and from the last one to today. */
  readonly every: number;
  readonly lastMeasured: number;
  /** The place of a value that was recorded wrongly at first, and what it said. */
  readonly slip?: { readonly at: number; readonly value: number };
  readonly reached: 'pursued' | 'achieved';
  /** Titles of the improvements that serve it. */
  readonly servedBy: readonly string[];
}

/** Objectives for the six metrics of the source document: one achieved, one green for a year, one that nobody measures any more. */
export const objectives: readonly ObjectiveStory[] = [
  {
    title: 'Resolve incidents within five hours',
    owner: 'team',
    drafted: 400,
    due: 120,
    clauses: ['6.2', '9.1'],
    controls: ['A.5.24', 'A.5.26'],
    resources: 'Two people of the response team for a day a week; the paging service',
    measure: {
      metric: 'Incident resolution time',
      unit: 'hours',
      direction: 'Lower is better',
      baseline: 12,
      target: 5,
      method: 'Median of the month from the first alert to the restored service, from the incident tool',
    },
    values: [11.5, 12.4, 11.1, 10.6, 11.8, 10.9, 9.7, 8.2, 7.4, 6.8, 6.1, 5.6],
    every: 30,
    lastMeasured: 12,
    slip: { at: 6, value: 97 },
    reached: 'pursued',
    servedBy: [
      'Write incident communication playbooks and hold quarterly tabletop exercises',
      'Implement automated incident detection',
      'Test a restore of every critical system twice a year',
    ],
  },
  {
    title: 'Have fewer security incidents',
    owner: 'manager',
    drafted: 470,
    due: 90,
    clauses: ['6.2', '10.2'],
    controls: ['A.5.25', 'A.5.27'],
    resources: 'The improvement budget of the year; an hour a month in the security forum',
    measure: {
      metric: 'Security incidents and nonconformities',
      unit: 'per month',
      direction: 'Lower is better',
      baseline: 14,
      target: 6,
      method: 'Incidents and nonconformities recorded in the month, counted in Jira',
    },
    values: [13, 15, 12, 14, 13, 11, 21, 12, 10, 11, 9, 9, 8, 9, 7],
    every: 30,
    lastMeasured: 9,
    reached: 'pursued',
    servedBy: [
      'Keep infrastructure as code with security baselines and compliance scans',
      'Replace passwords by passkeys for privileged accounts',
      'Keep secrets out of source code',
      'Filter web traffic on laptops outside the office',
      'Inspect all outgoing traffic for leaking data',
    ],
  },
  {
    title: 'Show that controls work when they are tested',
    owner: 'verifier',
    drafted: 300,
    due: 60,
    clauses: ['6.2', '9.1'],
    controls: ['A.5.35', 'A.5.36'],
    resources: 'Internal audit for three days a month',
    measure: {
      metric: 'Control effectiveness score',
      unit: '%',
      direction: 'Higher is better',
      baseline: 78,
      target: 95,
      method: 'Control tests passed out of all control tests of the month',
    },
    values: [79, 78, 81, 84, 83, 86, 88, 90],
    every: 30,
    lastMeasured: 20,
    reached: 'pursued',
    servedBy: ['Analyse security logs automatically', 'Automate quarterly access reviews with identity management tools'],
  },
  {
    title: 'Detect faster',
    owner: 'lena',
    drafted: 465,
    due: 30,
    clauses: ['6.2', '9.1'],
    controls: ['A.8.15', 'A.8.16'],
    resources: 'Licences of the detection service; half a person',
    measure: {
      metric: 'Time until an incident is detected',
      unit: 'hours',
      direction: 'Lower is better',
      baseline: 30,
      target: 8,
      method: 'Median of the month, from the first trace in the logs to the alert',
    },
    values: [26, 9.5, 7.8, 7.1, 7.6, 6.9, 7.4, 7.2, 6.8, 7.5, 7.0, 6.6, 7.3, 6.9, 7.1],
    every: 30,
    lastMeasured: 14,
    reached: 'pursued',
    servedBy: [],
  },
  {
    title: 'Make everybody recognise an attack',
    owner: 'priya',
    drafted: 355,
    due: 45,
    clauses: ['6.2', '7.3'],
    controls: ['A.6.3'],
    resources: 'The training platform; two hours a year of everybody',
    measure: {
      metric: 'Average score in the awareness test',
      unit: 'points',
      direction: 'Higher is better',
      baseline: 68,
      target: 85,
      method: 'Average of all who took the monthly test, with the share of people who took it',
    },
    values: [67, 69, 70, 72, 71, 74],
    every: 30,
    lastMeasured: 140,
    reached: 'pursued',
    servedBy: [
      'Make security awareness a game with quarterly prizes',
      'Expand awareness training and add simulated phishing tests',
      'One button to report suspicious mail',
    ],
  },
  {
    title: 'Halve the findings of audits',
    owner: 'manager',
    drafted: 475,
    due: -60,
    clauses: ['6.2', '9.2'],
    controls: ['A.5.35'],
    resources: 'The audit programme; a day of preparation for each team',
    measure: {
      metric: 'Audit findings',
      unit: 'per audit',
      direction: 'Lower is better',
      baseline: 14,
      target: 7,
      method: 'Findings of each audit of a comparable scope, repeat findings included',
    },
    values: [13, 11, 12, 8, 6],
    every: 85,
    lastMeasured: 75,
    reached: 'achieved',
    servedBy: ['Let visitors register before they arrive', 'Clear desks: lockers and a weekly walk-through'],
  },
  {
    title: 'Give customers confidence in our security',
    owner: 'manager',
    drafted: 200,
    due: 170,
    clauses: ['6.2', '4.2'],
    controls: ['A.5.34'],
    resources: 'A question in the customer survey; the trust page',
    measure: {
      metric: 'Stakeholder satisfaction',
      unit: '%',
      direction: 'Higher is better',
      baseline: 74,
      target: 85,
      method: 'Customers who answer satisfied or better out of all who answered',
    },
    values: [74, 73, 71],
    every: 60,
    lastMeasured: 25,
    reached: 'pursued',
    servedBy: ['Align the ISMS with SOC 2 criteria and pursue dual certification', 'Delete customer data when its time is over'],
  },
];
