import type { Framework } from '../catalogue/frameworks';
import { suggestedPairs, type Pair } from '../catalogue/framework-pairs';

/** A line that administrators added to the suggestions for a framework, or took away from them. */
export interface FrameworkEdit extends Pair {
  readonly framework: Framework;
  readonly change: 'added' | 'removed';
  /** ISO instant in UTC. */
  readonly at: string;
  /** Account id. */
  readonly by: string;
  /** Why, in a few words; `null` for what was changed before anybody was asked. */
  readonly reason: string | null;
}

/** A pair as the site holds it: suggested by a published table, or added by its own administrators. */
export interface HeldPair extends Pair {
  readonly origin: 'suggested' | 'added';
}

const isSame = (one: Pair, other: Pair) => one.reference === other.reference && one.point === other.point;

function isSuggested(framework: Framework, pair: Pair): boolean {
  return suggestedPairs(framework).some((other) => isSame(other, pair));
}

/** The suggestions for a framework as administrators changed them. */
export function heldPairs(framework: Framework, edits: readonly FrameworkEdit[]): readonly HeldPair[] {
  const own = edits.filter((edit) => edit.framework === framework);
  const removed = own.filter(({ change }) => change === 'removed');
  const added = own.filter(({ change }) => change === 'added');
  const kept = suggestedPairs(framework).filter((pair) => !removed.some((edit) => isSame(edit, pair)));
  return [
    ...kept.map(({ reference, point }) => ({ reference, point, origin: 'suggested' }) as const),
    ...added.map(({ reference, point }) => ({ reference, point, origin: 'added' }) as const),
  ];
}

/**
 * The edits with one more: what undoes an earlier one takes it away, so that the published table stands again. Asking for what is so
 * already changes nothing.
 */
export function withEdit(edits: readonly FrameworkEdit[], edit: FrameworkEdit): readonly FrameworkEdit[] {
  const { framework, change } = edit;
  const others = edits.filter((other) => other.framework !== framework || !isSame(other, edit));
  const isHeld = heldPairs(framework, edits).some((pair) => isSame(pair, edit));
  if (isHeld === (change === 'added')) return edits;
  return isSuggested(framework, edit) === (change === 'added') ? others : [edit, ...others];
}
