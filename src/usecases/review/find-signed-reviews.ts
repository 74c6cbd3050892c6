import { readPagesToday } from '../../confluence/pages';
import { toSeconds } from '../../domain/days';
import { isWithin, type Bounds } from '../../domain/summary/period';
import { readNotedReviews, type NotedReview, type NotedSignature } from '../../storage/reviews';

/** A review that was signed, on a page that the person may read. */
export interface SignedPage {
  readonly noted: NotedReview;
  readonly title: string;
}

interface Signed {
  readonly noted: NotedReview;
  readonly signature: NotedSignature;
}

/** The reviews that were signed in a period and whose page the person may read, the last signed first. */
export async function findSignedReviews(bounds: Bounds): Promise<readonly SignedPage[]> {
  const signed = (await readNotedReviews())
    .flatMap((noted): readonly Signed[] => (noted.signature === null ? [] : [{ noted, signature: noted.signature }]))
    .filter(({ signature }) => isWithin(toSeconds(signature.signedAt), bounds))
    .sort((left, right) => right.signature.signedAt.localeCompare(left.signature.signedAt));
  if (signed.length === 0) return [];
  const pages = await readPagesToday(signed.map(({ noted }) => noted.pageId));
  return signed.flatMap(({ noted }) => {
    const page = pages.get(noted.pageId);
    return page === undefined || page.state === 'trashed' ? [] : [{ noted, title: page.title }];
  });
}
