import { useQuery } from '@tanstack/react-query';
import { get } from '../rest';
import { ago } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import type { Space, WikiPage } from './page-data';

async function readSpace(key: string): Promise<{ name: string; pages: readonly WikiPage[] }> {
  const { results } = await get<{ results: Space[] }>(`/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`);
  const [space] = results;
  if (!space) throw new Error('There is no such space.');
  const pages = await get<{ results: WikiPage[] }>(`/wiki/api/v2/spaces/${space.id}/pages?limit=250`);
  return { name: space.name, pages: pages.results };
}

export function SpacePage({ spaceKey }: { readonly spaceKey: string }) {
  const space = useQuery({ queryKey: ['space', spaceKey], queryFn: () => readSpace(spaceKey) });
  useTitle(space.data?.name ?? spaceKey);
  return (
    <div className="page page-narrow">
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href="/wiki">Spaces</a>
      </nav>
      <Loaded query={space}>
        {({ name, pages }) => (
          <>
            <h1>{name}</h1>
            <ul className="plain-list">
              {pages.map(({ id, title, version }) => (
                <li key={id}>
                  <a href={`/wiki/spaces/${spaceKey}/pages/${id}`}>{title}</a>{' '}
                  <span className="small">changed {ago(version.createdAt)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  );
}
