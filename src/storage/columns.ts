/** Columns of a segment in the form that takes the least room. Every encoder has its inverse beside it. */

/** Few different values, many times: each value once, and where it stands. */
export interface Dictionary<Value> {
  readonly words: readonly Value[];
  readonly at: readonly number[];
}

export function toDictionary<Value>(values: readonly Value[]): Dictionary<Value> {
  const indexOf = new Map<Value, number>();
  const at = values.map((value) => {
    const index = indexOf.get(value) ?? indexOf.size;
    indexOf.set(value, index);
    return index;
  });
  return { words: [...indexOf.keys()], at };
}

export function fromDictionary<Value>({ words, at }: Dictionary<Value>): readonly Value[] {
  // Every index was given out by `toDictionary`.
  return at.map((index) => words[index] as Value);
}

/** The same few lists come again and again: each is kept once, and shared by its rows when they are read. */
export function toLists<Word extends string>(lists: readonly (readonly Word[])[]): Dictionary<readonly Word[]> {
  const { words, at } = toDictionary(lists.map((list) => JSON.stringify(list)));
  return { words: words.map((word) => JSON.parse(word) as readonly Word[]), at };
}

/** Where the few stand that are so: it takes less room than a column. */
export function toIndexes<Item>(items: readonly Item[], isSo: (item: Item) => boolean): readonly number[] {
  return items.flatMap((item, index) => (isSo(item) ? [index] : []));
}

/** Rising numbers as steps from one to the next. */
export function toSteps(values: readonly number[]): readonly number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

export function fromSteps(steps: readonly number[]): readonly number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** An instant as its distance from another one of the same row; most are the same moment, a 0. */
export function toDistances(instants: readonly (number | null)[], from: readonly number[]): readonly (number | null)[] {
  return instants.map((instant, index) => (instant === null ? null : instant - (from[index] ?? 0)));
}

export function fromDistances(distances: readonly (number | null)[], from: readonly number[]): readonly (number | null)[] {
  return distances.map((distance, index) => (distance === null ? null : distance + (from[index] ?? 0)));
}

const secondsPerDay = 86_400;
const dayOf = (seconds: number) => Math.floor(seconds / secondsPerDay);
const dayNumber = (day: string) => dayOf(Date.parse(day) / 1000);

/** A `yyyy-MM-dd` as its distance in days from an instant of the same row: what is dated is mostly dated on the day it is recorded. */
export function toDayDistances(days: readonly (string | null)[], from: readonly number[]): readonly (number | null)[] {
  return days.map((day, index) => (day === null ? null : dayNumber(day) - dayOf(from[index] ?? 0)));
}

export function fromDayDistances(distances: readonly (number | null)[], from: readonly number[]): readonly (string | null)[] {
  // A register has many rows and few days.
  const known = new Map<number, string>();
  return distances.map((distance, index) => {
    if (distance === null) return null;
    const number = distance + dayOf(from[index] ?? 0);
    const day = known.get(number) ?? new Date(number * secondsPerDay * 1000).toISOString().slice(0, 10);
    known.set(number, day);
    return day;
  });
}
