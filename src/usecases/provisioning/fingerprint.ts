import { createHash } from 'node:crypto';
import type { PlannedThing } from '../../domain/set-up-plan';

/** Tells what is planned from anything else. */
export function fingerprintOf(things: readonly PlannedThing[]): string {
  return createHash('sha256').update(JSON.stringify(things)).digest('hex');
}
