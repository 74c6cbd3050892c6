import { AppFrame } from '../frames/app-frame';
import { useExtensions } from '../issue/issue-data';
import { NotFound } from '../shell/not-found';
import { useTitle } from '../shell/use-title';

/** A page that an app adds to a space. */
export function SpaceAppPage({ spaceKey, moduleKey }: { readonly spaceKey: string; readonly moduleKey: string }) {
  const extensions = useExtensions().data;
  const title = extensions?.spacePages.find(({ key }) => key === moduleKey)?.title;
  useTitle(title ?? 'App');
  if (extensions && title === undefined) return <NotFound />;
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs project-head">
        <a href="/wiki">Spaces</a>
        <a href={`/wiki/spaces/${spaceKey}`}>{spaceKey}</a>
      </nav>
      <h1 className="visually-hidden">{title}</h1>
      {title !== undefined && (
        <AppFrame
          moduleKey={moduleKey}
          place={{ kind: 'space', spaceKey }}
          title={title}
          base={`/wiki/spaces/${spaceKey}/apps/${moduleKey}`}
        />
      )}
    </>
  );
}
