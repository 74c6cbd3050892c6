import { Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../kernel/people';
import type { Site } from '../site';
import { PlaceNotFound, readAs } from './extension';

/** The agents of the app with their actions, as somebody who talks to them is shown them. */
export function agentList({ host }: Site) {
  const { action, 'rovo:agent': agents } = host.manifest.modules;
  return agents.map(({ key, name, description, conversationStarters, actions }) => ({
    key,
    name,
    description,
    conversationStarters,
    actions: action
      .filter((one) => actions.includes(one.key))
      .map((one) => ({
        key: one.key,
        name: one.name,
        description: one.description,
        verb: one.actionVerb,
        inputs: Object.entries(one.inputs).map(([inputName, { title, description: about, type, required }]) => ({
          name: inputName,
          title,
          description: about,
          type,
          required,
        })),
      })),
  }));
}
export type AgentList = ReturnType<typeof agentList>;

const issueShape = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: z.object({ id: z.string(), key: z.string() }),
  }),
});

/** What Rovo says about the work item that is open. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/rovo-action/ */
async function placeOf(site: Site, person: Person, issueKey: string) {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`;
  const { id, key, fields } = await readAs(site, person, path, issueShape).catch(() => {
    throw new PlaceNotFound(`${issueKey} cannot be open beside the talk: it does not exist, or you may not see it.`);
  });
  const { issuetype, project } = fields;
  return {
    jira: {
      url: `${site.url}/browse/${key}`,
      resourceType: 'issue',
      issueKey: key,
      issueId: Number(id),
      issueType: issuetype.name,
      issueTypeId: Number(issuetype.id),
      projectKey: project.key,
      projectId: Number(project.id),
    },
  };
}

const actionRequest = z.object({
  moduleKey: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  /** The work item that is open, or `null`. */
  issueKey: z.string().nullable(),
});

/** Stands in for Rovo Chat: who the agent is, and its actions as the person of the session. */
export function agentRoutes(site: Site): Hono<{ Variables: { person: Person } }> {
  const routes = new Hono<{ Variables: { person: Person } }>();
  routes.get('/agents', (context) => context.json(agentList(site)));
  routes.post('/action', async (context) => {
    const { moduleKey, inputs, issueKey } = actionRequest.parse(await context.req.json());
    const as = context.get('person');
    const place = issueKey === null ? {} : await placeOf(site, as, issueKey);
    return context.json({ value: await site.host.act({ as, moduleKey, inputs, place }) });
  });
  return routes;
}
