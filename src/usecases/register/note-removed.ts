import { toldLate, toRemoved, withRemoved, type Deletion } from '../../domain/register/removed';
import type { RegisterRow } from '../../domain/register/register-row';
import { chosen } from '../../domain/register/walk';
import { isOfTheRegister } from '../../domain/refusal';
import { issuesPerCall, readIssuesAsApp } from '../../jira/issues';
import type { Mappings } from '../../storage/mappings';
import { openRegister, type Head } from '../../storage/register';
import { readRemoved, saveRemoved } from '../../storage/removed-records';

/** The rows of some issues, as far as the register holds them; none where it is damaged or was never made, since then nothing can be missed. */
export async function findHeld(head: Head, isSought: (issueId: string) => boolean): Promise<readonly RegisterRow[]> {
  try {
    const { rows, issueIds } = await openRegister(head);
    const found = new Set(chosen(issueIds, isSought));
    return found.size === 0 ? [] : [...chosen(rows, ({ issueId }) => found.has(issueId))];
  } catch (error) {
    if (isOfTheRegister(error)) return [];
    throw error;
  }
}

/** Of the kinds that projects still keep: a project or a kind that was taken out of the set-up was not removed from the record. */
export function isStillKept({ projectId, kind }: RegisterRow, mappings: Mappings): boolean {
  return mappings[projectId]?.kinds[kind] !== undefined;
}

/** Those of some ids that Jira has, whatever they are now. */
async function findInJira(issueIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let start = 0; start < issueIds.length; start += issuesPerCall) {
    for (const { issueId } of await readIssuesAsApp(issueIds.slice(start, start + issuesPerCall), [])) found.add(issueId);
  }
  return found;
}

/** Keeps what is known of rows that are about to leave the register, before they do: a job that dies between comes by again. */
export async function noteRemoved(leaving: readonly RegisterRow[], mappings: Mappings, { at, deletion }: Noticed): Promise<void> {
  const rows = leaving.filter((row) => isStillKept(row, mappings));
  if (rows.length === 0 && deletion === null) return;
  const { records, more } = await readRemoved();
  const ids = rows.map(({ issueId }) => issueId);
  const inJira = ids.length === 0 ? new Set<string>() : await findInJira(ids);
  const fresh = rows.map((row) => {
    if (inJira.has(row.issueId)) return toRemoved(row, 'left', { at, by: null, told: 'found missing' });
    return toRemoved(row, 'deleted', deletion === null ? { at, by: null, told: 'found missing' } : { ...deletion, told: 'by Jira' });
  });
  const known = deletion === null ? records : toldLate(records, deletion.issueIds, deletion);
  if (fresh.length > 0 || known.some((record, index) => record !== records[index])) {
    await saveRemoved({ records: withRemoved(known, fresh), more });
  }
}

/** When rows were found missing, and what Jira told of it. */
export interface Noticed {
  /** ISO instant. */
  readonly at: string;
  readonly deletion: (Deletion & { readonly issueIds: readonly string[] }) | null;
}
