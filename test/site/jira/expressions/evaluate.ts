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

/** Evaluates a Jira expression. @see https://developer.atlassian.com/cloud/jira/software/jira-expressions/ */
export function evaluateExpression(source: string, scope: Record<string, unknown>): unknown {
  throw new ExpressionError(`not yet: ${source} ${Object.keys(scope).length}`, 0);
}
