import type { CarriedDecision, Decision } from './review';

/** What a signed review says of decisions: its own, and those it carried. */
export interface DecidedBefore {
  readonly number: string;
  readonly decisions: readonly Decision[];
  readonly carried: readonly CarriedDecision[];
}

type Carry = Omit<CarriedDecision, 'work'>;

function wasOpen({ work }: Decision): boolean {
  return work === null || !work.done;
}

/** The decisions that a review takes over from the one before: what was open when that was signed, each counted once more. */
export function carriedFrom({ number, decisions, carried }: DecidedBefore): readonly Carry[] {
  const own = decisions.filter(wasOpen).map(({ issueId, key, input }) => ({ issueId, key, input, decidedIn: number, reviews: 1 }));
  const older = carried
    .filter(wasOpen)
    .map(({ issueId, key, input, decidedIn, reviews }) => ({ issueId, key, input, decidedIn, reviews: reviews + 1 }));
  // Who decides the same again has one item, with the age of the older.
  return [...older, ...own.filter(({ issueId }) => !older.some((known) => known.issueId === issueId))];
}

/** How often a decision came back: "carried over twice". */
export function carriedWords(reviews: number): string {
  if (reviews < 1) return 'not carried over';
  const times = reviews < 3 ? ['once', 'twice'][reviews - 1] : undefined;
  return `carried over ${times ?? `${String(reviews)} times`}`;
}

/** What the reader has to know about reviews whose decisions are missing here. */
export function unreadWords(numbers: readonly string[]): string {
  const [page, which] = numbers.length === 1 ? ['its page is', 'it'] : ['their pages are', 'them'];
  return `Decisions of ${numbers.join(', ')} are not shown: ${page} gone, changed past the app, or hidden. Look ${which} up before you go on.`;
}
