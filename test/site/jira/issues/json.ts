/** Reading of request bodies, which are unknown until looked at. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, key: string): Json | null {
  if (!isObject(value)) return null;
  const inner = value[key];
  return isObject(inner) ? inner : null;
}

/** Ids come as strings and as numbers. */
export function textAt(value: unknown, key: string): string | null {
  if (!isObject(value)) return null;
  const inner = value[key];
  if (typeof inner === 'string') return inner;
  return typeof inner === 'number' ? String(inner) : null;
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  if (!isObject(value)) return [];
  const inner: unknown = value[key];
  return Array.isArray(inner) ? inner : [];
}

export const textsAt = (value: unknown, key: string): string[] =>
  listAt(value, key).flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? String(item) : []));
