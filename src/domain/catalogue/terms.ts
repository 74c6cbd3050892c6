/** Terms that people write, by the id of what they speak of. A term is a word or several in a row. */
export type Terms = Readonly<Record<string, readonly string[]>>;

/** An id that a title speaks of, and the parts of the title that say so. */
export interface Spoken {
  readonly id: string;
  readonly parts: readonly string[];
}

/** A word of a text, and where it stands there. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Words between the others: "review of access" is the term "review access". */
const emptyWords = new Set(
  'a an and are as at by for from is it its of on or our so than that the their this to was we were with'.split(' '),
);

/** "reviews" and "review" are one word here; no more grammar than that. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^aius]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text that say something, in its order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(({ 0: word, index }) => ({ stem: stem(word.toLowerCase()), start: index, end: index + word.length }))
    .filter((word) => !emptyWords.has(word.stem));
}

interface Term {
  readonly id: string;
  readonly stems: readonly string[];
}

/** Terms by their first word. */
export type Lexicon = ReadonlyMap<string, readonly Term[]>;

/** Several lists as one, in which a long term of one list hides the short ones of all others. */
export function toLexicon(...lists: readonly Terms[]): Lexicon {
  const terms = lists.flatMap((list) =>
    Object.entries(list).flatMap(([id, texts]) => texts.map((text) => ({ id, stems: wordsOf(text).map((word) => word.stem) }))),
  );
  const lexicon = new Map<string, Term[]>();
  for (const term of terms) {
    const [first = ''] = term.stems;
    lexicon.set(first, [...(lexicon.get(first) ?? []), term]);
  }
  return lexicon;
}

/** A term found in a text: the places of its first word and of the one after its last. */
interface Found {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const lengthOf = ({ from, to }: Found) => to - from;

/**
 * What a title speaks of, by the longest term first. A word says nothing where it is a part of a longer term: an audit log is no audit, and
 * the review of access no management review.
 */
export function spokenOf(title: string, lexicon: Lexicon): readonly Spoken[] {
  const words = wordsOf(title);
  const found = words.flatMap((word, from) =>
    (lexicon.get(word.stem) ?? [])
      .filter(({ stems }) => stems.every((wanted, offset) => words[from + offset]?.stem === wanted))
      .map(({ id, stems }) => ({ id, from, to: from + stems.length })),
  );
  const telling = found.filter((one) => !found.some((other) => lengthOf(other) > lengthOf(one) && covers(other, one)));
  return rank(telling).map((own) => ({
    id: own[0].id,
    parts: [...new Set(own.map(({ from, to }) => title.slice(words[from]?.start, words[to - 1]?.end)))],
  }));
}

type Group = readonly [Found, ...Found[]];

/** What was found, by id: the longest term first, then what has most of them. */
function rank(found: readonly Found[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of [...found].sort((left, right) => lengthOf(right) - lengthOf(left))) {
    const group = groups.get(one.id);
    groups.set(one.id, group === undefined ? [one] : [...group, one]);
  }
  return [...groups.values()].sort(
    ([left, ...lefts], [right, ...rights]) => lengthOf(right) - lengthOf(left) || rights.length - lefts.length,
  );
}

function covers(whole: Found, part: Found): boolean {
  return whole.from <= part.from && part.to <= whole.to;
}
