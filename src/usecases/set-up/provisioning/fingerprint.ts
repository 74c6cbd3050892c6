import { createHash } from 'node:crypto';

/** Tells what is planned from anything else. */
export function fingerprintOf(planned: unknown): string {
  return createHash('sha256').update(JSON.stringify(planned)).digest('hex');
}
