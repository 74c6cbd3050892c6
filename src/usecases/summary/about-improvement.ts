import type { RegisterRow } from '../../domain/register/register-row';

/** What a summary of some projects counts: it is about continual improvement, 10.1; the other kinds have figures of their own. */
export function isAboutImprovement(projectIds: readonly string[]): (row: RegisterRow) => boolean {
  const wanted = new Set(projectIds);
  return (row) => row.kind === 'improvement' && wanted.has(row.projectId);
}
