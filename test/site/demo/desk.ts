import type { Site } from '../site';
import type { Person } from '../kernel/people';

/** A person at a keyboard: asks Jira and Confluence as they do, and stumbles over every refusal. */
export interface Desk {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
  delete(path: string): Promise<unknown>;
}

export function deskOf(site: Site, person: Person): Desk {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const product = path.startsWith('/wiki/') ? site.confluence.api : site.jira.api;
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await product.request(path, init, { actor: person });
    const text = await response.text();
    if (!response.ok)
      throw new Error(
        `${person.displayName}: ${method} ${path} was refused with ${String(response.status)}: ${text} (sent ${JSON.stringify(body)})`,
      );
    return text === '' ? null : JSON.parse(text);
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    delete: (path) => ask('DELETE', path),
  };
}
