import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { isReasonForNone, pageWords } from '../../../src/domain/links/document-words';
import type { DocumentPage } from '../../../src/domain/links/documents';
import { ChangeFailure, Loading } from '../../shared/data/answered';
import { PagePicker } from '../../shared/fields/page-picker';
import { useAnswer } from '../../shared/data/query';
import { DocumentReason } from './document-reason';
import type { EditorProps } from '../forms/editor-props';

/** Links the pages that document the improvement, each with its version of today, or says why no document changed. */
export function DocumentsForm(props: EditorProps) {
  const { documentation } = props.panel.improvement.facts;
  return documentation === null || isReasonForNone(documentation) ? <Form {...props} pages={[]} /> : <FormWithPages {...props} />;
}

function FormWithPages(props: EditorProps) {
  const { data, error } = useAnswer('viewDocuments', {});
  if (data === undefined && error === null) return <Loading label="Loading the linked pages" />;
  return <Form {...props} pages={data?.pages ?? []} />;
}

interface FormProps extends EditorProps {
  readonly pages: readonly DocumentPage[];
}

function Form({ pages, ...props }: FormProps) {
  const { panel, calls, onClose } = props;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector('input')?.focus(), []);
  // One choice links it at its version of today.
  const link = async (pageId: string) => {
    if (await calls.linkPage.run({ pageId })) onClose();
  };
  return (
    <div ref={group} className="editor" role="group" aria-label="Documentation">
      <LinkedPages pages={pages} {...props} />
      {panel.rights.link ? (
        <PagePicker label="Page in Confluence" onChoose={({ pageId }) => void link(pageId)} />
      ) : (
        <p className="small">Linking a page needs the right to link work items.</p>
      )}
      <ChangeFailure error={calls.linkPage.error ?? calls.unlinkPage.error} />
      {pages.length === 0 ? (
        <DocumentReason {...props} />
      ) : (
        <>
          <p className="small">To give a reason instead of a page, unlink the pages first.</p>
          <div>
            <Button appearance="subtle" onClick={onClose} isDisabled={calls.linkPage.busy}>
              Close
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function LinkedPages({ pages, panel, calls, onClose }: FormProps) {
  if (pages.length === 0) return null;
  const busy = calls.linkPage.busy || calls.unlinkPage.busy;
  const recordToday = async (pageId: string) => {
    if (await calls.linkPage.run({ pageId })) onClose();
  };
  return (
    <ul className="tight" aria-label="Pages to unlink or record anew">
      {pages.map(({ recorded, standing }) => (
        <li key={recorded.pageId} className="row">
          <span>{pageWords(recorded)}</span>
          {panel.rights.link && standing.kind === 'changed' ? (
            <button type="button" className="link-button" disabled={busy} onClick={() => void recordToday(recorded.pageId)}>
              Record version {standing.version}
              <span className="visually-hidden"> of {recorded.title}</span>
            </button>
          ) : null}
          {panel.rights.link ? (
            <button
              type="button"
              className="link-button"
              disabled={busy}
              onClick={() => void calls.unlinkPage.run({ pageId: recorded.pageId })}
            >
              Unlink<span className="visually-hidden"> {recorded.title}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
