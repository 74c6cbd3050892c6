import { stillRemoved, type RemovedRecord } from '../../../domain/register/removed';
import type { RegisterRow } from '../../../domain/register/register-row';
import { findProjectsWith } from '../../../jira/permissions';
import { readRemoved } from '../../../storage/removed-records';

/** Removed records as far as a person may know of them. */
export interface FoundRemoved {
  /** Of the projects that the person may browse, the last removed first. */
  readonly removed: readonly RemovedRecord[];
  readonly notVisible: number;
  /** Older ones of the whole site, for which there was no room. */
  readonly more: number;
}

/**
 * What was removed from projects that the person at the screen may browse. Jira can be asked for nobody's right to it any more: what
 * carried a security level is told to administrators of its project alone.
 */
export async function findRemoved(rows: readonly RegisterRow[], browsable: ReadonlySet<string>): Promise<FoundRemoved> {
  const { records, more } = await readRemoved();
  const gone = stillRemoved(records, rows);
  const inSight = gone.filter(({ projectId }) => browsable.has(projectId));
  const restricted = [...new Set(inSight.filter((record) => record.restricted).map(({ projectId }) => projectId))];
  const administered = await findProjectsWith('ADMINISTER_PROJECTS', restricted);
  const removed = inSight.filter((record) => !record.restricted || administered.has(record.projectId));
  return { removed, notVisible: gone.length - removed.length, more };
}
