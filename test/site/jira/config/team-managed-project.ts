import type { Jira } from '../jira';
import type { Project, StatusCategoryKey } from '../model';
import { noConditions, type Transition, type Workflow } from '../workflow-model';

export interface TeamManagedPlan {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadAccountId: string;
  readonly projectTypeKey: Project['projectTypeKey'];
}

const types: readonly { readonly name: string; readonly hierarchyLevel: number }[] = [
  { name: 'Task', hierarchyLevel: 0 },
  { name: 'Subtask', hierarchyLevel: -1 },
];
const statuses: readonly { readonly name: string; readonly category: StatusCategoryKey }[] = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];
const fieldIds = ['summary', 'description', 'assignee', 'reporter', 'priority', 'labels', 'duedate', 'parent', 'attachment', 'issuelinks'];

/** A team-managed project: types, statuses, workflow and screen are its own, though others may have the same names, and no scheme is shared. */
export function makeTeamManagedProject(jira: Jira, plan: TeamManagedPlan): Project {
  const { state, kernel } = jira;
  const id = String(kernel.nextId('project'));
  const project: Project = {
    ...plan,
    id,
    management: 'team-managed',
    issueTypeSchemeId: makeTypes(jira, id),
    issueTypeScreenSchemeId: makeScreens(jira, id),
    workflowSchemeId: makeWorkflowScheme(jira, id),
    nextIssueNumber: 1,
    properties: new Map(),
  };
  state.projects.set(id, project);
  return project;
}

const own = (scopeProjectId: string) => ({ name: `Of project ${scopeProjectId}`, description: '', scopeProjectId });

function makeTypes({ state, kernel }: Jira, projectId: string): string {
  const issueTypeIds = types.map((type) => {
    const id = String(kernel.nextId('issueType'));
    state.issueTypes.set(id, { id, description: '', scopeProjectId: projectId, ...type });
    return id;
  });
  const id = String(kernel.nextId('issueTypeScheme'));
  state.issueTypeSchemes.set(id, { id, ...own(projectId), issueTypeIds, defaultIssueTypeId: issueTypeIds[0] ?? null });
  return id;
}

function makeScreens({ state, kernel }: Jira, projectId: string): string {
  const [screenId, screenSchemeId, id] = [
    String(kernel.nextId('screen')),
    String(kernel.nextId('screenScheme')),
    String(kernel.nextId('issueTypeScreenScheme')),
  ];
  const tab = { id: String(kernel.nextId('screenTab')), name: 'Field Tab', fieldIds: [...fieldIds] };
  state.screens.set(screenId, { id: screenId, ...own(projectId), tabs: [tab] });
  state.screenSchemes.set(screenSchemeId, { id: screenSchemeId, ...own(projectId), screens: { default: screenId } });
  state.issueTypeScreenSchemes.set(id, { id, ...own(projectId), mappings: { default: screenSchemeId } });
  return id;
}

function makeWorkflowScheme({ state, kernel }: Jira, projectId: string): string {
  const statusIds = statuses.map((status) => {
    const id = String(kernel.nextId('status'));
    state.statuses.set(id, { id, description: '', scopeProjectId: projectId, ...status });
    return id;
  });
  const workflow: Workflow = {
    id: crypto.randomUUID(),
    ...own(projectId),
    statusIds,
    transitions: [toTransition('1', 'INITIAL', 'Create', statusIds[0] ?? ''), ...statusIds.map(toAnyStatus)],
    version: { id: crypto.randomUUID(), versionNumber: 1 },
  };
  state.workflows.set(workflow.id, workflow);
  const id = String(kernel.nextId('workflowScheme'));
  state.workflowSchemes.set(id, { id, ...own(projectId), defaultWorkflowId: workflow.id, workflowIdByIssueType: {} });
  return id;
}

const toAnyStatus = (statusId: string, index: number) =>
  toTransition(String(index + 1) + '1', 'GLOBAL', statuses[index]?.name ?? '', statusId);

function toTransition(id: string, type: Transition['type'], name: string, toStatusId: string): Transition {
  const rules = { conditions: noConditions, validators: [], actions: [] };
  return { id, type, name, description: '', toStatusId, fromStatusIds: [], ...rules, screenId: null };
}
