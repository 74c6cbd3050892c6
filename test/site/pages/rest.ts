/** A refusal of a REST API, in its own words. */
export class RestError extends Error {
  override readonly name = 'RestError';
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
  ) {
    super(messages.join(' '));
  }
}

const textsOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.values(value).map(String) : []);

/** Jira, Confluence and the site itself each word a refusal in their own shape. */
function messagesOf(status: number, body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [`The site answered ${String(status)}.`];
  if ('errorMessages' in body) return [...textsOf(body.errorMessages), ...textsOf('errors' in body ? body.errors : null)];
  if ('errors' in body && Array.isArray(body.errors)) return body.errors.map((error: { title?: string }) => error.title ?? 'Refused.');
  return 'message' in body ? [String(body.message)] : [`The site answered ${String(status)}.`];
}

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(path, init);
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new RestError(response.status, messagesOf(response.status, json));
  return json as T;
}

export const get = <T>(path: string) => send<T>('GET', path);
export const post = <T>(path: string, body: unknown) => send<T>('POST', path, body);
export const put = <T>(path: string, body: unknown) => send<T>('PUT', path, body);

export const remove = (path: string) => send<undefined>('DELETE', path);

export const messagesOfError = (error: unknown): readonly string[] =>
  error instanceof RestError ? error.messages : [error instanceof Error ? error.message : String(error)];
