import { route } from '@forge/api';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal';
import { ownModuleAri } from '../../forge/own-modules';
import { post, read } from '../../forge/requests';
import type { Made } from '../made';
import { readAllPages } from '../pages';
import { statusesOf, toWorkflowGraph, type WorkflowGround } from './workflow-payload';
import { validatorKeys, type ValidatorKey } from './workflow-rules';

const createdSchema = z.object({ workflows: z.array(z.object({ id: z.string() })) });

/** The workflows that any project can use. */
export async function readWorkflows(): Promise<readonly Made[]> {
  return readAllPages(
    (startAt, maxResults) => route`/rest/api/3/workflows/search?scope=GLOBAL&startAt=${startAt}&maxResults=${maxResults}`,
  );
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-create-post */
export async function createWorkflow(name: string, ground: WorkflowGround): Promise<string> {
  const statuses = statusesOf(ground).map((status) => ({ ...status, statusReference: status.id }));
  const body = { scope: { type: 'GLOBAL' }, statuses, workflows: [{ name, ...toWorkflowGraph(ground) }] };
  const { workflows } = await post('app', route`/rest/api/3/workflows/create`, body, createdSchema);
  const created = workflows[0];
  if (created === undefined) throw new Error('Jira created no workflow.');
  return created.id;
}

const capabilities = z.object({ forgeRules: z.array(z.object({ id: z.string() })).default([]) });

/** The manifest's validators under the ARIs that this site knows them by. */
export async function readValidators(): Promise<WorkflowGround['validators']> {
  const { forgeRules } = await read('app', route`/rest/api/3/workflows/capabilities`, capabilities);
  const ariOf = (moduleKey: ValidatorKey) => {
    const rule = forgeRules.find(({ id }) => id === ownModuleAri(moduleKey));
    if (rule === undefined)
      throw new Refusal('busy', `Jira does not know the workflow rule ${moduleKey} of the app yet. Try again in a minute.`);
    return rule.id;
  };
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(validatorKeys.map((key) => [key, ariOf(key)])) as WorkflowGround['validators'];
}
