/** Those of some items that are so, one by one as they come; every walk begins anew. */
export function chosen<Item>(items: Iterable<Item>, isSo: (item: Item) => boolean): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) if (isSo(item)) yield item;
    },
  };
}

/** Some items, then some more. */
export function followedBy<Item>(items: Iterable<Item>, more: readonly Item[]): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield item;
      for (const item of more) yield item;
    },
  };
}
