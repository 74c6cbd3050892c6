import type { RegisterRow } from './register-row';

/** Those of some rows that are so, one by one as they come; every walk begins anew. */
export function chosen(rows: Iterable<RegisterRow>, isSo: (row: RegisterRow) => boolean): Iterable<RegisterRow> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (isSo(row)) yield row;
    },
  };
}

/** Some rows, then some more. */
export function followedBy(rows: Iterable<RegisterRow>, more: readonly RegisterRow[]): Iterable<RegisterRow> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield row;
      for (const row of more) yield row;
    },
  };
}
