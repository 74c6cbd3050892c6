import { readPagesToday } from '../../../confluence/pages';
import { reviewPath } from '../../../confluence/page-address';
import type { SignedPage } from '../../../contract/protection';
import { readNotedReviews } from '../../../storage/reviews';

/** The signed reviews of the site whose page the person may read, the last signed first. */
export async function listSignedReviews(): Promise<readonly SignedPage[]> {
  const signed = (await readNotedReviews()).flatMap(({ pageId, number, signature }) =>
    signature === null ? [] : [{ pageId, number, signedAt: signature.signedAt }],
  );
  if (signed.length === 0) return [];
  const pages = await readPagesToday(signed.map(({ pageId }) => pageId));
  const readable = signed.flatMap((review): readonly SignedPage[] => {
    const page = pages.get(review.pageId);
    return page === undefined || page.state === 'trashed' ? [] : [{ ...review, title: page.title, path: reviewPath(review.pageId) }];
  });
  return readable.toSorted((left, right) => right.signedAt.localeCompare(left.signedAt));
}
