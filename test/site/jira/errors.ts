import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer of Jira that is not 2xx; the one error handler of the API prints `{errorMessages, errors}`. */
export class JiraError extends Error {
  readonly status: ContentfulStatusCode;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;

  constructor(status: ContentfulStatusCode, errorMessages: readonly string[], errors: Readonly<Record<string, string>> = {}) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraError';
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
  }
}

/** What is hidden and what does not exist answer alike. */
export const issueNotFound = () => new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);

export const projectNotFound = (idOrKey: string) =>
  new JiraError(404, [
    /^\d+$/.test(idOrKey) ? `No project could be found with id '${idOrKey}'.` : `No project could be found with key '${idOrKey}'.`,
  ]);

export const badRequest = (message: string) => new JiraError(400, [message]);
export const badField = (fieldId: string, message: string) => new JiraError(400, [], { [fieldId]: message });
export const forbidden = (message: string) => new JiraError(403, [message]);
export const notFound = (message: string) => new JiraError(404, [message]);
