/** A name as it is compared: small letters, without accents and signs. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

const wholeName = 1000;
const wholeWords = 500;
const shortestPart = 5;

/** How much a name says what some words say; 0 for not at all. Words come the likeliest first. */
export function likeness(name: string, words: readonly string[]): number {
  const text = plain(name);
  const scores = words.map((word, index) => {
    if (text === word) return wholeName - index;
    if (` ${text} `.includes(` ${word} `)) return wholeWords + word.length - index / words.length;
    return word.length >= shortestPart && text.includes(word) ? word.length - index / words.length : 0;
  });
  return Math.max(0, ...scores);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The likeliest of some things for each wish; nothing serves two of them, and the surest pairs are made first. */
export function matchByName<Wish extends string>(
  wishes: readonly Wish[],
  things: readonly Named[],
  words: Readonly<Record<Wish, readonly string[]>>,
): ReadonlyMap<Wish, string> {
  const pairs = wishes
    .flatMap((wish) => things.map((thing) => ({ wish, id: thing.id, score: likeness(thing.name, words[wish]) })))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  const found = new Map<Wish, string>();
  const taken = new Set<string>();
  for (const { wish, id } of pairs) {
    if (found.has(wish) || taken.has(id)) continue;
    found.set(wish, id);
    taken.add(id);
  }
  return found;
}
