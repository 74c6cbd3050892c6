import type { Mover } from './improvement';

/** Who made a change, as it can be said after "by". */
export function sayMover(mover: Mover): string {
  if (mover.kind === 'person') return mover.name;
  if (mover.kind === 'app') return mover.name === '' ? 'an app' : `an app (${mover.name})`;
  return mover.kind === 'deleted' ? 'somebody whose account was deleted' : 'somebody Jira does not name';
}
