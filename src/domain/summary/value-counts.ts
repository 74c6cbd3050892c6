/** How many there are of each value. */
export interface ValueCounts<Value> {
  add(value: Value): void;
  of(value: Value): number;
  /** In the order in which the values first came. */
  entries(): readonly (readonly [Value, number])[];
}

/** Counts values one by one. What is counted stands beside the value, so that one more of it is one look-up and not two. */
export function countValues<Value>(): ValueCounts<Value> {
  const counts = new Map<Value, { count: number }>();
  return {
    add(value) {
      const known = counts.get(value);
      if (known === undefined) counts.set(value, { count: 1 });
      else known.count += 1;
    },
    of: (value) => counts.get(value)?.count ?? 0,
    entries: () => [...counts].map(([value, { count }]) => [value, count] as const),
  };
}
