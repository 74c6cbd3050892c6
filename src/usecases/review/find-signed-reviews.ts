import { readPagesToday } from '../../confluence/pages';
import { toSeconds } from '../../domain/days';
import { isWithin, type Bounds } from '../../domain/summary/period';
import { readNotedReviews, type NotedReview, type NotedSignature } from '../../storage/reviews';

interface Signed {
  readonly noted: NotedReview;
  readonly signature: NotedSignature;
}

/** A review that was signed, on a page that the person may read. */
export interface SignedPage extends Signed {
  readonly title: string;
}

/** Reviews that were signed, and how many the person may not read. */
export interface SignedPages {
  /** Of the period, the last signed first. */
  readonly pages: readonly SignedPage[];
  /** Whatever their time: a number for each would tell when they were held. */
  readonly notVisible: number;
}

/** The reviews that were signed in a period, or at any time, and whose page the person may read. */
export async function findSignedReviews(bounds: Bounds | null): Promise<SignedPages> {
  const signed = (await readNotedReviews())
    .flatMap((noted): readonly Signed[] => (noted.signature === null ? [] : [{ noted, signature: noted.signature }]))
    .sort((left, right) => right.signature.signedAt.localeCompare(left.signature.signedAt));
  if (signed.length === 0) return { pages: [], notVisible: 0 };
  const titles = await readTitles(signed);
  const pages = signed
    .filter(({ signature }) => bounds === null || isWithin(toSeconds(signature.signedAt), bounds))
    .flatMap(({ noted, signature }) => {
      const title = titles.get(noted.pageId);
      return title === undefined ? [] : [{ noted, signature, title }];
    });
  return { pages, notVisible: signed.length - titles.size };
}

/** Of pages that the person may read today; what is in the bin is no page any more. */
async function readTitles(signed: readonly Signed[]): Promise<ReadonlyMap<string, string>> {
  const pages = await readPagesToday(signed.map(({ noted }) => noted.pageId));
  return new Map([...pages].flatMap(([id, { title, state }]) => (state === 'trashed' ? [] : [[id, title] as const])));
}
