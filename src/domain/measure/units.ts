export interface Duration {
  readonly one: string;
  readonly many: string;
  readonly short: readonly string[];
  readonly seconds: number;
}

/** Months and years are none of them: they have no fixed length. */
const durations: readonly Duration[] = [
  { one: 'second', many: 'seconds', short: ['s', 'sec', 'secs'], seconds: 1 },
  { one: 'minute', many: 'minutes', short: ['min', 'mins'], seconds: 60 },
  { one: 'hour', many: 'hours', short: ['h', 'hr', 'hrs'], seconds: 3600 },
  { one: 'day', many: 'days', short: ['d'], seconds: 86_400 },
  { one: 'week', many: 'weeks', short: ['w', 'wk', 'wks'], seconds: 604_800 },
];

const percents = ['%', 'percent', 'per cent'];

function normal(unit: string): string {
  return unit.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/** The length of time that a unit names; `null` for a unit of anything else. */
export function findDuration(unit: string): Duration | null {
  const word = normal(unit);
  return durations.find(({ one, many, short }) => word === one || word === many || short.includes(word)) ?? null;
}

export function isPercent(unit: string): boolean {
  return percents.includes(normal(unit));
}

/** "h" and "hours", "%" and "percent", "incident" and "incidents" are one unit each. */
export function isSameUnit(left: string, right: string): boolean {
  const duration = findDuration(left);
  if (duration !== null) return duration === findDuration(right);
  if (isPercent(left)) return isPercent(right);
  const singular = (unit: string) => normal(unit).replace(/s$/, '');
  return singular(left) === singular(right);
}

const mostDecimals = 1e6;

/** A value in another unit, to six decimals; `null` when the units measure different things. */
export function convertUnit(value: number, from: string, to: string): number | null {
  if (isSameUnit(from, to)) return value;
  const [length, wanted] = [findDuration(from), findDuration(to)];
  if (length === null || wanted === null) return null;
  return Math.round(((value * length.seconds) / wanted.seconds) * mostDecimals) / mostDecimals;
}
