import { route } from '@forge/api';
import { z } from 'zod';
import { placesOf } from '../domain/kinds/lines';
import { Refusal } from '../domain/refusal';
import { placeNames } from '../domain/stages';
import { ownModuleAri } from '../forge/own-modules';
import { post, read } from '../forge/requests';
import type { Made } from './made';
import { readAllPages } from './pages';
import { toStatusReferences, toWorkflowGraph, type WorkflowGround } from './workflow-payload';
import { validatorKeys, type ValidatorKey } from './workflow-rules';

const workflowSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  statuses: z.array(z.object({ statusReference: z.string() })),
});
const workflowsSchema = z.object({ workflows: z.array(workflowSchema) });

/** The workflows that any project can use. */
export async function readWorkflows(): Promise<readonly Made[]> {
  return readAllPages(
    (startAt, maxResults) => route`/rest/api/3/workflows/search?scope=GLOBAL&startAt=${startAt}&maxResults=${maxResults}`,
  );
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-create-post */
export async function createWorkflow(name: string, ground: WorkflowGround): Promise<string> {
  const body = { scope: { type: 'GLOBAL' }, statuses: toStatusReferences(ground), workflows: [{ name, ...toWorkflowGraph(ground) }] };
  const { workflows } = await post('app', route`/rest/api/3/workflows/create`, body, workflowsSchema);
  const created = workflows[0];
  if (created === undefined) throw new Error('Jira created no workflow.');
  return created.id;
}

/** What a workflow lacks, and how to give it. */
export interface WorkflowGap {
  readonly changes: readonly string[];
  readonly apply: () => Promise<void>;
}

/** Gives a workflow that lost one of its statuses its whole shape again; one that has them all stays as people made it. */
export async function compareWorkflow(workflowId: string, ground: WorkflowGround): Promise<WorkflowGap> {
  const { workflows } = await post('app', route`/rest/api/3/workflows`, { workflowIds: [workflowId] }, workflowsSchema);
  const workflow = workflows[0];
  const present = new Set(workflow?.statuses.map((status) => status.statusReference));
  const missing = placesOf(ground.kind).filter((place) => !present.has(ground.statusIds[place]));
  return {
    changes: missing.map((place) => `adds the status ${placeNames[place]}`),
    apply: async () => {
      if (workflow === undefined) return;
      const body = {
        statuses: toStatusReferences(ground),
        workflows: [{ id: workflow.id, version: workflow.version, ...toWorkflowGraph(ground) }],
      };
      await post('app', route`/rest/api/3/workflows/update`, body, z.unknown());
    },
  };
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
