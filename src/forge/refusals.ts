import { z } from 'zod';
import { Refusal, type RefusalCode } from '../domain/refusal';

const jiraErrors = z.object({
  errorMessages: z.array(z.string()).catch([]),
  errors: z.record(z.string(), z.string()).catch({}),
});

/** An answer of Jira that is no success. */
export interface FailedAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly answer: unknown;
  /** Method and path, for the log of what nobody expected. */
  readonly call: string;
}

const codes: Readonly<Record<number, RefusalCode>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'invalid',
  422: 'invalid',
};

const defaultMessages: Readonly<Record<RefusalCode, string>> = {
  invalid: 'Jira did not accept the values.',
  forbidden: 'You are not allowed to do this in Jira. Ask an administrator of the project.',
  'not-found': 'This does not exist, or you have no access to it.',
  conflict: 'Somebody else is changing the same thing. Reload and try again.',
  'too-early': 'It is too early for this.',
  'not-set-up': 'This is not set up yet.',
  busy: 'Jira is busy. Try again in a moment.',
};

const secondsInWords = 120;

function busyMessage(retryAfter: string | null): string {
  const seconds = Number(retryAfter);
  if (retryAfter === null || !Number.isFinite(seconds)) return defaultMessages.busy;
  if (seconds <= secondsInWords) return `Jira is busy. Try again in ${String(seconds)} seconds.`;
  return `Jira is busy. Try again in ${String(Math.ceil(seconds / 60))} minutes.`;
}

/** The gateway gave up waiting; Jira may have done what was asked. */
const lateStatuses = [502, 504];
const lateMessage = 'Jira did not answer in time. Reload to see whether it was done, then try again.';

/** Jira's answer as a refusal in words for the person; what nobody expected stays an error. */
export function toRefusal({ status, retryAfter, answer, call }: FailedAnswer): Error {
  if (status === 429 || status === 503) return new Refusal('busy', busyMessage(retryAfter));
  if (lateStatuses.includes(status)) return new Refusal('busy', lateMessage);
  const code = codes[status];
  if (code === undefined) return new Error(`Jira answered ${status} to ${call}.`);
  const { errorMessages, errors } = jiraErrors.catch({ errorMessages: [], errors: {} }).parse(answer);
  const message = [...errorMessages, ...Object.values(errors)].join(' ');
  return new Refusal(code, message === '' ? defaultMessages[code] : message, Object.keys(errors)[0] ?? null);
}
