import { findConfiguration } from '../storage/configuration';
import { readMappings } from '../storage/mappings';
import { saveChanges } from '../storage/register';
import { findRebuild } from '../storage/register-rebuild';
import { readRowsFromJira } from './read-rows';

/** Reads some issues again; one that is gone, moved away or none of ours any more leaves the register. */
export async function refreshRegister(issueIds: readonly string[], now: Date): Promise<void> {
  const configuration = await findConfiguration();
  if (configuration === null) return;
  const rows = await readRowsFromJira(issueIds, { configuration, mappings: await readMappings() });
  const rowById = new Map(rows.map((row) => [row.issueId, row]));
  const rowByIssue = new Map(issueIds.map((issueId) => [issueId, rowById.get(issueId) ?? null]));
  await saveChanges(rowByIssue, now.toISOString(), (await findRebuild()) === null ? 'stay' : 'are made anew');
}
