/** A project's key, and the number in it. */
function partsOf(key: string): readonly [string, number] {
  const at = key.lastIndexOf('-');
  return [key.slice(0, at), Number(key.slice(at + 1))];
}

/** The keys that stand next to a missing one, as far as there are any. */
export interface KeyGap {
  readonly before: string | null;
  readonly after: string | null;
}

/** Between which keys one is missing: the nearest of its project below and above. */
export function gapAt(key: string, keys: readonly string[]): KeyGap {
  const [project, missing] = partsOf(key);
  let [before, after] = [-Infinity, Infinity];
  for (const other of keys) {
    const [name, number] = partsOf(other);
    if (name !== project) continue;
    if (number < missing) before = Math.max(before, number);
    if (number > missing) after = Math.min(after, number);
  }
  const keyOf = (number: number) => (Number.isFinite(number) ? `${project}-${number}` : null);
  return { before: keyOf(before), after: keyOf(after) };
}
