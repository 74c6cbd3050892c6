import { useQuery } from '@tanstack/react-query';
import { AdfView, type AdfNode } from '../adf/adf-view';
import { post } from '../rest';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import { macroOf, useWikiPage, type Macro, type Space, type WikiPage } from './page-data';

type Format = 'pdf' | 'word';

function ExportedMacro({ pageId, macro, to }: { readonly pageId: string; readonly macro: Macro; readonly to: Format }) {
  const { moduleKey, localId } = macro;
  const exported = useQuery({
    queryKey: ['export', pageId, localId, to],
    queryFn: () => post<AdfNode>('/_forge/export', { pageId, localId, moduleKey, to }),
  });
  return <Loaded query={exported}>{(doc) => <AdfView doc={doc} />}</Loaded>;
}

function ExportedPage({ page, space, to }: { readonly page: WikiPage; readonly space: Space; readonly to: Format }) {
  useTitle(`Export of ${page.title}`);
  const other = to === 'pdf' ? 'word' : 'pdf';
  const base = `/wiki/spaces/${space.key}/pages/${page.id}`;
  return (
    <article className="page page-wiki">
      <p className="row no-print">
        <a href={base}>Back to the page</a>
        <span className="small">As exported to {to === 'pdf' ? 'PDF' : 'Word'}</span>
        <a href={`${base}/export?to=${other}`}>See it for {other === 'pdf' ? 'PDF' : 'Word'}</a>
      </p>
      <div className="sheet">
        <h1>{page.title}</h1>
        <AdfView
          doc={page.doc}
          extension={(node) => {
            const macro = macroOf(node);
            return macro ? <ExportedMacro pageId={page.id} macro={macro} to={to} /> : null;
          }}
        />
      </div>
    </article>
  );
}

/** The page as the exporters see it: an app's macro is what its export function returns. */
export function ExportPage({ pageId, to }: { readonly pageId: string; readonly to: Format }) {
  const loaded = useWikiPage(pageId);
  return <Loaded query={loaded}>{({ page, space }) => <ExportedPage page={page} space={space} to={to} />}</Loaded>;
}
