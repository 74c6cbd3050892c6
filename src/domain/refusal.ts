export const refusalCodes = [
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'too-early',
  'not-set-up',
  'not-ready',
  'busy',
  'damaged',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An expected "no", in words for the person: what went wrong, which field, what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
    /** The field or setting the person can mend, in the words of the screen. */
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** The register cannot be read, because it was never made or is damaged: reading all records from Jira mends both. */
export function isOfTheRegister(error: unknown): error is Refusal {
  return error instanceof Refusal && (error.code === 'not-ready' || error.code === 'damaged');
}
