import { route } from '@forge/api';
import { z } from 'zod';
import { linkNames, linkVerbs, type LinkName, type Relation } from '../domain/relations';
import { send } from '../forge/requests';
import type { JiraIssue } from './issues';
import { issueSnapshot, toLinkedRecord } from './record';

/** Id of the Jira link type of every link. */
export type LinkTypeIds = Readonly<Record<LinkName, string>>;

const linksSchema = z.array(
  z.object({ type: z.object({ id: z.string() }), inwardIssue: issueSnapshot.optional(), outwardIssue: issueSnapshot.optional() }),
);

/** How a record stands to others, read from the record at hand; links of other types are none of ours. */
export function toRelations({ fields }: JiraIssue, linkTypeIds: LinkTypeIds): readonly Relation[] {
  const links = linksSchema.catch([]).parse(fields['issuelinks']);
  return links.flatMap(({ type, inwardIssue, outwardIssue }): readonly Relation[] => {
    const name = linkNames.find((candidate) => linkTypeIds[candidate] === type.id);
    if (name === undefined) return [];
    const { outward, inward } = linkVerbs[name];
    return [
      ...(outwardIssue === undefined ? [] : [{ verb: outward, record: toLinkedRecord(outwardIssue) }]),
      ...(inwardIssue === undefined ? [] : [{ verb: inward, record: toLinkedRecord(inwardIssue) }]),
    ];
  });
}

/** "Record raised improvement": in Jira's words the inward issue is the one that does the outward verb. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/#api-rest-api-3-issuelink-post */
export async function createLink(doerId: string, otherId: string, linkTypeId: string): Promise<void> {
  const body = { type: { id: linkTypeId }, inwardIssue: { id: doerId }, outwardIssue: { id: otherId } };
  await send('user', 'POST', route`/rest/api/3/issueLink`, body);
}
