import { readNumber } from './number-words';
import { convertUnit, findDuration, isPercent } from './units';

export interface Quantity {
  readonly value: number;
  readonly unit: string | null;
}

/** What a person's words say: a quantity, or why they say none. */
export type Reading = { readonly quantity: Quantity; readonly problem: null } | { readonly quantity: null; readonly problem: string };

/** Jira keeps numbers up to a hundred trillion. @see https://support.atlassian.com/jira-cloud-administration/docs/custom-fields-types-in-company-managed-projects/ */
const largest = 1e14;
const longest = 100;

const sign = '[+−-]?';
const digits = '(?:[\\d.,]*\\d(?:\\s\\d{3}(?!\\d))*(?:[.,]\\d+)?)';
const amountAndUnit = new RegExp(`^(${sign})\\s*(${digits})\\s*(.*)$`, 'u');
const parts = new RegExp(`(${digits})\\s*(\\p{L}+)(?:\\s*,|\\s+and\\b)?\\s*`, 'gu');
const currencyFirst = /^([€$£¥]|[A-Z]{3})\s*(?=[\d.+−-])/;
const unitWords = /^[\p{L}%‰°€$£¥/][\p{L}%‰°€$£¥/().'’ -]*$/u;

/**
 * Reads what a person typed: "12 h", "2h 45min", "5,8 %", "45 per month", "€ 1200", "1,234.5".
 * With a unit given the value is brought to it, else a duration in parts to its largest part.
 */
export function parseQuantity(text: string, unit: string | null): Reading {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words.length > longest) return refuse('This is too long for a number and its unit', unit);
  const found = readParts(words, unit) ?? readCurrencyFirst(words) ?? readOne(words, unit);
  if (found === 'read two ways') return twoWays(words, unit);
  if (found === 'no number') return refuse(`“${words}” was not understood`, unit);
  if (Math.abs(found.value) > largest) return refuse(`“${words}” is larger than Jira can keep`, unit);
  return inUnit(found, words, unit);
}

type Found = Quantity | 'read two ways' | 'no number';

function readOne(words: string, unit: string | null): Found {
  const [, minus = '', amount = '', rest = ''] = amountAndUnit.exec(words) ?? [];
  const value = readNumber(amount);
  if (typeof value === 'string') return value;
  const said = rest.trim();
  if (said !== '' && !unitWords.test(said) && said !== unit) return 'no number';
  return { value: withSign(minus, value), unit: said === '' ? null : said };
}

function readCurrencyFirst(words: string): Found | null {
  const [start, currency] = currencyFirst.exec(words) ?? [];
  if (start === undefined || currency === undefined) return null;
  const amount = readOne(words.slice(start.length), null);
  if (typeof amount === 'string') return amount;
  return amount.unit === null ? { value: amount.value, unit: currency } : 'no number';
}

/** "2h 45min": two or more lengths of time from the longest to the shortest, as one. */
function readParts(words: string, wanted: string | null): Found | null {
  const minus = /^[+−-]?/u.exec(words)?.[0] ?? '';
  const body = words.slice(minus.length).trim();
  const found = [...body.matchAll(parts)];
  const first = partUnit(found[0]);
  if (found.length < 2 || findDuration(first) === null || found.map(([part]) => part).join('') !== body) return null;
  const unit = wanted !== null && findDuration(wanted) !== null ? wanted : first;
  let total = 0;
  let shortest = Infinity;
  for (const part of found) {
    const value = readNumber(part[1] ?? '');
    if (typeof value === 'string') return value;
    const seconds = findDuration(partUnit(part))?.seconds ?? Infinity;
    const converted = convertUnit(value, partUnit(part), unit);
    if (converted === null || seconds >= shortest) return 'no number';
    shortest = seconds;
    total += converted;
  }
  return { value: withSign(minus, Number(total.toFixed(6))), unit };
}

/** Alone an m may be a metre; among hours, and in a measure of time, it is a minute. */
function partUnit(part: RegExpMatchArray | undefined): string {
  const word = part?.[2] ?? '';
  return word === 'm' ? 'min' : word;
}

function withSign(minus: string, value: number): number {
  return (minus === '-' || minus === '−') && value !== 0 ? -value : value;
}

function inUnit({ value, unit: said }: Quantity, words: string, unit: string | null): Reading {
  if (unit === null || said === null) return { quantity: { value, unit: said ?? unit }, problem: null };
  const converted = convertUnit(value, said === 'm' && findDuration(unit) !== null ? 'min' : said, unit);
  if (converted === null)
    return { quantity: null, problem: `“${words}” does not fit the unit ${unit}. Write it in ${unit}, such as 12 ${unit}.` };
  return { quantity: { value: converted, unit }, problem: null };
}

function refuse(why: string, unit: string | null): Reading {
  const example = unit === null ? '12 h, 2h 45min or 5.8 %' : formatQuantity({ value: 12, unit });
  return { quantity: null, problem: `${why}. Write a number and its unit, such as ${example}.` };
}

function twoWays(words: string, unit: string | null): Reading {
  const amount = /[1-9]\d{0,2},\d{3}/.exec(words)?.[0];
  if (amount === undefined) return refuse(`“${words}” was not understood`, unit);
  return {
    quantity: null,
    problem: `“${words}” can be read in two ways. Write ${amount.replace(',', '')} or ${amount.replace(',', '.')}.`,
  };
}

/** Digits with a decimal point, never in powers of ten. */
const plain = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 20 });

/** A quantity in words that `parseQuantity` reads as the same again. */
export function formatQuantity({ value, unit }: Quantity): string {
  const amount = plain.format(value);
  if (unit === null) return amount;
  if (/^[€$£¥]$/.test(unit)) return `${unit} ${amount}`;
  if (isPercent(unit)) return `${amount} %`;
  return `${amount} ${unit}`;
}
