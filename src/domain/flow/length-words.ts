import type { Spread } from './spread';

/** Hours in the words of people: hours up to two days, days beyond. */
export function lengthWords(hours: number): string {
  if (hours < 1) return 'under 1 h';
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}

/** "half within 12 d, 85 % within 30 d, 95 % within 41 d"; each length where they are few. */
export function spreadWords({ n, shares, few }: Spread): string {
  if (n === 0) return 'none';
  if (shares === null) return few.map(lengthWords).join(', ');
  const { half, most, nearlyAll } = shares;
  return `half within ${lengthWords(half)}, 85 % within ${lengthWords(most)}, 95 % within ${lengthWords(nearlyAll)}`;
}
