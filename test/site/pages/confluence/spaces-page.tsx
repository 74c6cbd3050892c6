import { useQuery } from '@tanstack/react-query';
import { get } from '../rest';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import type { Space } from './page-data';

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
            {results.length === 0 && <li className="subtle">No space that you may see.</li>}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
