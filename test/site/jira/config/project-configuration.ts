import type { IssueType, JiraState, Project, Screen } from '../model';
import type { Workflow } from '../workflow-model';

type ScreenOperation = 'create' | 'edit' | 'view';

/** The workflow that an issue of the type follows in the project. */
export function workflowFor(state: JiraState, project: Project, issueTypeId: string): Workflow {
  const scheme = state.workflowSchemes.get(project.workflowSchemeId);
  const workflowId = scheme && (scheme.workflowIdByIssueType[issueTypeId] ?? scheme.defaultWorkflowId);
  const workflow = workflowId === undefined ? undefined : state.workflows.get(workflowId);
  if (!workflow) throw new Error(`Project ${project.key} has no workflow for issue type ${issueTypeId}.`);
  return workflow;
}

/** The screen that the project shows for an operation on issues of the type. */
export function screenFor(state: JiraState, project: Project, issueTypeId: string, operation: ScreenOperation): Screen {
  const mappings = state.issueTypeScreenSchemes.get(project.issueTypeScreenSchemeId)?.mappings ?? {};
  const screenSchemeId = mappings[issueTypeId] ?? mappings['default'];
  const screens = screenSchemeId === undefined ? undefined : state.screenSchemes.get(screenSchemeId)?.screens;
  const screenId = screens && (screens[operation] ?? screens.default);
  const screen = screenId === undefined ? undefined : state.screens.get(screenId);
  if (!screen) throw new Error(`Project ${project.key} has no ${operation} screen for issue type ${issueTypeId}.`);
  return screen;
}

/** The issue types of the project's scheme, in its order. */
export function issueTypesOf(state: JiraState, project: Project): IssueType[] {
  const ids = state.issueTypeSchemes.get(project.issueTypeSchemeId)?.issueTypeIds ?? [];
  return ids.flatMap((id) => state.issueTypes.get(id) ?? []);
}
