import { findGround } from '../../storage/ground';
import { saveChanges } from '../../storage/register';
import { findRebuild } from '../../storage/register-rebuild';
import { correctScores } from '../scores/correct-scores';
import { readRowsFromJira } from './read-rows';
import { scheduleSecondChecks } from '../second-check/schedule-second-checks';

/** Reads some issues again; one that is gone, moved away or none of ours any more leaves the register. */
export async function refreshRegister(issueIds: readonly string[], now: Date): Promise<void> {
  const ground = await findGround();
  if (ground === null) return;
  const { rows, records } = await readRowsFromJira(issueIds, ground);
  const rowById = new Map(rows.map((row) => [row.issueId, row]));
  const rowByIssue = new Map(issueIds.map((issueId) => [issueId, rowById.get(issueId) ?? null]));
  await saveChanges(rowByIssue, now.toISOString(), (await findRebuild()) === null ? 'stay' : 'are made anew');
  await correctScores(records, ground);
  await scheduleSecondChecks({ rows, records }, ground);
}
