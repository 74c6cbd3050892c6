import { z } from 'zod';
import { snapshotFile } from '../../contract/snapshot';
import { readSnapshot } from '../../confluence/review-pages';
import type { SignedState } from '../../confluence/review-property';
import type { SnapshotFile, SnapshotRow } from '../../domain/review/snapshot';
import { asJson, canonicalJson } from '../../domain/review/canonical-json';
import { Refusal } from '../../domain/refusal';
import { sha256 as hashOf } from './sha256';

/** The file of a signed review, and its text byte for byte. */
export interface SignedSnapshot extends Pick<SnapshotFile, 'rows'> {
  readonly text: string;
}

const snapshotText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' });
      return z.NEVER;
    }
  })
  .pipe(snapshotFile);

/** The snapshot as it was attached; `null` where the file is gone or is another. */
export async function findSnapshot(pageId: string, { file, sha256 }: SignedState): Promise<SignedSnapshot | null> {
  try {
    const text = await readSnapshot(pageId, file);
    const parsed = snapshotText.safeParse(text);
    return text !== null && parsed.success && parsed.data.sha256 === sha256 ? { text, rows: parsed.data.rows } : null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}

/** The rows of the snapshot; `null` unless they are those that the record was signed with. */
export async function findSignedRows(pageId: string, state: SignedState): Promise<readonly SnapshotRow[] | null> {
  const snapshot = await findSnapshot(pageId, state);
  if (snapshot === null) return null;
  return hashOf(canonicalJson(asJson(snapshot.rows))) === state.record.rows.sha256 ? snapshot.rows : null;
}
