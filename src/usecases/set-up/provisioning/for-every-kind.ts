import { kinds, type Kind } from '../../../domain/kinds/kinds';

/** Something for every kind, one after the other: the steps of set-up keep their order. */
export async function forEveryKind<Value>(valueOf: (kind: Kind) => Promise<Value>): Promise<Readonly<Record<Kind, Value>>> {
  const found: [Kind, Value][] = [];
  for (const kind of kinds) found.push([kind, await valueOf(kind)]);
  // One entry for each kind was just made.
  return Object.fromEntries(found) as Record<Kind, Value>;
}
