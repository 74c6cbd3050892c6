import { route } from '@forge/api';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal';
import { post, send } from '../../forge/requests';
import { readAllOf } from '../pages';

/** Of some issue types those that a scheme does not offer. */
export async function findMissingTypes(schemeId: string, typeIds: readonly string[]): Promise<readonly string[]> {
  const offered = await readAllOf(
    z.object({ issueTypeId: z.string() }),
    (startAt, maxResults) =>
      route`/rest/api/3/issuetypescheme/mapping?issueTypeSchemeId=${schemeId}&startAt=${startAt}&maxResults=${maxResults}`,
  );
  return typeIds.filter((id) => !offered.some(({ issueTypeId }) => issueTypeId === id));
}

export async function addTypes(schemeId: string, issueTypeIds: readonly string[]): Promise<void> {
  await send('app', 'PUT', route`/rest/api/3/issuetypescheme/${schemeId}/issuetype`, { issueTypeIds });
}

/** Of some issue types those that a scheme gives no screens of their own. */
export async function findTypesWithoutScreens(schemeId: string, typeIds: readonly string[]): Promise<readonly string[]> {
  const mapped = await readAllOf(
    z.object({ issueTypeId: z.string() }),
    (startAt, maxResults) =>
      route`/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${schemeId}&startAt=${startAt}&maxResults=${maxResults}`,
  );
  return typeIds.filter((id) => !mapped.some(({ issueTypeId }) => issueTypeId === id));
}

export async function addScreenMappings(schemeId: string, screenSchemeByType: ReadonlyMap<string, string>): Promise<void> {
  const issueTypeMappings = [...screenSchemeByType].map(([issueTypeId, screenSchemeId]) => ({ issueTypeId, screenSchemeId }));
  await send('app', 'PUT', route`/rest/api/3/issuetypescreenscheme/${schemeId}/mapping`, { issueTypeMappings });
}

const associations = z.array(z.object({ workflow: z.object({ id: z.string() }), issueTypeIds: z.array(z.string()) }));
const workflowScheme = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  defaultWorkflow: z.object({ id: z.string() }).nullish(),
  workflowsForIssueTypes: associations.nullish(),
});

/** Of some issue types those that a scheme leaves to its default workflow, and how to give them their own. */
export interface WorkflowSchemeGap {
  readonly missing: readonly string[];
  readonly apply: () => Promise<void>;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/#api-rest-api-3-workflowscheme-update-post */
export async function findWorkflowSchemeGap(schemeId: string, workflowByType: ReadonlyMap<string, string>): Promise<WorkflowSchemeGap> {
  const [scheme] = await post('app', route`/rest/api/3/workflowscheme/read`, { workflowSchemeIds: [schemeId] }, z.array(workflowScheme));
  if (scheme === undefined) throw new Refusal('conflict', 'A workflow scheme was deleted just now. Look again.', 'Workflow scheme');
  const { id, name, description, version, defaultWorkflow, workflowsForIssueTypes } = scheme;
  const present = workflowsForIssueTypes ?? [];
  const mapped = present.flatMap(({ issueTypeIds }) => issueTypeIds);
  const missing = [...workflowByType].filter(([typeId]) => !mapped.includes(typeId));
  const added = missing.map(([typeId, workflowId]) => ({ workflowId, issueTypeIds: [typeId] }));
  const kept = present.map(({ workflow, issueTypeIds }) => ({ workflowId: workflow.id, issueTypeIds }));
  const body = {
    ...{ id, name, description: description ?? '', version, workflowsForIssueTypes: mergeById([...kept, ...added]) },
    ...(defaultWorkflow === null || defaultWorkflow === undefined ? {} : { defaultWorkflowId: defaultWorkflow.id }),
  };
  return {
    missing: missing.map(([typeId]) => typeId),
    apply: () => send('app', 'POST', route`/rest/api/3/workflowscheme/update`, body),
  };
}

interface Association {
  readonly workflowId: string;
  readonly issueTypeIds: readonly string[];
}

/** Jira wants every workflow once, with all its types. */
function mergeById(all: readonly Association[]): readonly Association[] {
  const byId = new Map<string, readonly string[]>();
  for (const { workflowId, issueTypeIds } of all) byId.set(workflowId, [...(byId.get(workflowId) ?? []), ...issueTypeIds]);
  return [...byId].map(([workflowId, issueTypeIds]) => ({ workflowId, issueTypeIds }));
}
