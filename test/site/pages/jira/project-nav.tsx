import { useQuery } from '@tanstack/react-query';
import { useExtensions } from '../issue/issue-data';
import { get } from '../rest';
import { Loaded } from '../shell/loaded';

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export const useProject = (key: string) =>
  useQuery({ queryKey: ['project', key], queryFn: () => get<Project>(`/rest/api/3/project/${encodeURIComponent(key)}`) });

const usePermission = (projectKey: string) =>
  useQuery({
    queryKey: ['permissions', projectKey],
    queryFn: async () => {
      const keys = 'ADMINISTER_PROJECTS,CREATE_ISSUES';
      const { permissions } = await get<{ permissions: Record<string, { havePermission: boolean }> }>(
        `/rest/api/3/mypermissions?projectKey=${projectKey}&permissions=${keys}`,
      );
      return {
        administer: permissions.ADMINISTER_PROJECTS?.havePermission === true,
        create: permissions.CREATE_ISSUES?.havePermission === true,
      };
    },
  });

/** The head of every page of a project: its name, its views, and what the app adds. */
export function ProjectNav({ projectKey }: { readonly projectKey: string }) {
  const project = useProject(projectKey);
  const extensions = useExtensions().data;
  const permissions = usePermission(projectKey).data;
  const base = `/jira/projects/${projectKey}`;
  const links = [
    { label: 'Board', path: `${base}/board` },
    { label: 'List', path: `${base}/list` },
    ...(extensions?.projectPages ?? []).map(({ key, title }) => ({ label: title, path: `${base}/apps/${key}` })),
    ...(permissions?.administer
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
            {permissions?.create && (
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
