import type { RegisterRow } from '../../domain/register/register-row';
import { Refusal } from '../../domain/refusal';
import { findVisible, type Visible } from '../../jira/permissions';

export interface VisibleRows {
  readonly rows: readonly RegisterRow[];
  readonly notVisible: number;
  /** Projects of those asked for that the person may browse. */
  readonly projectIds: ReadonlySet<string>;
}

/** The rows of some projects that a person may see, and how many are hidden from them. */
export async function findVisibleRows(accountId: string, all: readonly RegisterRow[], projectIds: readonly string[]): Promise<VisibleRows> {
  const wanted = new Set(projectIds);
  const rows = all.filter((row) => wanted.has(row.projectId));
  const restricted = rows.filter((row) => row.restricted).map((row) => row.issueId);
  return keepVisible(rows, await findVisible(accountId, projectIds, restricted));
}

/** The same where it is known already what the person may see. */
export function keepVisible(rows: readonly RegisterRow[], visible: Visible): VisibleRows {
  const seen = rows.filter(isVisibleTo(visible));
  return { rows: seen, notVisible: rows.length - seen.length, projectIds: visible.projectIds };
}

export function isVisibleTo({ projectIds, issueIds }: Visible): (row: RegisterRow) => boolean {
  return (row) => projectIds.has(row.projectId) && (!row.restricted || issueIds.has(row.issueId));
}

/** Refused where the person may browse none of the projects asked for. */
export function noAccess(
  projects: 'these projects' | 'the projects of this review' | 'the projects of this pack' | 'the projects of this summary',
): Refusal {
  return new Refusal('forbidden', `You have no access to ${projects}. Ask an administrator of the projects.`, 'Projects');
}
