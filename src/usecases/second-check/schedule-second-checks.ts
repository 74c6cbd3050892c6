import { secondCheckToCome } from '../../domain/lifecycle/second-check';
import { Refusal } from '../../domain/refusal';
import { saveFactsAsApp } from '../../jira/issues';
import type { Ground } from '../../storage/ground';
import type { ReadRows } from '../register/read-rows';

const millisecondsInSecond = 1000;

const toInstant = (seconds: number | null) => (seconds === null ? null : new Date(seconds * millisecondsInSecond).toISOString());

/** Records when the second check of what reached its end is due. Doing it again changes nothing, so an event may come twice. */
export async function scheduleSecondChecks({ rows, records }: ReadRows, { configuration, settings }: Ground): Promise<void> {
  const { fieldIds } = configuration;
  const rowById = new Map(rows.map((row) => [row.issueId, row]));
  for (const { issueId, kind, facts } of records) {
    const { doneAt = null, sentBackAt = null } = rowById.get(issueId) ?? {};
    const ended = { ...facts, kind, doneAt: toInstant(doneAt), sentBackAt: toInstant(sentBackAt) };
    const wanted = secondCheckToCome(ended, settings);
    if (wanted === null) continue;
    try {
      await saveFactsAsApp(issueId, wanted, fieldIds);
    } catch (error) {
      // A project that others made may not have the fields on its screens: there a person decides whether to check again.
      if (!(error instanceof Refusal) || error.code === 'busy') throw error;
    }
  }
}
