import { inGroups } from '../counts';
import { toSeconds } from '../days';
import type { RegisterRow } from '../register/register-row';
import { found, missing, pageEvidence, type Finding } from '../questions/questioned';
import { isTakenUp, listOf, ofKind, sayCount, type AskedPeriod } from './asked-period';
import { isFinding, newestOf } from './reviews';

/** 15: what was there when the newest review was signed, in a project that it counted; its snapshot file lists every record. */
export function findReported(asked: AskedPeriod): Finding {
  const review = newestOf(asked);
  if (isFinding(review)) return review;
  const { number, signedAt, projects } = review.record;
  const page = [pageEvidence(review)];
  const of = ofKind(asked.alive, 'improvement').filter((row) => isTakenUp(row) && row.createdAt < toSeconds(signedAt));
  if (of.length === 0) return missing(`An improvement that was taken up and raised before ${number} was signed.`, page);
  // What its signer may not have seen is not said to have been counted.
  const isCounted = ({ projectId, restricted }: RegisterRow) => !restricted && projects.some(({ id }) => id === projectId);
  const without = of.filter((row) => !isCounted(row));
  const words = `${inGroups(of.length - without.length)} of ${inGroups(of.length)} improvements that were raised before ${number} was signed are among the records that it counted; its snapshot file lists them.`;
  if (without.length > 0) return missing(words, [...page, ...listOf(without, 'to look for', 'to look for')]);
  return found(words, [...page, ...listOf(of, 'improvement', 'improvements')]);
}

/** 16: 9.3.3. */
export function findDecided(asked: AskedPeriod): Finding {
  const review = newestOf(asked);
  if (isFinding(review)) return review;
  const decided = asked.reviews.filter(({ trusted, record }) => trusted && record.decisions.length > 0);
  if (decided.length === 0)
    return missing(`${review.record.number} decided nothing: a decision, raised in Jira, would show it.`, [pageEvidence(review)]);
  // Of what was decided the page tells, to those who may see it today.
  const told = decided.map(({ record }) => `${record.number} made ${sayCount(record.decisions.length, 'decision', 'decisions')}`);
  return found(`${told.join('; ')}, each a work item of its own.`, decided.map(pageEvidence));
}
