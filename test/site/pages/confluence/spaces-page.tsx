import { useQuery } from '@tanstack/react-query';
import { boot } from '../boot';
import { get } from '../rest';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import type { Space } from './page-data';

/** On a site without a space there is nowhere for the page of a management review. */
function NewSpace({ isFirst }: { readonly isFirst: boolean }) {
  return (
    <form method="post" action="/_site-space" className="form">
      <h2>{isFirst ? 'Create the first space' : 'Create a space'}</h2>
      {isFirst && <p>A page in it, such as that of the management review, can then show the improvement summary.</p>}
      <div className="field">
        <label htmlFor="space">Name</label>
        <input id="space" name="name" className="input" required defaultValue={isFirst ? 'Information security management' : ''} />
      </div>
      <div>
        <button type="submit" className={isFirst ? 'button button-primary' : 'button'}>
          Create space
        </button>
      </div>
    </form>
  );
}

export function SpacesPage() {
  useTitle('Spaces');
  const spaces = useQuery({ queryKey: ['spaces'], queryFn: () => get<{ results: Space[] }>('/wiki/api/v2/spaces') });
  return (
    <div className="page page-narrow">
      <h1>Spaces</h1>
      <Loaded query={spaces}>
        {({ results }) => (
          <ul className="plain-list">
            {results.map(({ key, name }) => (
              <li key={key}>
                <a href={`/wiki/spaces/${key}`}>{name}</a>
              </li>
            ))}
            {results.length === 0 && <li className="subtle">No space yet that you may see.</li>}
          </ul>
        )}
      </Loaded>
      {boot.writesWiki && spaces.data && <NewSpace isFirst={spaces.data.results.length === 0} />}
    </div>
  );
}
