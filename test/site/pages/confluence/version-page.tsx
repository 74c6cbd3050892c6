import { AdfView } from '../adf/adf-view';
import { moment } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { NotFound } from '../shell/not-found';
import { Notice } from '../shell/notice';
import { useTitle } from '../shell/use-title';
import { useWikiPage, type Space, type WikiPage } from './page-data';
import { useVersions, type PageVersion } from './version-data';

interface VersionViewProps {
  readonly version: PageVersion;
  readonly page: WikiPage;
  readonly space: Space;
}

function VersionView({ version, page, space }: VersionViewProps) {
  const { id, number, title, author, createdAt, doc } = version;
  const today = page.version.number;
  useTitle(`${title}, version ${String(number)}`);
  return (
    <article className="page page-wiki">
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
      </nav>
      <Notice
        tone="info"
        title={
          number === today ? `This is version ${String(number)}, the current one` : `This is version ${String(number)} of ${String(today)}`
        }
        messages={[`Written by ${author} on ${moment(createdAt)}.`]}
      />
      <p className="row">
        <a href={`/wiki/spaces/${space.key}/pages/${id}`}>View the current version</a>
        {number === today ? null : (
          <a
            href={`/wiki/pages/diffpagesbyversion.action?pageId=${id}&selectedPageVersions=${String(number)}&selectedPageVersions=${String(today)}`}
          >
            Compare with the current version
          </a>
        )}
      </p>
      <h1>{title}</h1>
      <AdfView doc={doc} extension={() => <p className="subtle">A macro of that day.</p>} />
    </article>
  );
}

/** A page as it was at a version. */
export function VersionPage({ pageId, number }: { readonly pageId: string; readonly number: string }) {
  const current = useWikiPage(pageId);
  const versions = useVersions(pageId, [number]);
  return (
    <Loaded query={current}>
      {({ page, space }) => (
        <Loaded query={versions}>
          {([version]) => (version ? <VersionView version={version} page={page} space={space} /> : <NotFound />)}
        </Loaded>
      )}
    </Loaded>
  );
}
