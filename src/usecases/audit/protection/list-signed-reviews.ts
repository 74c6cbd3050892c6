import { pagePath } from '../../../confluence/page-address';
import type { SignedPage } from '../../../contract/protection';
import { findSignedReviews } from '../../review/find-signed-reviews';

/** The signed reviews of the site whose page the person may read, the last signed first. */
export async function listSignedReviews(): Promise<readonly SignedPage[]> {
  const { pages } = await findSignedReviews(null);
  return pages.map(({ noted: { pageId, number }, signature: { signedAt }, title }) => {
    return { pageId, number, title, signedAt, path: pagePath(pageId) };
  });
}
