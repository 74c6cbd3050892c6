import { useQuery } from '@tanstack/react-query';
import { get } from '../rest';

interface RemoteLink {
  readonly id: number;
  readonly relationship?: string;
  readonly object: { readonly title: string; readonly url: string };
}

/** Links to what is no work item, such as pages of Confluence. */
export function RemoteLinks({ issueKey }: { readonly issueKey: string }) {
  const links = useQuery({
    queryKey: ['issue', issueKey, 'remote links'],
    queryFn: () => get<readonly RemoteLink[]>(`/rest/api/3/issue/${encodeURIComponent(issueKey)}/remotelink`),
  });
  const relationshipOf = ({ relationship = 'links to' }: RemoteLink) => relationship;
  const found = links.data ?? [];
  return [...new Set(found.map(relationshipOf))].map((relationship) => (
    <section key={relationship} aria-label={relationship}>
      <h2>{relationship}</h2>
      <ul className="issue-rows">
        {found
          .filter((link) => relationshipOf(link) === relationship)
          .map(({ id, object }) => (
            <li key={id} className="issue-row">
              <a href={object.url}>{object.title}</a>
            </li>
          ))}
      </ul>
    </section>
  ));
}
