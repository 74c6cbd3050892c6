import type { ReviewPage } from '../../confluence/review-pages';
import type { SignedState } from '../../confluence/review-property';
import { sayDate } from '../../domain/day-words';
import { Refusal } from '../../domain/refusal';
import { linkToReview, tellSigning } from '../../jira/decisions';

/** Says on every decision that its review was signed. A decision that cannot be told keeps nobody from signing: it is named instead. */
export async function tellDecisions({ record, sha256 }: SignedState, page: ReviewPage): Promise<readonly string[]> {
  const { number, signedBy, signedAt, decisions } = record;
  const day = sayDate(signedAt);
  const words = `Decided in ${number}, signed by ${signedBy.name} on ${day}. SHA-256 of its record: ${sha256}.`;
  const untold: string[] = [];
  for (const { issueId, key } of decisions) {
    try {
      await tellSigning(issueId, words, sha256, page.url);
      await linkToReview(issueId, { ...page, title: `${page.title}, signed ${day}` });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      untold.push(`${key}: ${error.message}`);
    }
  }
  return untold;
}
