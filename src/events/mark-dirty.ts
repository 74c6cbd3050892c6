import { z } from 'zod';
import { pushDirtyIssues } from '../forge/register-queue';
import { findConfiguration } from '../storage/configuration';

const id = z.union([z.string(), z.number()]).transform(String);

/** As much of Jira's events as matters here; a part of another shape counts as absent. */
const eventSchema = z.object({
  eventType: z.string().catch(''),
  issue: z
    .object({
      id,
      fields: z
        .object({ issuetype: z.object({ id }) })
        .nullable()
        .catch(null),
    })
    .nullable()
    .catch(null),
  sourceIssueId: id.nullable().catch(null),
  destinationIssueId: id.nullable().catch(null),
  changelog: z
    .object({ items: z.array(z.object({ field: z.string().catch('') })) })
    .nullable()
    .catch(null),
});
type JiraEvent = z.output<typeof eventSchema>;

/** Changes of these can turn an improvement into something else, or something else into an improvement. */
const identityFields = ['issuetype', 'project', 'Key'];

/** Most events of a site are about other work; they cost one small read and no more. */
function concernsRegister({ eventType, issue, changelog }: JiraEvent, improvementTypeId: string): boolean {
  const typeId = issue?.fields?.issuetype.id;
  if (typeId === undefined || typeId === improvementTypeId || eventType === 'avi:jira:deleted:issue') return true;
  return changelog?.items.some((item) => identityFields.includes(item.field)) === true;
}

/** Notes that an issue changed. Events are hints: they come late, twice and out of order, so nothing of their content is kept. */
export async function markDirty(payload: unknown): Promise<void> {
  const event = eventSchema
    .catch({ eventType: '', issue: null, sourceIssueId: null, destinationIssueId: null, changelog: null })
    .parse(payload);
  const ids = [event.issue?.id, event.sourceIssueId, event.destinationIssueId].filter((found) => typeof found === 'string');
  const issueIds = [...new Set(ids)].filter((found) => /^[0-9]+$/.test(found));
  if (issueIds.length === 0) return;
  const configuration = await findConfiguration();
  if (configuration === null || !concernsRegister(event, configuration.improvementTypeId)) return;
  await pushDirtyIssues(issueIds);
}
