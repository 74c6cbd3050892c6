import { AdfView } from '../adf/adf-view';
import { boot } from '../boot';
import { AppFrame } from '../frames/app-frame';
import { useExtensions } from '../issue/issue-data';
import { ago, moment } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import { Bylines } from './bylines';
import { macroOf, useWikiPage, type Macro, type Space, type WikiPage } from './page-data';

function MacroFrame({ pageId, macro }: { readonly pageId: string; readonly macro: Macro }) {
  const title = useExtensions().data?.macros.find(({ key }) => key === macro.moduleKey)?.title ?? macro.moduleKey;
  return <AppFrame moduleKey={macro.moduleKey} place={{ kind: 'macro', pageId, localId: macro.localId }} title={title} />;
}

function PageView({ page, space }: { readonly page: WikiPage; readonly space: Space }) {
  useTitle(page.title);
  const base = `/wiki/spaces/${space.key}/pages`;
  return (
    <article className="page page-wiki">
      <div className="row apart">
        <nav aria-label="Breadcrumb" className="crumbs">
          <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
        </nav>
        <div className="row no-print">
          {boot.writesWiki && (
            <a className="button" href={`${base}/edit/${page.id}`}>
              Edit
            </a>
          )}
          <a className="button button-subtle" href={`${base}/${page.id}/export?to=pdf`}>
            Export to PDF
          </a>
          <a className="button button-subtle" href={`${base}/${page.id}/export?to=word`}>
            Export to Word
          </a>
        </div>
      </div>
      <h1>{page.title}</h1>
      <div className="row">
        <span className="small" title={moment(page.version.createdAt)}>
          Version {page.version.number}, {ago(page.version.createdAt)}
        </span>
        <Bylines pageId={page.id} />
      </div>
      <AdfView
        doc={page.doc}
        extension={(node) => {
          const macro = macroOf(node);
          return macro ? <MacroFrame pageId={page.id} macro={macro} /> : <p className="subtle">A macro that is not installed here.</p>;
        }}
      />
    </article>
  );
}

export function ViewPage({ pageId }: { readonly pageId: string }) {
  const loaded = useWikiPage(pageId);
  return <Loaded query={loaded}>{({ page, space }) => <PageView page={page} space={space} />}</Loaded>;
}
