import { z } from 'zod';
import { Refusal, type RefusalCode } from '../domain/refusal';

export type Product = 'Jira' | 'Confluence';

const jiraErrors = z.object({
  errorMessages: z.array(z.string()).catch([]),
  errors: z.record(z.string(), z.string()).catch({}),
});

/** An answer of a product that is no success. */
export interface FailedAnswer {
  readonly product: Product;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly answer: unknown;
  /** Method and path, for the log of what nobody expected. */
  readonly call: string;
}

/** What a refused call may be refused with; a busy product has words of its own, and the register is ours. */
type CallCode = Exclude<RefusalCode, 'busy' | 'not-ready' | 'damaged'>;

const codes: Readonly<Record<number, CallCode>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'invalid',
  422: 'invalid',
};

const defaultMessages: Readonly<Record<CallCode, string>> = {
  invalid: 'Jira did not accept the values.',
  forbidden: 'You are not allowed to do this in Jira. Ask an administrator of the project.',
  'not-found': 'This does not exist, or you have no access to it.',
  conflict: 'Somebody else is changing the same thing. Reload and try again.',
  'too-early': 'It is too early for this.',
  'not-set-up': 'This is not set up yet.',
};

/** Confluence speaks to developers; these are for people. */
const confluenceMessages: Readonly<Record<CallCode, string>> = {
  ...defaultMessages,
  invalid: 'Confluence did not accept this. Change it and try again.',
  forbidden: 'You have no access to Confluence. Ask an administrator of the site.',
  'not-found': 'This does not exist in Confluence, or you have no access to it.',
  'not-set-up': 'This app cannot reach Confluence. Ask an administrator to install it there too, or to approve its update.',
};

const secondsInWords = 120;

function busyMessage(product: Product, retryAfter: string | null): string {
  const seconds = Number(retryAfter);
  if (retryAfter === null || !Number.isFinite(seconds)) return `${product} is busy. Try again in a moment.`;
  if (seconds <= secondsInWords) return `${product} is busy. Try again in ${String(seconds)} seconds.`;
  return `${product} is busy. Try again in ${String(Math.ceil(seconds / 60))} minutes.`;
}

/** The gateway gave up waiting; the product may have done what was asked. */
const lateStatuses = [502, 504];
const lateMessage = (product: Product) => `${product} did not answer in time. Reload to see whether it was done, then try again.`;

/** A product's answer as a refusal in words for the person; what nobody expected stays an error. */
export function toRefusal({ product, status, retryAfter, answer, call }: FailedAnswer): Error {
  if (status === 429 || status === 503) return new Refusal('busy', busyMessage(product, retryAfter));
  if (lateStatuses.includes(status)) return new Refusal('busy', lateMessage(product));
  const code = status === 401 ? codeOfUnauthorized(product, answer) : codes[status];
  if (code === undefined) return new Error(`${product} answered ${status} to ${call}.`);
  return product === 'Confluence' ? new Refusal(code, confluenceMessages[code]) : toJiraRefusal(code, answer);
}

/**
 * Jira is always there, and says with a 401 in its own words that a person may not link; a scope that is missing has no such words.
 * On Confluence the app may not be installed, or not with these scopes.
 */
function codeOfUnauthorized(product: Product, answer: unknown): CallCode | undefined {
  if (product === 'Confluence') return 'not-set-up';
  return jiraErrors.safeParse(answer).data?.errorMessages.length ? 'forbidden' : undefined;
}

function toJiraRefusal(code: CallCode, answer: unknown): Refusal {
  const { errorMessages, errors } = jiraErrors.catch({ errorMessages: [], errors: {} }).parse(answer);
  const message = [...errorMessages, ...Object.values(errors)].join(' ');
  return new Refusal(code, message === '' ? defaultMessages[code] : message, Object.keys(errors)[0] ?? null);
}
