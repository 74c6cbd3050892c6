import { AppFrame } from '../frames/app-frame';
import { useExtensions } from '../issue/issue-data';
import { NotFound } from '../shell/not-found';
import { useTitle } from '../shell/use-title';
import { ProjectNav } from './project-nav';

interface PageOfProject {
  readonly projectKey: string;
  readonly moduleKey: string;
}

type Lists = 'projectPages' | 'projectSettingsPages' | 'globalPages' | 'adminPages';

/** The module's title; `undefined` while it is not known, `null` when there is none. */
function useModuleTitle(list: Lists, moduleKey: string): string | null | undefined {
  const extensions = useExtensions().data;
  const title = extensions?.[list].find(({ key }) => key === moduleKey)?.title;
  useTitle(title ?? 'App');
  return extensions && (title ?? null);
}

export function ProjectAppPage({ projectKey, moduleKey }: PageOfProject) {
  const title = useModuleTitle('projectPages', moduleKey);
  if (title === null) return <NotFound />;
  return (
    <>
      <ProjectNav projectKey={projectKey} />
      <h1 className="visually-hidden">{title}</h1>
      {title !== undefined && (
        <AppFrame
          moduleKey={moduleKey}
          place={{ kind: 'project', projectKey }}
          title={title}
          base={`/jira/projects/${projectKey}/apps/${moduleKey}`}
        />
      )}
    </>
  );
}

export function ProjectSettingsPage({ projectKey, moduleKey }: PageOfProject) {
  const title = useModuleTitle('projectSettingsPages', moduleKey);
  if (title === null) return <NotFound />;
  return (
    <>
      <ProjectNav projectKey={projectKey} />
      <h1 className="visually-hidden">{title}</h1>
      {title !== undefined && (
        <AppFrame
          moduleKey={moduleKey}
          place={{ kind: 'project', projectKey }}
          title={title}
          base={`/jira/projects/${projectKey}/settings/apps/${moduleKey}`}
        />
      )}
    </>
  );
}

/** A page of the app for the whole site, under Apps in the main navigation. */
export function GlobalPage({ moduleKey }: { readonly moduleKey: string }) {
  const title = useModuleTitle('globalPages', moduleKey);
  if (title === null) return <NotFound />;
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs project-head">
        <span>Apps</span>
        <span aria-current="page">{title}</span>
      </nav>
      <h1 className="visually-hidden">{title}</h1>
      {title !== undefined && <AppFrame moduleKey={moduleKey} place={{ kind: 'site' }} title={title} base={`/jira/apps/${moduleKey}`} />}
    </>
  );
}

export function AdminPage({ moduleKey }: { readonly moduleKey: string }) {
  const title = useModuleTitle('adminPages', moduleKey);
  if (title === null) return <NotFound />;
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs project-head">
        <span>Jira settings</span>
        <span>Apps</span>
        <span aria-current="page">{title}</span>
      </nav>
      <h1 className="visually-hidden">{title}</h1>
      {title !== undefined && (
        <AppFrame moduleKey={moduleKey} place={{ kind: 'site' }} title={title} base={`/jira/settings/apps/${moduleKey}`} />
      )}
    </>
  );
}
