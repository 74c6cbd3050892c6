/** The words of an ADF document, or of plain text. */
export function toPlainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(toPlainText).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const text: unknown = Reflect.get(value, 'text');
  return typeof text === 'string' ? text : toPlainText(Reflect.get(value, 'content'));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The `~` operator: every word must occur, `"…"` is a phrase, `*` at the end matches a beginning.
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-work-items-using-the-text-field/
 */
export function textMatcher(pattern: string): (text: string) => boolean {
  const phrases = [...pattern.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => wordsOf(phrase).join(' '));
  const terms =
    pattern
      .replace(/"[^"]*"/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}*]+/gu) ?? [];
  const tests = terms.map((term) => (term.endsWith('*') ? startsWith(term.slice(0, -1)) : (word: string) => word === term));
  return (text) => {
    const words = wordsOf(text);
    const joined = ` ${words.join(' ')} `;
    return tests.every((test) => words.some(test)) && phrases.every((phrase) => joined.includes(` ${phrase} `));
  };
}

const startsWith = (beginning: string) => (word: string) => word.startsWith(beginning);
