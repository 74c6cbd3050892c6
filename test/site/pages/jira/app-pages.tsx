import type { ReactNode } from 'react';
import type { Place } from '../../web/place';
import { AppFrame } from '../frames/app-frame';
import { useExtensions } from '../issue/issue-data';
import { NotFound } from '../shell/not-found';
import { useTitle } from '../shell/use-title';
import { ProjectNav } from './project-nav';

type Lists = 'projectPages' | 'projectSettingsPages' | 'globalPages' | 'adminPages';

/** The module's title; `undefined` while it is not known, `null` when there is none. */
function useModuleTitle(list: Lists, moduleKey: string): string | null | undefined {
  const extensions = useExtensions().data;
  const title = extensions?.[list].find(({ key }) => key === moduleKey)?.title;
  useTitle(title ?? 'App');
  return extensions && (title ?? null);
}

interface AppPageProps {
  readonly list: Lists;
  readonly moduleKey: string;
  readonly place: Place;
  /** The address below which the page has addresses of its own. */
  readonly below: string;
  /** What Jira shows above the page. */
  readonly above: (title: string | undefined) => ReactNode;
}

/** A page that is all the app's, below what Jira shows above it. */
function AppPage({ list, moduleKey, place, below, above }: AppPageProps) {
  const title = useModuleTitle(list, moduleKey);
  if (title === null) return <NotFound />;
  return (
    <>
      {above(title)}
      <h1 className="visually-hidden">{title}</h1>
      {title !== undefined && <AppFrame moduleKey={moduleKey} place={place} title={title} base={`${below}/apps/${moduleKey}`} />}
    </>
  );
}

interface PageOfProject {
  readonly projectKey: string;
  readonly moduleKey: string;
}

function ProjectPage({ projectKey, ...page }: PageOfProject & Pick<AppPageProps, 'list' | 'below'>) {
  return <AppPage {...page} place={{ kind: 'project', projectKey }} above={() => <ProjectNav projectKey={projectKey} />} />;
}

export function ProjectAppPage({ projectKey, moduleKey }: PageOfProject) {
  const below = `/jira/projects/${projectKey}`;
  return <ProjectPage list="projectPages" projectKey={projectKey} moduleKey={moduleKey} below={below} />;
}

export function ProjectSettingsPage({ projectKey, moduleKey }: PageOfProject) {
  const below = `/jira/projects/${projectKey}/settings`;
  return <ProjectPage list="projectSettingsPages" projectKey={projectKey} moduleKey={moduleKey} below={below} />;
}

interface SitePageProps extends Pick<AppPageProps, 'list' | 'moduleKey' | 'below'> {
  /** The names of the places that it lies in. */
  readonly within: readonly string[];
}

function SitePage({ within, ...page }: SitePageProps) {
  const crumbs = (title: string | undefined) => (
    <nav aria-label="Breadcrumb" className="crumbs project-head">
      {within.map((name) => (
        <span key={name}>{name}</span>
      ))}
      <span aria-current="page">{title}</span>
    </nav>
  );
  return <AppPage {...page} place={{ kind: 'site' }} above={crumbs} />;
}

/** A page of the app for the whole site, under Apps in the main navigation. */
export function GlobalPage({ moduleKey }: { readonly moduleKey: string }) {
  return <SitePage list="globalPages" moduleKey={moduleKey} below="/jira" within={['Apps']} />;
}

export function AdminPage({ moduleKey }: { readonly moduleKey: string }) {
  return <SitePage list="adminPages" moduleKey={moduleKey} below="/jira/settings" within={['Jira settings', 'Apps']} />;
}
