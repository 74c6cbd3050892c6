/** A text as a JQL literal: many plain words are reserved ("Identified", "audit"), so every literal is quoted. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Ids as a JQL list; ids are digits by their schema, and are checked here again because they stand unquoted. */
export function idList(ids: readonly string[]): string {
  const strange = ids.find((id) => !/^[0-9]+$/.test(id));
  if (strange !== undefined) throw new Error(`${strange} is no id.`);
  return `(${ids.join(', ')})`;
}

/** A condition on ids; of none of them there is nothing, and JQL knows no empty list. */
export function isAmong(clause: string, ids: readonly string[]): string {
  return ids.length === 0 ? `${clause} is EMPTY` : `${clause} in ${idList(ids)}`;
}

/** A custom field in JQL by its number: names change, are translated and may be double. */
export function clauseName(fieldId: string): string {
  const number = /^customfield_([0-9]+)$/.exec(fieldId)?.[1];
  return number === undefined ? quoted(fieldId) : `cf[${number}]`;
}
