import { toScopeJson } from './configuration-json';
import type { JiraState, WorkflowScheme } from '../model';
import type { Workflow } from '../workflow-model';

/** The schemes asked for by id or by a project that uses them, as `POST /workflowscheme/read` shows them. */
export function readWorkflowSchemes(state: JiraState, schemeIds: readonly string[], projectIds: readonly string[]) {
  const wanted = new Set([...schemeIds, ...projectIds.flatMap((id) => state.projects.get(id)?.workflowSchemeId ?? [])]);
  return [...state.workflowSchemes.values()].filter(({ id }) => wanted.has(id)).map((scheme) => toReadJson(state, scheme));
}

/** What an update has to name. */
export const schemeVersion = ({ id, versionNumber = 1 }: WorkflowScheme) => ({ id, versionNumber });

function toReadJson(state: JiraState, scheme: WorkflowScheme) {
  const typesByWorkflow = new Map<string, string[]>();
  for (const [issueTypeId, workflowId] of Object.entries(scheme.workflowIdByIssueType)) {
    typesByWorkflow.set(workflowId, [...(typesByWorkflow.get(workflowId) ?? []), issueTypeId]);
  }
  const standard = state.workflows.get(scheme.defaultWorkflowId);
  return {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    scope: toScopeJson(scheme.scopeProjectId),
    version: schemeVersion(scheme),
    ...(standard && { defaultWorkflow: toMetadata(standard) }),
    workflowsForIssueTypes: [...typesByWorkflow].flatMap(([workflowId, issueTypeIds]) => {
      const workflow = state.workflows.get(workflowId);
      return workflow ? [{ workflow: toMetadata(workflow), issueTypeIds }] : [];
    }),
  };
}

const toMetadata = ({ id, name, description, version }: Workflow) => ({ id, name, description, version: { ...version } });
