import { z } from 'zod';
import { snapshotFile } from '../../contract/snapshot';
import { readSnapshot } from '../../confluence/review-pages';
import type { SignedState } from '../../confluence/review-property';
import type { SnapshotFile } from '../../domain/review/snapshot';
import { Refusal } from '../../domain/refusal';

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
