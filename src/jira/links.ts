import { route } from '@forge/api';
import { z } from 'zod';
import type { LinkedRecord } from '../domain/improvement';
import { send } from '../forge/requests';
import type { JiraIssue } from './issues';
import { issueSnapshot, toLinkedRecord } from './record';

const linksSchema = z.array(
  z.object({ type: z.object({ id: z.string() }), inwardIssue: issueSnapshot.optional(), outwardIssue: issueSnapshot.optional() }),
);

function linksOf({ fields }: JiraIssue, linkTypeId: string) {
  const links = linksSchema.catch([]).parse(fields['issuelinks']);
  return links.filter((link) => link.type.id === linkTypeId);
}

/** What an improvement was raised from. */
export function toSourceRecords(issue: JiraIssue, linkTypeId: string): readonly LinkedRecord[] {
  return linksOf(issue, linkTypeId).flatMap((link) => (link.inwardIssue === undefined ? [] : [toLinkedRecord(link.inwardIssue)]));
}

/** What was raised from a record. */
export function toRaised(issue: JiraIssue, linkTypeId: string): readonly LinkedRecord[] {
  return linksOf(issue, linkTypeId).flatMap((link) => (link.outwardIssue === undefined ? [] : [toLinkedRecord(link.outwardIssue)]));
}

/** "Record raised improvement": in Jira's words the inward issue is the one that does the outward verb. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/#api-rest-api-3-issuelink-post */
export async function linkToSource(recordId: string, improvementId: string, linkTypeId: string): Promise<void> {
  const body = { type: { id: linkTypeId }, inwardIssue: { id: recordId }, outwardIssue: { id: improvementId } };
  await send('user', 'POST', route`/rest/api/3/issueLink`, body);
}
