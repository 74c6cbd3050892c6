import { deflateRawSync } from 'node:zlib';
import { snapshotFile } from '../../../src/contract/snapshot';
import { asJson, canonicalJson } from '../../../src/domain/review/canonical-json';
import type { SnapshotRow } from '../../../src/domain/review/snapshot';
import { writeSnapshot } from '../../../src/domain/review/snapshot';
import type { SnapshotFormat } from '../../../src/domain/review/snapshot-format';
import { sha256 } from '../../../src/usecases/review/sha256';
import type { ImprovementSite } from '../improvement-site';
import { fileOf, type ReviewOnPage } from './review-site';

/** A row as the first two formats wrote it. */
function olderRow(row: SnapshotRow, format: SnapshotFormat): SnapshotRow {
  const { ownerId: _o, verifierId: _v, baselineDate: _b, actualDate: _a, secondCheckedOn: _s, ...rest } = row;
  const { secondCheckActual: _n, changedAfterVerification: _c, ...older } = rest;
  if (format === 'clause-10-review-2') return older;
  const { way: _w, reached: _r, ...first } = older;
  return first;
}

/** Makes a signed review one that an earlier version of the app signed: its file, what its page keeps, and the app's own note. */
export function signInFormat(at: ImprovementSite, review: ReviewOnPage, format: 'clause-10-review-1' | 'clause-10-review-2'): void {
  const { record, rows } = snapshotFile.parse(JSON.parse(fileOf(at, review)));
  const content = { ...record, format };
  const older = writeSnapshot(
    content,
    rows.map((row) => olderRow(row, format)),
    sha256,
  );
  const { state } = at.site.confluence;
  const attachment = [...state.attachments.values()].find(({ pageId }) => pageId === review.pageId);
  const property = [...(state.pages.get(review.pageId)?.properties.values() ?? [])].find(({ key }) => key === 'clause-10-review');
  const [version] = attachment?.versions ?? [];
  if (version === undefined || property === undefined) throw new Error('The review is not signed.');
  Object.assign(version, { content: new TextEncoder().encode(older.text) });
  const kept = deflateRawSync(canonicalJson(asJson(older.record))).toString('base64');
  Object.assign(property, { value: { ...(property.value as object), sha256: older.sha256, record: kept } });
  const key = `review:${review.pageId}`;
  const noted = at.site.host.store.list('plain').find((stored) => stored.key === key);
  const note = JSON.parse(noted?.json ?? '{}') as { readonly signature: object };
  at.site.host.store.set('plain', key, { ...note, signature: { ...note.signature, sha256: older.sha256 } });
}
