import { createKernel, type Kernel } from '../kernel/kernel';
import type { Person, Role } from '../kernel/people';
import { createConfluence, type Confluence } from './confluence';
import type { Space } from './model';
import { createSpace } from './spaces';

/** A Confluence with one space, and a way to call it as somebody. */
export interface ConfluenceBench {
  readonly kernel: Kernel;
  readonly confluence: Confluence;
  readonly space: Space;
  person(role: Role): Person;
  call(role: Role | null, method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export function createConfluenceBench(): ConfluenceBench {
  const kernel = createKernel('http://127.0.0.1:8010');
  const confluence = createConfluence(kernel);
  const space = createSpace(confluence, { key: 'ISMS', name: 'Information security' });
  const person = (role: Role): Person => {
    const found = kernel.people.byEmail(`${role}@example.com`);
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  };
  const call: ConfluenceBench['call'] = async (role, method, path, body) => {
    const init = body instanceof FormData ? form(method, body) : json(method, body);
    const response = await confluence.api.request(path, init, { actor: role === null ? null : person(role) });
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? await response.json() : await response.text() };
  };
  return { kernel, confluence, space, person, call };
}

const form = (method: string, body: FormData): RequestInit => ({ method, body, headers: { 'X-Atlassian-Token': 'no-check' } });

const json = (method: string, body: unknown): RequestInit =>
  body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };

export const adf = (text: string): { representation: string; value: string } => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }),
});
