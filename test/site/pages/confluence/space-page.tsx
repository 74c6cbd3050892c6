import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { boot } from '../boot';
import { useExtensions } from '../issue/issue-data';
import { get, messagesOfError, post } from '../rest';
import { ago } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useTitle } from '../shell/use-title';
import type { Space, WikiPage } from './page-data';

async function readSpace(key: string): Promise<{ id: string; name: string; pages: readonly WikiPage[] }> {
  const { results } = await get<{ results: Space[] }>(`/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`);
  const [space] = results;
  if (!space) throw new Error('There is no such space.');
  const pages = await get<{ results: WikiPage[] }>(`/wiki/api/v2/spaces/${space.id}/pages?limit=250`);
  return { id: space.id, name: space.name, pages: pages.results };
}

const emptyPage = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [] }] };

/** A page begins with its title and goes on in the editor, where the macros are. */
function NewPage({ spaceId, spaceKey }: { readonly spaceId: string; readonly spaceKey: string }) {
  const [title, setTitle] = useState('');
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const create = async () => {
    try {
      const body = { representation: 'atlas_doc_format', value: JSON.stringify(emptyPage) };
      const { id } = await post<{ id: string }>('/wiki/api/v2/pages', { spaceId, status: 'current', title, body });
      location.assign(`/wiki/spaces/${spaceKey}/pages/edit/${id}`);
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h2>Create a page</h2>
      {refusal.length > 0 && <Notice tone="error" title="Not created" messages={refusal} />}
      <div className="field">
        <label htmlFor="title">Title</label>
        <input
          id="title"
          className="input"
          required
          placeholder="Management review"
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </div>
      <div>
        <button type="submit" className="button">
          Create page
        </button>
      </div>
    </form>
  );
}

/** The pages that an app adds to every space. */
function SpaceApps({ spaceKey }: { readonly spaceKey: string }) {
  const apps = useExtensions().data?.spacePages ?? [];
  return (
    <p className="row">
      {apps.map(({ key, title }) => (
        <a key={key} className="button button-subtle" href={`/wiki/spaces/${spaceKey}/apps/${key}`}>
          {title}
        </a>
      ))}
    </p>
  );
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
        {({ id: spaceId, name, pages }) => (
          <>
            <h1>{name}</h1>
            <SpaceApps spaceKey={spaceKey} />
            <ul className="plain-list">
              {pages.map(({ id, title, version }) => (
                <li key={id}>
                  <a href={`/wiki/spaces/${spaceKey}/pages/${id}`}>{title}</a>{' '}
                  <span className="small">changed {ago(version.createdAt)}</span>
                </li>
              ))}
            </ul>
            {boot.writesWiki && <NewPage spaceId={spaceId} spaceKey={spaceKey} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
