import type { RegisterRow } from '../../domain/register/register-row';

/** The rows that a summary counts: it is about continual improvement, 10.1; the other kinds have figures of their own. */
export function aboutImprovement(rows: readonly RegisterRow[], projectIds: readonly string[]): readonly RegisterRow[] {
  const wanted = new Set(projectIds);
  return rows.filter((row) => row.kind === 'improvement' && wanted.has(row.projectId));
}
