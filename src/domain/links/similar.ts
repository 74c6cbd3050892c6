import { wordsOf } from '../catalogue/terms';

/** Words that are in half of all titles, and make none like another. */
const commonWords = new Set(
  'all any but can could day every has have how into less let make month more much new not now off only other out should still take than then there they too under use used week what when who will year'.split(
    ' ',
  ),
);

const shortestWord = 3;
/** With more the question would have too many parts, and the answer would be none the better. */
const mostWords = 5;

/** As much of a word as its other forms have too: "policy" and "policies", "expire" and "expired". */
function beginningOf(word: string): string {
  if (word.length > 5 && /(?:ing|ed)$/.test(word)) return word.replace(/(?:ing|ed)$/, '');
  return word.length > 4 ? word.replace(/[ey]$/, '') : word;
}

/** Beginnings of the words of a title that a similar one would share, in its order. */
function tellingBeginnings(title: string): readonly string[] {
  const stems = wordsOf(title).map(({ stem }) => stem);
  return [...new Set(stems.filter((word) => word.length >= shortestWord && !commonWords.has(word)).map(beginningOf))];
}

/**
 * What to search for to find titles like this one: any of these sets of beginnings of words, all of the set. Two words make a likeness; a
 * title of one word is searched by it, and one without any is like no other. Long words first, since they say most.
 */
export function wordsToFind(title: string): readonly (readonly string[])[] {
  const words = [...tellingBeginnings(title)].sort((left, right) => right.length - left.length).slice(0, mostWords);
  if (words.length <= 1) return words.map((word) => [word]);
  return words.flatMap((word, index) => words.slice(index + 1).map((other) => [word, other]));
}

/** A word that is not typed to its end is like the whole. */
function isAlike(word: string, other: string): boolean {
  return word.startsWith(other) || other.startsWith(word);
}

/** How like two titles are, from 0 where they share less than two words to 1 for the same words (the coefficient of Dice). */
export function likeness(title: string, other: string): number {
  const words = tellingBeginnings(title);
  const others = tellingBeginnings(other);
  const shared = words.filter((word) => others.some((candidate) => isAlike(word, candidate))).length;
  if (shared === 0 || shared < Math.min(2, words.length)) return 0;
  return Math.min(1, (2 * shared) / (words.length + others.length));
}

const leastLikeness = 0.3;

/** The few most like a title, best first; of equals the one that came first. */
export function mostSimilar<Titled extends { readonly title: string }>(
  title: string,
  found: readonly Titled[],
  most: number,
): readonly Titled[] {
  return found
    .map((one) => ({ one, like: likeness(title, one.title) }))
    .filter(({ like }) => like >= leastLikeness)
    .sort((left, right) => right.like - left.like)
    .slice(0, most)
    .map(({ one }) => one);
}
