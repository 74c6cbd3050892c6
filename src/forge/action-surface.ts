import { z } from 'zod';
import { toSurface, type Surface } from './surface';

const text = z.union([z.string(), z.number()]).transform(String).nullish().catch(null);
const keyOrId = text.transform((value) => (value != null && /^(?:[A-Z][A-Z0-9_]+-)?[0-9]+$/.test(value) ? value : null));

const jiraPlace = z.object({ issueKey: keyOrId, issueId: keyOrId, projectKey: text, projectId: text }).partial().catch({});

/** What Rovo adds to the inputs of an action; a part of another shape counts as absent. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/rovo-action/ */
const actionPayload = z
  .object({ context: z.object({ jira: jiraPlace }).partial().catch({}) })
  .partial()
  .catch({});

/** The second argument of every function. @see https://developer.atlassian.com/platform/forge/function-reference/arguments/ */
const functionContext = z
  .object({ principal: z.object({ accountId: z.string() }).nullish().catch(null) })
  .partial()
  .catch({});

/**
 * Who talks to the agent, and what is open beside the talk. Neither comes from the inputs, which a language model may have made up.
 * Rovo names no time zone, so the day is that of UTC.
 */
export function toActionSurface(payload: unknown, context: unknown, now: Date): Surface {
  const { jira = {} } = actionPayload.parse(payload).context ?? {};
  const { issueKey, issueId, projectId, projectKey } = jira;
  const issue = issueId ?? issueKey;
  const extension = {
    issue: issue == null ? null : { id: issue },
    project: projectId == null || projectKey == null ? null : { id: projectId, key: projectKey },
  };
  return toSurface({ accountId: functionContext.parse(context).principal?.accountId, extension }, now);
}
