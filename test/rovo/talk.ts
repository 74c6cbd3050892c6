import { z } from 'zod';
import type { Role } from '../site/kernel/people';
import type { Site } from '../site/site';

const answer = z.looseObject({
  ok: z.boolean(),
  words: z.string(),
  refusal: z.object({ code: z.string(), field: z.string().nullable() }).optional(),
});
type AgentAnswer = z.infer<typeof answer>;

/** Lets the agent call one of its actions for a person, beside an open work item or none. */
export async function letAgent(site: Site, role: Role, moduleKey: string, inputs: object = {}, issueKey?: string): Promise<AgentAnswer> {
  const place = issueKey === undefined ? {} : { jira: { url: `${site.url}/browse/${issueKey}`, resourceType: 'issue', issueKey } };
  return answer.parse(await site.host.act({ as: site.person(role), moduleKey, inputs: { ...inputs }, place }));
}
