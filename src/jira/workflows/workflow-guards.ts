import { route } from '@forge/api';
import type { GuardedWorkflow } from '../../domain/health/ends';
import { post } from '../../forge/requests';
import { workflowsAnswer } from './jira-workflow';
import { guardsOf, propertiesOf } from './status-guards';

export interface NamedGuards extends GuardedWorkflow {
  /** Names of the statuses, by their ids. */
  readonly statusNames: ReadonlyMap<string, string>;
}

/**
 * What the statuses deny of the workflow that a work type follows in a project, as the app: only administrators may read workflows.
 * `null` where Jira tells of none. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-post
 */
export async function findGuards(projectId: string, issueTypeId: string): Promise<NamedGuards | null> {
  const asked = { projectAndIssueTypes: [{ projectId, issueTypeId }] };
  const { workflows, statuses } = await post('app', route`/rest/api/3/workflows`, asked, workflowsAnswer);
  const [workflow] = workflows;
  if (workflow === undefined) return null;
  const idOf = (reference: string) => statuses.find(({ statusReference }) => statusReference === reference)?.id ?? reference;
  const guards = workflow.statuses.map((status) => [idOf(status.statusReference), guardsOf(propertiesOf(status))] as const);
  return {
    statusIds: guards.map(([id]) => id),
    guards: Object.fromEntries(guards),
    statusNames: new Map(statuses.map(({ id, name }) => [id, name])),
  };
}
