import type { GradeChange } from '../history/grade-changes';
import type { Facts } from '../improvement';
import type { Relation } from '../links/relations';

/** What Jira tells of a record beyond the register. */
export interface AskedRecord {
  readonly issueId: string;
  readonly key: string;
  readonly facts: Facts;
  readonly relations: readonly Relation[];
  /** Oldest first. */
  readonly gradeChanges: readonly GradeChange[];
  /** Since when its number stands at the target, if that is a year or longer and it is still measured. */
  readonly greenSince: string | null;
}
