export interface Outcome {
  readonly operation: string;
  /** `null` when the client was content. */
  readonly failure: string | null;
}

/** Calls an operation and notes how it went; what needs the answer of a failed one sees undefined. */
export type Attempt = <T>(operation: string, work: () => Promise<T>) => Promise<T | undefined>;

export function createAttempt(outcomes: Outcome[]): Attempt {
  return async (operation, work) => {
    try {
      const answer = await work();
      outcomes.push({ operation, failure: null });
      return answer;
    } catch (error) {
      outcomes.push({ operation, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
      return undefined;
    }
  };
}
