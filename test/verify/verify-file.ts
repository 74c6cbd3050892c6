import { snapshotFile } from '../../src/contract/snapshot';
import { checkSnapshot } from '../../src/domain/review/check-snapshot';
import type { ReviewRecord } from '../../src/domain/review/snapshot';
import { sha256 } from '../../src/usecases/review/sha256';

/** What a file turned out to be: its record as far as it could be read, and everything that is wrong with it. */
export interface Verified {
  readonly record: ReviewRecord | null;
  readonly sha256: string | null;
  readonly problems: readonly string[];
}

const unread = (...problems: readonly string[]): Verified => ({ record: null, sha256: null, problems });

/** Checks the text of a snapshot; with the hash that the page or a decision shows, also that it is the same snapshot. */
export function verifyFile(text: string, expected: string | null): Verified {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return unread(`The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  const parsed = snapshotFile.safeParse(content);
  if (!parsed.success) return unread(...parsed.error.issues.map(({ path, message }) => `${path.join('/') || 'The file'}: ${message}.`));
  const { record, sha256: told } = parsed.data;
  const isOther = expected !== null && !told.startsWith(expected.toLowerCase());
  const other = isOther ? [`The file's SHA-256 is ${told}, not the expected ${expected}: this is another snapshot.`] : [];
  return { record, sha256: told, problems: [...other, ...checkSnapshot(text, parsed.data, sha256)] };
}
