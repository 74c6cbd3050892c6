import { z } from 'zod';
import { pushDeletedIssue, pushDirtyIssues } from '../forge/register-queue';
import { mappedTypeIds, readMappings } from '../storage/mappings';

const id = z.union([z.string(), z.number()]).transform(String);

/** As much of Jira's events as matters here; a part of another shape counts as absent. */
const eventSchema = z.object({
  eventType: z.string().catch(''),
  atlassianId: z.string().nullable().catch(null),
  selfGenerated: z.boolean().catch(false),
  issue: z.object({
    id: id.refine((text) => /^[0-9]+$/.test(text)),
    fields: z
      .object({ issuetype: z.object({ id }) })
      .nullable()
      .catch(null),
  }),
  changelog: z
    .object({ items: z.array(z.object({ field: z.string().catch('') })) })
    .nullable()
    .catch(null),
});
type JiraEvent = z.output<typeof eventSchema>;

/** Most events of a site are about other work; they cost one small read and no more. */
function concernsRegister({ issue, changelog }: JiraEvent, typeIds: ReadonlySet<string>): boolean {
  const typeId = issue.fields?.issuetype.id;
  // What was a record of ours until this change must leave the register.
  return typeId === undefined || typeIds.has(typeId) || changelog?.items.some((item) => item.field === 'issuetype') === true;
}

/** A score that the app wrote: a change without a changelog, of which the register has the marks already. A mass of them must not start a mass of readings. */
function isOwnScore({ eventType, selfGenerated, changelog }: JiraEvent): boolean {
  return eventType === 'avi:jira:updated:issue' && selfGenerated && changelog === null;
}

/**
 * Notes that an issue changed. Events are hints: they come late, twice and out of order, so nothing of their content is kept, but who
 * deleted an issue and when, which Jira tells nowhere else.
 */
export async function markDirty(payload: unknown): Promise<void> {
  const event = eventSchema.safeParse(payload);
  if (!event.success || isOwnScore(event.data)) return;
  const typeIds = mappedTypeIds(await readMappings());
  if (typeIds.size === 0 || !concernsRegister(event.data, typeIds)) return;
  const { eventType, issue, atlassianId } = event.data;
  if (eventType === 'avi:jira:deleted:issue') await pushDeletedIssue(issue.id, { at: new Date().toISOString(), by: atlassianId });
  else await pushDirtyIssues([issue.id]);
}
