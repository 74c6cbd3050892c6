/** How a register of then was taken down: with a signature, or into a pack. */
export type Taken = 'signed' | 'packed';

/** At the beginning of a sentence. */
export function beginning(taken: Taken): string {
  return taken === 'signed' ? 'Signed' : 'Packed';
}
