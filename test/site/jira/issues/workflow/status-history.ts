import type { ChangeItem, Issue } from '../../model';

export interface StatusChange {
  readonly from: string;
  readonly to: string;
  readonly authorId: string | null;
}

/** All status changes of an issue, oldest first. */
export function statusChanges(issue: Issue): StatusChange[] {
  return issue.histories.flatMap((history) =>
    history.items
      .filter((item) => item.fieldId === 'status')
      .flatMap((item: ChangeItem) =>
        item.from === null || item.to === null ? [] : { from: item.from, to: item.to, authorId: history.authorId },
      ),
  );
}

/** Whether the issue was in one of the statuses before; `mostRecent` looks at the last one only. */
export function wasIn(issue: Issue, statusIds: readonly string[], reach: 'any' | 'mostRecent'): boolean {
  const former = statusChanges(issue).map((change) => change.from);
  const considered = reach === 'mostRecent' ? former.slice(-1) : former;
  return considered.some((statusId) => statusIds.includes(statusId));
}
