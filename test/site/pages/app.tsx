import { Suspense, type ReactNode } from 'react';
import { boot } from './boot';
import { ComparePage } from './confluence/compare-page';
import { EditPage } from './confluence/edit-page';
import { ExportPage } from './confluence/export-page';
import { SpaceAppPage } from './confluence/space-app-page';
import { SpacePage } from './confluence/space-page';
import { SpacesPage } from './confluence/spaces-page';
import { VersionPage } from './confluence/version-page';
import { ViewPage } from './confluence/view-page';
import { Home } from './home/home';
import { IssuePage } from './issue/issue-page';
import { AdminPage, GlobalPage, ProjectAppPage, ProjectSettingsPage } from './jira/app-pages';
import { Board } from './jira/board';
import { CreatePage } from './jira/create-page';
import { Dashboard } from './jira/dashboard';
import { ProjectsPage } from './jira/projects-page';
import { ListPage, SearchPage } from './jira/search-page';
import { RovoPage } from './rovo/rovo-page';
import { Flags } from './shell/flags';
import { NotFound } from './shell/not-found';
import { TopBar } from './shell/top-bar';

type Show = (parts: readonly string[]) => ReactNode;
const query = new URLSearchParams(location.search);

/** Every address of the site, and what stands there. */
const routes: readonly (readonly [RegExp, Show])[] = [
  [/^\/browse\/([^/]+)$/, ([key = '']) => <IssuePage issueKey={key} />],
  [/^\/issues\/?$/, () => <SearchPage />],
  [/^\/rovo$/, () => <RovoPage />],
  [/^\/jira\/dashboards\/1$/, () => <Dashboard />],
  [/^\/jira\/projects\/?$/, () => <ProjectsPage />],
  [/^\/jira\/projects\/([^/]+)\/list$/, ([key = '']) => <ListPage projectKey={key} />],
  [/^\/jira\/projects\/([^/]+)\/create$/, ([key = '']) => <CreatePage projectKey={key} />],
  [
    /^\/jira\/projects\/([^/]+)\/apps\/([^/]+)(?:\/.*)?$/,
    ([key = '', module = '']) => <ProjectAppPage projectKey={key} moduleKey={module} />,
  ],
  [
    /^\/jira\/projects\/([^/]+)\/settings\/apps\/([^/]+)(?:\/.*)?$/,
    ([key = '', module = '']) => <ProjectSettingsPage projectKey={key} moduleKey={module} />,
  ],
  [/^\/jira\/projects\/([^/]+)(?:\/board)?$/, ([key = '']) => <Board projectKey={key} />],
  [/^\/jira\/apps\/([^/]+)(?:\/.*)?$/, ([module = '']) => <GlobalPage moduleKey={module} />],
  [/^\/jira\/settings\/apps\/([^/]+)(?:\/.*)?$/, ([module = '']) => <AdminPage moduleKey={module} />],
  [/^\/wiki\/?$/, () => <SpacesPage />],
  [
    /^\/wiki\/pages\/diffpagesbyversion\.action$/,
    () => <ComparePage pageId={query.get('pageId') ?? ''} numbers={query.getAll('selectedPageVersions')} />,
  ],
  [
    /^\/wiki\/pages\/viewpage\.action$/,
    () => {
      const [pageId, number] = [query.get('pageId') ?? '', query.get('pageVersion')];
      return number === null ? <ViewPage pageId={pageId} /> : <VersionPage pageId={pageId} number={number} />;
    },
  ],
  [/^\/wiki\/spaces\/([^/]+)$/, ([key = '']) => <SpacePage spaceKey={key} />],
  [/^\/wiki\/spaces\/([^/]+)\/apps\/([^/]+)(?:\/.*)?$/, ([key = '', module = '']) => <SpaceAppPage spaceKey={key} moduleKey={module} />],
  [/^\/wiki\/spaces\/[^/]+\/pages\/edit\/(\d+)$/, ([id = '']) => <EditPage pageId={id} configure={query.get('configure')} />],
  [/^\/wiki\/spaces\/[^/]+\/pages\/(\d+)\/config$/, ([id = '']) => <EditPage pageId={id} configure="improvement-summary" />],
  [
    /^\/wiki\/spaces\/[^/]+\/pages\/(\d+)\/export$/,
    ([id = '']) => <ExportPage pageId={id} to={query.get('to') === 'word' ? 'word' : 'pdf'} />,
  ],
  // Confluence's own links end with the title.
  [/^\/wiki\/spaces\/[^/]+\/pages\/(\d+)(?:\/[^/]+)?$/, ([id = '']) => <ViewPage pageId={id} />],
];

function pageAt(path: string): ReactNode {
  if (boot.person === null || path === '/') return <Home />;
  if (boot.status === 404) return <NotFound />;
  for (const [pattern, show] of routes) {
    const match = pattern.exec(path);
    if (match) return show(match.slice(1).map(decodeURIComponent));
  }
  return <NotFound />;
}

export function App() {
  return (
    <>
      <TopBar />
      <main className="main" id="main" tabIndex={-1}>
        <Suspense>{pageAt(location.pathname.replace(/^\/jira\/(?:core|software)\//, '/jira/'))}</Suspense>
      </main>
      <Flags />
    </>
  );
}
