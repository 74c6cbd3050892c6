import type { RefusalOnTheWire } from '../../../src/contract';

/** The one error a surface knows: an expected "no" of the app in its own words, or `unexpected`, which may be tried again. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    readonly code: RefusalOnTheWire['code'] | 'unexpected',
    message: string,
    readonly field: string | null,
  ) {
    super(message);
  }
}
