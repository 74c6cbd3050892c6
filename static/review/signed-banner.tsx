import type { SignedReview } from '../../src/contract/review';
import { Notice } from '../shared/look/notice';
import { SiteLink } from '../shared/address/site-link';
import { RecordDay } from './record-day';

const shownDigits = 8;

/** Who signed, when, and the beginning of the hash; the whole hash stands below for those who print the page. */
export function SignedBanner({ view: { record, sha256, file } }: { readonly view: SignedReview }) {
  return (
    <Notice tone="success" title={`${record.number} is signed`}>
      <p>
        Signed by {record.signedBy.name} on <RecordDay value={record.signedAt} />, snapshot {sha256.slice(0, shownDigits)}…
      </p>
      <details>
        <summary>How to check it</summary>
        <p>
          The page shows what was signed, whatever happened in Jira since.{' '}
          {file.path === null ? file.name : <SiteLink path={file.path}>{file.name}</SiteLink>} holds the same with all rows it was counted
          from: <code>npm run verify -- {file.name}</code> checks it offline.
        </p>
      </details>
      <p className="hash">SHA-256 {sha256}</p>
    </Notice>
  );
}
