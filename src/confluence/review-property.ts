import { route } from '@forge/api';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { reviewDraft } from '../contract/review';
import { reviewRecord } from '../contract/snapshot';
import { canonicalJson, asJson } from '../domain/review/canonical-json';
import type { ReviewDraft } from '../domain/review/review';
import type { ReviewRecord } from '../domain/review/snapshot';
import { Refusal } from '../domain/refusal';
import { read, send, type Asker } from '../forge/requests';
import type { AttachedFile } from './review-pages';

/** Everything about a review stands in one property of its page, so that signing is one write that comes off or does not. */
const propertyKey = 'clause-10-review';
/** @see https://developer.atlassian.com/cloud/confluence/confluence-entity-properties/ */
const mostBytes = 32 * 1024;

const record = z.string().transform((text) => reviewRecord.parse(JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString())));

const stateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft'), draft: reviewDraft }),
  z.object({
    state: z.literal('signed'),
    sha256: z.string(),
    signedBy: z.string(),
    signedAt: z.string(),
    file: z.object({ attachmentId: z.string(), name: z.string(), version: z.number() }),
    /** Canonical JSON, compressed: the words of a review fill the property alone. */
    record,
  }),
]);

export interface SignedState {
  readonly state: 'signed';
  readonly sha256: string;
  readonly file: AttachedFile;
  readonly record: ReviewRecord;
}

export type ReviewState = { readonly state: 'draft'; readonly draft: ReviewDraft } | SignedState;

/** What the page holds, and what a change of it has to name. */
export type StoredReview = ReviewState & { readonly propertyId: string; readonly version: number };

const propertiesSchema = z.object({
  results: z.array(z.object({ id: z.string(), value: z.unknown(), version: z.object({ number: z.number() }) })),
});

const unreadable = new Refusal(
  'invalid',
  'Review: what this page keeps of the review cannot be read; somebody changed it past the app. Its snapshot file, if it was signed, is among the attachments.',
  'Review',
);

/** The review of a page, as the person unless told; `null` where there is none. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content-properties/#api-pages-page-id-properties-get */
export async function findReview(pageId: string, asker: Asker = 'user'): Promise<StoredReview | null> {
  const path = route`/wiki/api/v2/pages/${pageId}/properties?key=${propertyKey}`;
  const [found] = (await read(asker, path, propertiesSchema)).results;
  if (found === undefined) return null;
  try {
    return { ...stateSchema.parse(found.value), propertyId: found.id, version: found.version.number };
  } catch {
    throw unreadable;
  }
}

function toValue(state: ReviewState): unknown {
  if (state.state === 'draft') return state;
  const { signedBy, signedAt } = state.record;
  const compressed = deflateRawSync(canonicalJson(asJson(state.record))).toString('base64');
  return { ...state, signedBy: signedBy.accountId, signedAt, record: compressed };
}

function fitting(state: ReviewState): unknown {
  const value = toValue(state);
  if (Buffer.byteLength(JSON.stringify(value)) <= mostBytes) return value;
  throw new Refusal('invalid', 'Words: a review holds 32 KB of words. Shorten some, or move details to a page and link it.', 'Words');
}

/** Begins a review on a page. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content-properties/#api-pages-page-id-properties-post */
export async function beginReview(pageId: string, draft: ReviewDraft): Promise<void> {
  const value = fitting({ state: 'draft', draft });
  await send('user', 'POST', route`/wiki/api/v2/pages/${pageId}/properties`, { key: propertyKey, value });
}

/**
 * Writes the review in the place of the version that was read; a `conflict` when somebody else was faster.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content-properties/#api-pages-page-id-properties-property-id-put
 */
export async function writeReview(pageId: string, before: Pick<StoredReview, 'propertyId' | 'version'>, state: ReviewState): Promise<void> {
  const body = { key: propertyKey, value: fitting(state), version: { number: before.version + 1 } };
  await send('user', 'PUT', route`/wiki/api/v2/pages/${pageId}/properties/${before.propertyId}`, body);
}
