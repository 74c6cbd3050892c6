import { z } from 'zod';
import type { LinkedRecord, Result } from '../domain/improvement';
import type { Kind } from '../domain/kinds/kinds';
import type { Place } from '../domain/lifecycle/stages';
import { issueKey } from './values';

/** What the capture form asks beside raising. */
export const captureInputs = {
  /** Open and recent records whose titles are like the one that is being typed. */
  findSimilar: z.strictObject({ title: z.string().trim().max(255) }),
  /** An existing record answers the one at hand too, or the one named: they are linked, and nothing is raised anew. */
  linkOrigin: z.strictObject({ key: issueKey, sourceRecord: issueKey.nullable().default(null) }),
} as const;

/** A record like the one that is being raised, and how it ended. */
export interface SimilarRecord {
  readonly key: string;
  readonly title: string;
  readonly kind: Kind;
  /** `null` at a status that stands for no stage. */
  readonly place: Place | null;
  readonly result: Result | null;
  readonly declineReason: string | null;
}

export interface CaptureResults {
  findSimilar: readonly SimilarRecord[];
  linkOrigin: LinkedRecord;
}
