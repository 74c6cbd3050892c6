import { useQuery } from '@tanstack/react-query';
import { useExtensions } from '../issue/issue-data';
import { get } from '../rest';
import { Loaded } from '../shell/loaded';
import { useMayI } from '../shell/permissions';

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export const useProject = (key: string) =>
  useQuery({ queryKey: ['project', key], queryFn: () => get<Project>(`/rest/api/3/project/${encodeURIComponent(key)}`) });

/** The head of every page of a project: its name, its views, and what the app adds. */
export function ProjectNav({ projectKey }: { readonly projectKey: string }) {
  const project = useProject(projectKey);
  const extensions = useExtensions().data;
  const mayI = useMayI({ projectKey });
  const base = `/jira/projects/${projectKey}`;
  const links = [
    { label: 'Board', path: `${base}/board` },
    { label: 'List', path: `${base}/list` },
    ...(extensions?.projectPages ?? []).map(({ key, title }) => ({ label: title, path: `${base}/apps/${key}` })),
    ...(mayI('ADMINISTER_PROJECTS')
      ? (extensions?.projectSettingsPages ?? []).map(({ key, title }) => ({
          label: `${title} settings`,
          path: `${base}/settings/apps/${key}`,
        }))
      : []),
  ];
  return (
    <Loaded query={project}>
      {({ name }) => (
        <header className="project-head">
          <nav aria-label="Breadcrumb" className="crumbs">
            <a href="/jira/projects">Projects</a>
          </nav>
          <div className="row apart">
            <p className="project-name">{name}</p>
            {mayI('CREATE_ISSUES') && (
              <a className="button button-primary" href={`${base}/create`}>
                Create
              </a>
            )}
          </div>
          <nav aria-label={name} className="project-links">
            {links.map(({ label, path }) => (
              <a key={path} href={path} aria-current={location.pathname.endsWith(path.slice(base.length)) ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
        </header>
      )}
    </Loaded>
  );
}
