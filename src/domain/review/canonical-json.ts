/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The one text of a value, whatever the order of its members: the JSON Canonicalization Scheme. It is defined by ECMAScript's own way
 * to write numbers and strings, and by names in the order of their UTF-16 units, which is how `<` compares.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort((left, right) => (left < right ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`;
}

/** Records and rows are lists and objects of plain values, and absent is `null`: nothing changes but the type, and 100,000 rows are not copied. */
export function asJson(value: object): Json {
  return value as unknown as Json;
}
