import type { ListedReview, ReviewsView } from '../../contract/review';
import { mayCreatePages } from '../../confluence/review-pages';
import { readPagesToday } from '../../confluence/pages';
import type { Person } from '../../domain/improvement';
import { spaceAtHand, type Surface } from '../../forge/surface';
import { readPeople } from '../../jira/people';
import { readNotedReviews, type NotedReview } from '../../storage/reviews';
import { listProjects } from '../set-up/list-projects';

/** The reviews of the space at hand that the person may read, newest first. */
export async function viewReviews(surface: Surface): Promise<ReviewsView> {
  const space = spaceAtHand(surface);
  const all = (await readNotedReviews()).filter(({ spaceId }) => spaceId === space.id);
  const [pages, people, mayCreate, choices] = await Promise.all([
    readPagesToday(all.map(({ pageId }) => pageId)),
    readPeople(all.flatMap(({ signature }) => signature?.signedBy ?? [])),
    mayCreatePages(space.id),
    listProjects(),
  ]);
  const reviews = all.flatMap((review) => {
    const page = pages.get(review.pageId);
    return page?.state === 'current' ? [toListed(review, page.title, people)] : [];
  });
  return { reviews, mayCreate, choices };
}

function toListed({ pageId, number, createdAt, signature }: NotedReview, title: string, people: readonly Person[]): ListedReview {
  const nameOf = (accountId: string) => people.find((person) => person.accountId === accountId)?.name ?? 'Former user';
  const signed = signature === null ? null : { by: nameOf(signature.signedBy), at: signature.signedAt, sha256: signature.sha256 };
  return { pageId, number, title, createdAt, signature: signed, path: `/wiki/pages/viewpage.action?pageId=${pageId}` };
}
