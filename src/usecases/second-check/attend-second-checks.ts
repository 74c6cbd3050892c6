import { sayDate } from '../../domain/day-words';
import { kinds } from '../../domain/kinds/kinds';
import { Refusal } from '../../domain/refusal';
import { daysToTell, isCheckedTwice } from '../../domain/lifecycle/second-check';
import { toFacts } from '../../jira/facts';
import type { FieldIds } from '../../jira/schemes/fields';
import { issuesPerCall, readIssuesAsApp, type JiraIssue } from '../../jira/issues';
import { searchIdPage } from '../../jira/search/search';
import { toAttendJql } from '../../jira/search/second-check-jql';
import { forgetTold, noteTold, tellInComment } from '../../jira/history/told';
import { findGround } from '../../storage/ground';
import { readRowsFromJira } from '../register/read-rows';
import { scheduleSecondChecks } from './schedule-second-checks';

const checked = kinds.filter(isCheckedTwice);

/** Looks after second checks, once a day: records those to come that an event was lost of, and tells of those that are due. */
export async function attendSecondChecks(now: Date): Promise<void> {
  const ground = await findGround();
  if (ground === null) return;
  const { fieldIds } = ground.configuration;
  const jql = toAttendJql({ mappings: Object.values(ground.mappings), checked, fieldIds, days: daysToTell(now) });
  if (jql === null) return;
  const { ids } = await searchIdPage(jql, null);
  // What does not fit into one call has its turn tomorrow.
  const some = ids.slice(0, issuesPerCall);
  const issues = some.length === 0 ? [] : await readIssuesAsApp(some, [fieldIds.verifier, fieldIds.owner, fieldIds.secondCheckDue]);
  const withoutDay = issues.filter(({ fields }) => toFacts(fields, fieldIds).secondCheckDue === null);
  await scheduleSecondChecks(
    await readRowsFromJira(
      withoutDay.map(({ issueId }) => issueId),
      ground,
    ),
    ground,
  );
  for (const issue of issues) await tellOnce(issue, fieldIds);
}

/** Nobody is told twice of the same day, whatever comes twice. The words say what to do, for those who read them in a mail. */
async function tellOnce({ issueId, fields }: JiraIssue, fieldIds: FieldIds): Promise<void> {
  const { verifier, owner, secondCheckDue } = toFacts(fields, fieldIds);
  const person = verifier ?? owner;
  if (person === null || secondCheckDue === null) return;
  const mark = `clause-10-second-check-${secondCheckDue}`;
  if ((await noteTold(issueId, mark)) === 'told before') return;
  try {
    await tellInComment(
      issueId,
      person,
      `the second check is due on ${sayDate(secondCheckDue)}: does the effect last? Record what you find in the panel.`,
    );
  } catch (error) {
    await forgetTold(issueId, mark);
    // One that Jira refuses must not keep the others from being told; the panel and the search show it as due all the same.
    if (!(error instanceof Refusal) || error.code === 'busy') throw error;
  }
}
