/** A Jira expression that cannot be read or fails while it runs; `position` is the offset in its source. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}
