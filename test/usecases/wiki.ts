import { createSpace } from '../site/confluence/spaces';
import type { Role } from '../site/kernel/people';
import type { Site } from '../site/site';

/** The pages of a site, written as people write them. */
export interface Wiki {
  /** Writes a page and as many versions of it as asked, the last with the message. */
  write(title: string, versions?: number): Promise<string>;
  change(pageId: string, message: string, as?: Role): Promise<void>;
  /** Lets only these people read a page. */
  restrict(pageId: string, roles: readonly Role[]): Promise<void>;
  trash(pageId: string): Promise<void>;
}

const bodyOf = (text: string) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }),
});

export function openWiki(site: Site): Wiki {
  const space = createSpace(site.confluence, { key: 'ISMS', name: 'Information security' });
  const ask = async (as: Role, method: string, path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await site.fetchAs(as, path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const change: Wiki['change'] = async (id, message, as = 'manager') => {
    const page = (await ask(as, 'GET', `/wiki/api/v2/pages/${id}`)) as { title: string; version: { number: number } };
    const version = { number: page.version.number + 1, message };
    await ask(as, 'PUT', `/wiki/api/v2/pages/${id}`, {
      id,
      status: 'current',
      title: page.title,
      body: bodyOf(`Now: ${message}`),
      version,
    });
  };
  return {
    change,
    write: async (title, versions = 1) => {
      const page = { spaceId: space.id, title, body: bodyOf(title) };
      const { id } = (await ask('manager', 'POST', '/wiki/api/v2/pages', page)) as { id: string };
      for (let number = 2; number <= versions; number += 1) await change(id, `Version ${String(number)}`);
      return id;
    },
    restrict: async (id, roles) => {
      const user = roles.map((role) => ({ type: 'known', accountId: site.person(role).accountId }));
      await ask('manager', 'PUT', `/wiki/rest/api/content/${id}/restriction`, [{ operation: 'read', restrictions: { user, group: [] } }]);
    },
    trash: async (id) => {
      await ask('manager', 'DELETE', `/wiki/api/v2/pages/${id}`);
    },
  };
}
