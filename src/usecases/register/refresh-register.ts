import type { Deletion } from '../../domain/register/removed';
import { findGround } from '../../storage/ground';
import { readHead, saveChanges } from '../../storage/register';
import { findRebuild } from '../../storage/register-rebuild';
import { correctScores } from '../scores/correct-scores';
import { findHeld, noteRemoved } from './note-removed';
import { readRowsFromJira } from './read-rows';
import { scheduleSecondChecks } from '../second-check/schedule-second-checks';

/** Reads some issues again; one that is gone, moved away or none of ours any more leaves the register, and what is known of it is kept apart. */
export async function refreshRegister(issueIds: readonly string[], now: Date, deletion: Deletion | null = null): Promise<void> {
  const ground = await findGround();
  if (ground === null) return;
  const { rows, records } = await readRowsFromJira(issueIds, ground);
  const rowById = new Map(rows.map((row) => [row.issueId, row]));
  const rowByIssue = new Map(issueIds.map((issueId) => [issueId, rowById.get(issueId) ?? null]));
  const gone = issueIds.filter((issueId) => !rowById.has(issueId));
  if (gone.length > 0) {
    const leaving = await findHeld(await readHead(), (issueId) => gone.includes(issueId));
    const told = deletion === null ? null : { ...deletion, issueIds: gone };
    await noteRemoved(leaving, ground.mappings, { at: now.toISOString(), deletion: told });
  }
  await saveChanges(rowByIssue, now.toISOString(), (await findRebuild()) === null ? 'stay' : 'are made anew');
  await correctScores(records, ground);
  await scheduleSecondChecks({ rows, records }, ground);
}
