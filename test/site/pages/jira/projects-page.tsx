import { useQuery } from '@tanstack/react-query';
import { useExtensions } from '../issue/issue-data';
import { boot } from '../boot';
import { get } from '../rest';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import type { Project } from './project-nav';

export function ProjectsPage() {
  useTitle('Projects');
  const projects = useQuery({
    queryKey: ['projects'],
    queryFn: () => get<{ values: Project[] }>('/rest/api/3/project/search?maxResults=100'),
  });
  const extensions = useExtensions().data;
  const adminPages = boot.person?.role === 'admin' ? (extensions?.adminPages ?? []) : [];
  return (
    <div className="page">
      <h1>Projects</h1>
      <Loaded query={projects}>
        {({ values }) =>
          values.length === 0 ? (
            <p className="subtle">No project that you may see.</p>
          ) : (
            <ul className="plain-list">
              {values.map(({ key, name }) => (
                <li key={key}>
                  <a href={`/jira/projects/${key}/board`}>{name}</a> <span className="small">{key}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {adminPages.length > 0 && (
        <>
          <h2>Jira settings</h2>
          <ul className="plain-list">
            {adminPages.map(({ key, title }) => (
              <li key={key}>
                <a href={`/jira/settings/apps/${key}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
