import { z } from 'zod';

/** What a language model leaves out it may also send as `null` or blank; what is neither words nor a number says nothing. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Words that must be there. */
export const words = z.unknown().optional().transform(toText);

/** Words, or `null` where nothing was said. */
export const wordsOrNothing = words.transform((text) => (text === '' ? null : text));

/** For facts, where `null` would clear what is recorded: an agent never says it, though the checks of the panel would take it. */
export const wordsOrAbsent = words.transform((text): string | null | undefined => (text === '' ? undefined : text));

export const numberOrAbsent = words.transform((text): number | null | undefined => (text === '' ? undefined : Number(text)));

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** One of a list by its name or id in any spelling, or `null` where nothing was said. */
export function choice<Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string) {
  return wordsOrNothing.transform((text, context): Id | null => {
    if (text === null) return null;
    const found = ids.find((id) => [id, nameOf(id)].map(plain).includes(plain(text)));
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `choose one of ${ids.map(nameOf).join(', ')}.` });
    return z.NEVER;
  });
}

const keyPattern = /(?:^|\/browse\/)([a-z][a-z0-9_]+-[0-9]+)(?:[?#].*)?$/i;

/** The key of a work item, alone or in its address; `null` where nothing was said. */
export const issueKeyOrNothing = wordsOrNothing.transform((text, context): string | null => {
  if (text === null) return null;
  const key = keyPattern.exec(text)?.[1];
  if (key !== undefined) return key.toUpperCase();
  context.addIssue({ code: 'custom', message: 'use a key such as CI-12.' });
  return z.NEVER;
});

/** "9.2, 10.1" and "9.2 and 10.1" are two; what is no number of the catalogue is for its check to refuse. */
export function listOf(toId: (word: string) => string) {
  return words.transform((text) => {
    const said = text.split(/[\s,;]+/).filter((word) => word !== '' && !/^(?:and|clauses?|controls?)$/i.test(word));
    return said.map(toId);
  });
}
