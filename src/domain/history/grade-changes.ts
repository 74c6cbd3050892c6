import { inHistoryOrder, type ChangelogEntry } from './changelog';
import { grades, type Mover } from '../improvement';

/** How a change stands to the grade before it; `other` where a grade of that day is none of today's. */
export type GradeStep = 'first' | 'raised' | 'lowered' | 'removed' | 'restored' | 'other';

/** One entry of Jira's history that changed the grade of a nonconformity. */
export interface GradeChange {
  /** ISO instant in UTC. */
  readonly at: string;
  readonly by: Mover | null;
  /** The last grade that it had: taking a grade away first does not hide what it was. `null` when it never had one. */
  readonly from: string | null;
  /** `null` when the grade was taken away. */
  readonly to: string | null;
  readonly step: GradeStep;
}

function stepOf(from: string | null, to: string | null): GradeStep {
  if (from === null) return 'first';
  if (to === null) return 'removed';
  if (from === to) return 'restored';
  const order: readonly string[] = grades;
  const [before, after] = [order.indexOf(from), order.indexOf(to)];
  if (before === -1 || after === -1) return 'other';
  // The worst grade comes first.
  return after < before ? 'raised' : 'lowered';
}

const gradeIn = (name: string | null | undefined) => (name === null || name === undefined || name === '' ? null : name);

/** Every change of the grade, oldest first, from the history of one field alone. The grade at creation is where the first change came from. */
export function gradeChangesOf(entries: readonly ChangelogEntry[], fieldId: string): readonly GradeChange[] {
  let last: string | null = null;
  return inHistoryOrder(entries).flatMap(({ at, by, items }): readonly GradeChange[] => {
    const ours = items.filter((item) => item.fieldId === fieldId);
    const [before, to] = [gradeIn(ours[0]?.fromName), gradeIn(ours.at(-1)?.toName)];
    const from = before ?? last;
    last = to ?? from;
    return before === to ? [] : [{ at, by, from, to, step: stepOf(from, to) }];
  });
}

/** Whether a nonconformity is judged otherwise than before, which a reader must not overlook. */
export function isRegrade({ step }: GradeChange): boolean {
  return step !== 'first' && step !== 'restored';
}
