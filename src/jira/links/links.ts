import { route } from '@forge/api';
import { z } from 'zod';
import { linkOf } from '../../domain/links/link-rules';
import { linkNames, linkVerbs, type LinkName, type Relation, type RelationVerb } from '../../domain/links/relations';
import { Refusal } from '../../domain/refusal';
import { read, remove, send } from '../../forge/requests';
import type { JiraIssue } from '../issues';
import { issueSnapshot, toLinkedRecord } from '../record';

/** Id of the Jira link type of every link. */
export type LinkTypeIds = Readonly<Record<LinkName, string>>;

const linksSchema = z.array(
  z.object({
    id: z.string(),
    type: z.object({ id: z.string() }),
    inwardIssue: issueSnapshot.optional(),
    outwardIssue: issueSnapshot.optional(),
  }),
);

/** How a record stands to others, read from the record at hand; links of other types are none of ours. */
export function toRelations({ fields }: Pick<JiraIssue, 'fields'>, linkTypeIds: LinkTypeIds): readonly Relation[] {
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

/**
 * Links a record in a relation to another: "improvement is raised from record" is Jira's "record raised improvement".
 * In Jira's words the inward issue is the one that does the outward verb.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/#api-rest-api-3-issuelink-post
 */
export async function createLink(atId: string, verb: RelationVerb, otherId: string, linkTypeIds: LinkTypeIds): Promise<void> {
  const { link, role } = linkOf(verb);
  const [doer, other] = role === 'doer' ? [atId, otherId] : [otherId, atId];
  const body = { type: { id: linkTypeIds[link] }, inwardIssue: { id: doer }, outwardIssue: { id: other } };
  await send('user', 'POST', route`/rest/api/3/issueLink`, body);
}

const linkedSchema = z.object({ fields: z.record(z.string(), z.unknown()) });

/** All links of an issue that the app knows, those to records hidden from the person included. Ask for the issue as the person first. */
export async function readRelationsAsApp(issueId: string, linkTypeIds: LinkTypeIds): Promise<readonly Relation[]> {
  // As the app, only to count what is hidden: of these links nothing but the ids is passed on.
  return toRelations(await read('app', route`/rest/api/3/issue/${issueId}?fields=issuelinks`, linkedSchema), linkTypeIds);
}

/** Takes a relation back; a link that is gone already is no failure. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/#api-rest-api-3-issuelink-linkid-delete */
export async function removeLink(at: JiraIssue, verb: RelationVerb, otherId: string, linkTypeIds: LinkTypeIds): Promise<void> {
  const { link, role } = linkOf(verb);
  const links = linksSchema
    .catch([])
    .parse(at.fields['issuelinks'])
    .filter(({ type }) => type.id === linkTypeIds[link]);
  const wanted = links.filter(({ inwardIssue, outwardIssue }) => (role === 'doer' ? outwardIssue : inwardIssue)?.id === otherId);
  for (const { id } of wanted) {
    try {
      await remove('user', route`/rest/api/3/issueLink/${id}`);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
    }
  }
}
