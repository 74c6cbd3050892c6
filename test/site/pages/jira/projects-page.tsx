import { useQuery } from '@tanstack/react-query';
import { useExtensions } from '../issue/issue-data';
import { boot } from '../boot';
import { get } from '../rest';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import type { Project } from './project-nav';

/** What to do first on a site that has nothing yet. */
function NoProject({ setUp }: { readonly setUp: { readonly key: string; readonly title: string } | undefined }) {
  if (!setUp) return <p>No project yet that you may see. An administrator creates the improvement project, or gives you access to it.</p>;
  return (
    <>
      <p>No project yet. {setUp.title} creates the first one, with its work types, workflow, fields and screens.</p>
      <p>
        <a className="button button-primary" href={`/jira/settings/apps/${setUp.key}`}>
          Create the improvement project
        </a>
      </p>
    </>
  );
}

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
            <NoProject setUp={adminPages[0]} />
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
