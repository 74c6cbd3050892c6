import type { RecordedPage } from './documents';
import { Refusal } from '../refusal';

/** What a single line of Jira holds. */
const longestText = 255;
const mostPages = 10;
/** A shorter title names nothing. */
const shortestTitle = 12;
const separator = '; ';

/** Jira counts UTF-16 units; half of a pair is no letter. */
function shorten(title: string, limit: number): string {
  return title.length <= limit ? title : `${title.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function wordsOf({ title, version }: RecordedPage, titleLimit: number): string {
  return `${shorten(title, titleLimit)}, version ${version}`;
}

/** "Restore runbook, version 7", in one line of Jira. */
export function pageWords(page: RecordedPage): string {
  return wordsOf(page, longestText - `, version ${page.version}`.length);
}

function listOf(pages: readonly RecordedPage[], titleLimit: number): string {
  return pages.map((page) => wordsOf(page, titleLimit)).join(separator);
}

/** From whole titles down to the shortest. */
const titleLimits = Array.from({ length: longestText - shortestTitle + 1 }, (_, index) => longestText - index);

/**
 * The fact Documentation in words: the pages first, then what a person wrote beside them. Long titles are shortened to fit the
 * line; `null` when there is nothing to say.
 * @throws Refusal when the line cannot hold it.
 */
export function documentationWords(pages: readonly RecordedPage[], ownWords: string): string | null {
  if (pages.length > mostPages) {
    throw new Refusal('invalid', `Documentation: at most ${mostPages} pages can be linked. Unlink one first.`, 'Documentation');
  }
  const lines = titleLimits.map((limit) => [listOf(pages, limit), ownWords].filter((part) => part !== '').join(separator));
  const fitting = lines.find((line) => line.length <= longestText);
  if (fitting === undefined) {
    const message = `Documentation: the text beside the pages leaves no room for them in ${longestText} characters. Shorten it first.`;
    throw new Refusal('invalid', message, 'Documentation');
  }
  return fitting === '' ? null : fitting;
}

/** What a person wrote in Documentation beside the pages that are linked; empty when it is the pages alone. */
export function ownWordsOf(text: string | null, pages: readonly RecordedPage[]): string {
  if (text === null) return '';
  const lists = pages.length === 0 ? [] : titleLimits.map((limit) => listOf(pages, limit));
  const list = lists.find((candidate) => text === candidate || text.startsWith(`${candidate}${separator}`));
  return list === undefined ? text : text.slice(list.length + separator.length);
}

/** Own words without what the pages now say better: their titles written by hand, and that no document changed. */
export function beside(pages: readonly RecordedPage[], ownWords: string): string {
  const titles = new Set(pages.map(({ title }) => title));
  const isSaid = (part: string) => isReasonForNone(part) || titles.has(part.replace(/, version \d+$/, ''));
  return ownWords
    .split(separator)
    .filter((part) => !isSaid(part))
    .join(separator);
}

/** "No document changed: the rule was right": a reason takes the place of a page. */
export function isReasonForNone(text: string): boolean {
  return /^no documents?\b/i.test(text);
}
