import type { Direction } from '../improvement';

/** A metric ready to be chosen; everything in it can be changed afterwards. */
export interface MetricPreset {
  readonly metric: string;
  readonly unit: string;
  readonly direction: Direction;
  /** How it is usually measured. */
  readonly hint: string;
}

/** The six metrics by which the source document tracks improvement, in its order. */
export const metricPresets: readonly MetricPreset[] = [
  {
    metric: 'Security incidents and nonconformities',
    unit: 'per month',
    direction: 'Lower is better',
    hint: 'Count the incidents and nonconformities recorded in the month; count repeats apart, and watch that people do not just report less.',
  },
  {
    metric: 'Control effectiveness score',
    unit: '%',
    direction: 'Higher is better',
    hint: 'Control tests passed out of all control tests of the month, on the same controls each time.',
  },
  {
    metric: 'Incident response and recovery time',
    unit: 'hours',
    direction: 'Lower is better',
    hint: 'From the first alert until service is restored; take the median of the month, because one long incident would move a mean.',
  },
  {
    metric: 'Security awareness test score',
    unit: '%',
    direction: 'Higher is better',
    hint: 'Average score in the awareness test, with the share of people who took it.',
  },
  {
    metric: 'Audit findings',
    unit: 'per audit',
    direction: 'Lower is better',
    hint: 'Findings of an audit of comparable scope, repeat findings included.',
  },
  {
    metric: 'Stakeholder satisfaction',
    unit: '%',
    direction: 'Higher is better',
    hint: 'Those who answer satisfied or better out of all who answered, asked with the same questions each time.',
  },
];
