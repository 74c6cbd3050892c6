import { z } from 'zod';

const statusMapping = z.object({ oldStatusId: z.string(), newStatusId: z.string() });
export type StatusMapping = z.infer<typeof statusMapping>;

const byIssueType = z.object({ issueTypeId: z.string(), statusMappings: z.array(statusMapping).nullish() });
const byWorkflow = z.object({ oldWorkflowId: z.string(), newWorkflowId: z.string(), statusMappings: z.array(statusMapping) });

export interface SchemeMappings {
  readonly byIssueType: readonly z.infer<typeof byIssueType>[];
  readonly byWorkflow: readonly z.infer<typeof byWorkflow>[];
}

const associations = z.array(z.object({ workflowId: z.string(), issueTypeIds: z.array(z.string()) }));
export type SchemeAssociations = z.infer<typeof associations>;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/#api-rest-api-3-workflowscheme-update-post */
export const schemeUpdate = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(255),
  description: z.string(),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  defaultWorkflowId: z.string().nullish(),
  workflowsForIssueTypes: associations.nullish(),
  statusMappingsByIssueTypeOverride: z.array(byIssueType).nullish(),
  statusMappingsByWorkflows: z.array(byWorkflow).nullish(),
});

export const requiredMappings = z.object({ id: z.string(), defaultWorkflowId: z.string().nullish(), workflowsForIssueTypes: associations });

export const schemeSwitch = z.object({
  projectId: z.string(),
  targetSchemeId: z.string(),
  mappingsByIssueTypeOverride: z.array(byIssueType).nullish(),
});
