import { useEffect } from 'react';
import type { DocumentsView } from '../../../src/contract/issue';
import { isReasonForNone, ownWordsOf } from '../../../src/domain/links/document-words';
import { Loading } from '../../shared/data/answered';
import { useAnswer } from '../../shared/data/query';
import { onIssueChanged } from '../../shared/data/surface-context';
import { DocumentItem } from './document-item';
import { TextLine } from '../lines/fact-lines';

/** What documents the improvement: a reason stands for itself, pages are compared with today once the panel is there. */
export function DocumentsLine({ text }: { readonly text: string | null }) {
  return text === null || isReasonForNone(text) ? <TextLine text={text} /> : <ComparedLine text={text} />;
}

function ComparedLine({ text }: { readonly text: string }) {
  const { data, error, isFetching, refetch } = useAnswer('viewDocuments', {});
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  if (data !== undefined) return <DocumentList text={text} view={data} />;
  return (
    <div className="tight">
      <TextLine text={text} />
      {error === null ? (
        <Loading label="Comparing the pages with today" />
      ) : (
        <p className="small" role="note">
          How the pages stand today could not be loaded. {error.message}{' '}
          <button type="button" className="link-button" disabled={isFetching} onClick={() => void refetch()}>
            Retry
          </button>
        </p>
      )}
    </div>
  );
}

function DocumentList({ text, view: { pages, people, notice } }: { readonly text: string; readonly view: DocumentsView }) {
  if (pages.length === 0) return <TextLine text={text} />;
  const ownWords = ownWordsOf(
    text,
    pages.map(({ recorded }) => recorded),
  );
  return (
    <div className="tight">
      <ul className="tight" aria-label="Linked pages">
        {pages.map((page) => (
          <DocumentItem key={page.recorded.pageId} page={page} people={people} />
        ))}
      </ul>
      {ownWords === '' ? null : <span>{ownWords}</span>}
      {notice === null ? null : <p className="small">{notice}</p>}
    </div>
  );
}
