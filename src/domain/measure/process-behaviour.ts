/** Between which values a process moves when nothing about it changed. */
export interface ProcessLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** Fewer say too little about how far values usually move. */
const leastPoints = 5;
/** Three standard deviations over the mean of a moving range of two, 3 ÷ 1.128. */
const rangeFactor = 2.66;

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Natural process limits of an XmR chart: mean ± 2.66 × average moving range, in the order of time; `null` below five values.
 * What cannot be negative has no limit below zero.
 * @see https://www.staceybarr.com/measure-up/an-introduction-to-smart-charts/
 */
export function limitsOf(values: readonly number[]): ProcessLimits | null {
  if (values.length < leastPoints) return null;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const [mean, reach] = [meanOf(values), rangeFactor * meanOf(ranges)];
  const floor = values.every((value) => value >= 0) ? 0 : -Infinity;
  return { mean, lower: Math.max(floor, mean - reach), upper: mean + reach };
}

/** Room for what adding up fractions leaves behind. */
const tolerance = 1e-9;

/** Whether a value lies outside the limits: a change of the process and no noise. */
export function isSignal(value: number, { lower, upper }: ProcessLimits): boolean {
  const room = tolerance * Math.max(1, Math.abs(value));
  return value > upper + room || value < lower - room;
}
