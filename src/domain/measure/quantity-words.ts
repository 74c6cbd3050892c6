import { findDuration, isPercent, type Duration } from './units';

interface Amount {
  readonly value: number | null;
  readonly unit: string | null;
}

/** Below one the first three digits that are not nought, else three decimals. */
const mostDigits = 3;
/** As many as a formatter takes. */
const mostDecimals = 20;

function decimalsFor(value: number): number {
  if (value === 0) return 0;
  const leading = Math.floor(Math.log10(Math.abs(value)));
  return Math.min(mostDecimals, Math.max(mostDigits, mostDigits - 1 - leading));
}

/** A number with no more decimals than a reader can use, never in powers of ten. */
function sayNumber(value: number): string {
  const rounding = { useGrouping: false, maximumFractionDigits: decimalsFor(value) };
  return new Intl.NumberFormat('en-GB', rounding).format(value);
}

/** Lengths of time from the longest on, under the names that stand in a length of several parts. */
const partUnits = [
  { seconds: 604_800, one: 'week', many: 'weeks' },
  { seconds: 86_400, one: 'day', many: 'days' },
  { seconds: 3600, one: 'h', many: 'h' },
  { seconds: 60, one: 'min', many: 'min' },
  { seconds: 1, one: 's', many: 's' },
] as const;

/** Half a day stands as it was written; an hour and a half is an hour and thirty minutes. */
const decimalsKept = { clock: 0, calendar: 2 } as const;

function standsAsItIs(value: number, { seconds }: Duration): boolean {
  const kept = seconds === 1 || seconds >= 86_400 ? decimalsKept.calendar : decimalsKept.clock;
  return Number(value.toFixed(kept)) === value;
}

/** A length of time in its two largest parts, none longer than its own unit: "2 h 45 min". */
function sayParts(value: number, duration: Duration): string | null {
  const units = partUnits.filter(({ seconds }) => seconds <= duration.seconds);
  const first = units.findIndex(({ seconds }) => Math.abs(value) * duration.seconds >= seconds - 0.5);
  if (first === -1) return null;
  const [large, small = large] = units.slice(first);
  if (large === undefined || small === undefined) return null;
  const inSmall = Math.round((Math.abs(value) * duration.seconds) / small.seconds);
  const perLarge = large.seconds / small.seconds;
  const parts = [
    { amount: Math.floor(inSmall / perLarge), unit: large },
    { amount: inSmall % perLarge, unit: small },
  ];
  const said = parts.filter(({ amount }) => amount !== 0).map(({ amount, unit }) => `${amount} ${amount === 1 ? unit.one : unit.many}`);
  return `${value < 0 ? '-' : ''}${said.join(' ')}`;
}

function sayDuration(value: number, unit: string, duration: Duration): string {
  const parts = standsAsItIs(value, duration) ? null : sayParts(value, duration);
  if (parts !== null) return parts;
  const isWord = unit === duration.one || unit === duration.many;
  return `${sayNumber(value)} ${isWord && value === 1 ? duration.one : unit}`;
}

/** A quantity for a reader: a length of time as people say it, any other number rounded; "–" for none. */
export function sayQuantity({ value, unit }: Amount): string {
  if (value === null) return '–';
  if (unit === null) return sayNumber(value);
  if (/^[€$£¥]$/.test(unit)) return `${unit} ${sayNumber(value)}`;
  if (isPercent(unit)) return `${sayNumber(value)} %`;
  const duration = findDuration(unit);
  return duration === null ? `${sayNumber(value)} ${unit}` : sayDuration(value, unit, duration);
}
