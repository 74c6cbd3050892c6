export const setUpStates = ['waiting', 'running', 'failed', 'done'] as const;
export type SetUpState = (typeof setUpStates)[number];

/** Longer than the queue ever waits between two deliveries and a run may take together. */
const stalledAfterInMs = 15 * 60 * 1000;

export function isUnderWay({ state }: { readonly state: SetUpState }): boolean {
  return state === 'waiting' || state === 'running';
}

/** The job that a note of the queue is about; `null` when it is over, or another has taken its place: notes come twice and late. */
export function jobUnderWay<Job extends { readonly state: SetUpState; readonly startedAt: string }>(
  job: Job | null,
  startedAt: string,
): Job | null {
  return job?.startedAt === startedAt && isUnderWay(job) ? job : null;
}

/** Nothing was heard of a job for so long that nothing will be: the queue gave it up. */
export function isStalled(job: { readonly state: SetUpState; readonly heardOf: string }, now: Date): boolean {
  return isUnderWay(job) && now.getTime() - Date.parse(job.heardOf) > stalledAfterInMs;
}

/** Whether a job is at work, so that no other may begin. */
export function isAtWork(job: { readonly state: SetUpState; readonly heardOf: string }, now: Date): boolean {
  return isUnderWay(job) && !isStalled(job, now);
}
