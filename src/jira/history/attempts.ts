import { attemptOf, type Attempt, type Turn } from '../../domain/lifecycle/attempt';
import { factOfField, type FieldIds } from '../schemes/fields';
import { filesAt, type JiraIssue } from '../issues';
import type { WorkItem } from '../work';

interface Ground {
  readonly fieldIds: FieldIds;
  /** What the issue is carried out by. */
  readonly work: readonly WorkItem[];
}

/** What belongs to the attempt of now, from the history and from what the issue has. */
export function toAttempt(turn: Turn | null, issue: JiraIssue, { fieldIds, work }: Ground): Attempt | null {
  const createdAt = new Map(work.map(({ key, createdAt: at }) => [key, at]));
  return attemptOf(turn, { factOf: (fieldId) => factOfField(fieldIds, fieldId), filesAt: filesAt(issue), createdAt });
}
