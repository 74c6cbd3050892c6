/** How a length of time spreads over some records, in whole hours. */
export interface Spread {
  readonly n: number;
  /** Half, 85 and 95 of a hundred took no longer; `null` where they are too few to say so. */
  readonly shares: Shares | null;
  /** The lengths themselves, shortest first, where they are few. */
  readonly few: readonly number[];
}

export interface Shares {
  readonly half: number;
  readonly most: number;
  readonly nearlyAll: number;
}

/** Below this many the records say more than a share of them. */
export const fewestForShares = 5;

/** The value that so large a share of sorted numbers does not exceed: always one of them (nearest rank). */
function shareOf(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Shares are of all lengths, whatever is drawn of them. Durations are skewed, so there is no mean. */
export function spreadOf(lengths: readonly number[]): Spread {
  const sorted = new Int32Array(lengths).sort();
  const n = sorted.length;
  if (n < fewestForShares) return { n, shares: null, few: [...sorted] };
  return { n, shares: { half: shareOf(sorted, 0.5), most: shareOf(sorted, 0.85), nearlyAll: shareOf(sorted, 0.95) }, few: [] };
}
