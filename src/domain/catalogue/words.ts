/** A suggestion and the words that led to it. */
export interface Offer<Item> {
  readonly item: Item;
  readonly reason: string;
}

/** Words that every second title has, and that therefore say nothing. */
const emptyWords = new Set(
  'a an and are as at by for from in information into is it its more not of on or our security so still than that the their then this to too up use used we with within without'.split(
    ' ',
  ),
);

const mostOffers = 5;

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !emptyWords.has(word));
}

/** "reviews" and "review" are one word here; no more grammar than that. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ies|es|s)$/, (ending) => (ending === 'ies' ? 'y' : '')) : word;
}

/** Ranks catalogue items by the words they share with a title; a word people use for an item counts double. */
export function scoreByWords<Item extends { readonly id: string; readonly title: string }>(
  title: string,
  items: readonly Item[],
  speakingWords: Readonly<Record<string, readonly string[]>>,
): readonly Offer<Item>[] {
  const given = new Map(wordsOf(title).map((word) => [stem(word), word]));
  const scored = items.map((item) => {
    const byTitle = wordsOf(item.title)
      .map(stem)
      .filter((word) => given.has(word));
    const bySpeech = (speakingWords[item.id] ?? []).map(stem).filter((word) => given.has(word));
    const shared = [...new Set([...bySpeech, ...byTitle])];
    return { item, shared, score: byTitle.length + 2 * bySpeech.length };
  });
  return scored
    .filter((candidate) => candidate.score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, mostOffers)
    .map(({ item, shared }) => ({ item, reason: `The title says ${shared.map((word) => `“${given.get(word) ?? word}”`).join(' and ')}.` }));
}
