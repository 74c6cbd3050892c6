import { route } from '@forge/api';
import { z } from 'zod';
import { send } from '../forge/requests';
import type { JiraFields } from './facts';

/** The field of the manifest that keeps the priority score, so that boards, JQL and REST can sort by it. */
export const scoreField = { key: 'priority-score', name: 'Priority score' } as const;

export type Score = number | null;

const score = z.number().nullable().catch(null);

/** The score that Jira keeps of an issue. */
export function toScore(fields: JiraFields, scoreFieldId: string): Score {
  return score.parse(fields[scoreFieldId] ?? null);
}

/** Atlassian publishes no limit of issues in a call, so calls stay small. */
export const issuesPerWrite = 200;

/**
 * Writes scores, in calls of up to 200 issues. Writing one again changes nothing.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values-apps-/#api-rest-api-3-app-field-fieldidorkey-value-put
 */
export async function saveScores(scoreByIssue: ReadonlyMap<string, Score>, scoreFieldId: string): Promise<void> {
  const scored = [...scoreByIssue];
  for (let start = 0; start < scored.length; start += issuesPerWrite) {
    const updates = groupByScore(scored.slice(start, start + issuesPerWrite));
    // As the app, because nobody else may write a field that people cannot edit. Without a changelog, because the score is derived:
    // the history of the marks and the log of the settings tell why it changed.
    await send('app', 'PUT', route`/rest/api/3/app/field/${scoreFieldId}/value?generateChangelog=false`, { updates });
  }
}

function groupByScore(scored: readonly (readonly [string, Score])[]) {
  const issueIds = new Map<Score, number[]>();
  for (const [issueId, value] of scored) issueIds.set(value, [...(issueIds.get(value) ?? []), Number(issueId)]);
  return [...issueIds].map(([value, ids]) => ({ issueIds: ids, value }));
}
