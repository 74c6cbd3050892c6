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

interface Reach {
  /** `mostRecent` looks at the last former status only. */
  readonly reach: 'any' | 'mostRecent';
  /** Whether a transition from a status to itself makes that status a former one. */
  readonly loops: 'counted' | 'ignored';
}

/** Whether the issue was in one of the statuses before. */
export function wasIn(issue: Issue, statusIds: readonly string[], { reach, loops }: Reach): boolean {
  const former = statusChanges(issue).flatMap(({ from, to }) => (loops === 'ignored' && from === to ? [] : from));
  const considered = reach === 'mostRecent' ? former.slice(-1) : former;
  return considered.some((statusId) => statusIds.includes(statusId));
}
