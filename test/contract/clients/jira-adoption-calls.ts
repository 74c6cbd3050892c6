import type { CloudClient } from 'jira.js';
import type { Attempt } from './attempt';

/** What an administrator reads and changes of a project that is there already. */
export async function adoptionCalls(attempt: Attempt, jira: CloudClient, leadAccountId: string): Promise<void> {
  const workflow = await workflowCalls(attempt, jira);
  await schemeCalls(attempt, jira, { ...workflow, leadAccountId });
  await contextCalls(attempt, jira);
}

interface MadeWorkflow {
  readonly workflowId: string;
  readonly statusId: string;
}

async function workflowCalls(attempt: Attempt, jira: CloudClient): Promise<MadeWorkflow> {
  const statuses = [{ statusReference: 'a', name: 'Contract status', statusCategory: 'TODO' as const, description: '' }];
  const inStatus = [{ statusReference: 'a', layout: { x: 1, y: 2 }, properties: {} }];
  const initial = { id: '1', type: 'INITIAL' as const, name: 'Create', toStatusReference: 'a', links: [], properties: {} };
  const workflows = [{ name: 'Contract workflow', description: '', statuses: inStatus, transitions: [initial] }];
  const made = await attempt('createWorkflows', () => jira.workflows.createWorkflows({ scope: { type: 'GLOBAL' }, statuses, workflows }));
  const [workflowId, statusId] = [made?.workflows?.[0]?.id ?? '', made?.statuses?.[0]?.id ?? ''];
  await attempt('readWorkflows by id', () => jira.workflows.readWorkflows({ workflowIds: [workflowId] }));
  const known = statuses.map((status) => ({ ...status, id: statusId, statusReference: statusId }));
  const transitions = [initial, { ...initial, id: '11', type: 'GLOBAL' as const, name: 'Again' }];
  const change = {
    id: workflowId,
    version: { id: made?.workflows?.[0]?.version?.id ?? '', versionNumber: 1 },
    statuses: [{ statusReference: statusId, properties: {} }],
    transitions: transitions.map((transition) => ({ ...transition, toStatusReference: statusId })),
  };
  await attempt('updateWorkflows', () => jira.workflows.updateWorkflows({ statuses: known, workflows: [change] }));
  await attempt('getProjectUsagesForWorkflow', () => jira.workflows.getProjectUsagesForWorkflow({ workflowId }));
  await attempt('getWorkflowSchemeUsagesForWorkflow', () => jira.workflows.getWorkflowSchemeUsagesForWorkflow({ workflowId }));
  await attempt('getWorkflowUsagesForStatus', () => jira.status.getWorkflowUsagesForStatus({ statusId }));
  return { workflowId, statusId };
}

async function schemeCalls(attempt: Attempt, jira: CloudClient, made: MadeWorkflow & { readonly leadAccountId: string }): Promise<void> {
  const name = 'Contract scheme';
  const scheme = await attempt('createWorkflowScheme', () =>
    jira.workflowSchemes.createWorkflowScheme({ name, defaultWorkflow: 'Default workflow' }),
  );
  const id = String(scheme?.id ?? '');
  const { leadAccountId } = made;
  const project = { key: 'ADO', name: 'Adopted', leadAccountId, projectTypeKey: 'business', workflowScheme: scheme?.id ?? 0 } as const;
  await attempt('createProject with a scheme', () => jira.projects.createProject(project));
  await attempt('getProjectUsagesForWorkflowScheme', () =>
    jira.workflowSchemes.getProjectUsagesForWorkflowScheme({ workflowSchemeId: id }),
  );
  const read = await attempt('readWorkflowSchemes', () => jira.workflowSchemes.readWorkflowSchemes({ workflowSchemeIds: [id] }));
  const wanted = { id, defaultWorkflowId: made.workflowId, workflowsForIssueTypes: [] };
  const needed = await attempt('getRequiredWorkflowSchemeMappings', () => jira.workflowSchemes.getRequiredWorkflowSchemeMappings(wanted));
  const statusMappingsByWorkflows = (needed?.statusMappingsByWorkflows ?? []).map(({ sourceWorkflowId, targetWorkflowId, statusIds }) => ({
    oldWorkflowId: sourceWorkflowId ?? '',
    newWorkflowId: targetWorkflowId ?? '',
    statusMappings: (statusIds ?? []).map((oldStatusId) => ({ oldStatusId, newStatusId: made.statusId })),
  }));
  const version = read?.[0]?.version ?? {};
  await attempt('updateSchemes', () =>
    jira.workflowSchemes.updateSchemes({ ...wanted, name, description: '', version, statusMappingsByWorkflows }),
  );
}

async function contextCalls(attempt: Attempt, jira: CloudClient): Promise<void> {
  const project = await attempt('getProject to adopt', () => jira.projects.getProject({ projectIdOrKey: 'ADO' }));
  const projectId = project?.id ?? '';
  const field = await attempt('createCustomField to adopt', () =>
    jira.issueFields.createCustomField({ name: 'Adopted value', type: 'com.atlassian.jira.plugin.system.customfieldtypes:select' }),
  );
  const fieldId = field?.id ?? '';
  const contexts = jira.issueCustomFieldContexts;
  const body = { fieldId, name: 'Adopted context', projectIds: [projectId] };
  await attempt('createCustomFieldContext', () => contexts.createCustomFieldContext(body));
  await attempt('getContextsForField', () => contexts.getContextsForField({ fieldId }));
  await attempt('getProjectContextMapping', () => contexts.getProjectContextMapping({ fieldId }));
  await attempt('getIssueTypeMappingsForContexts', () => contexts.getIssueTypeMappingsForContexts({ fieldId }));
  const mappings = [{ projectId, issueTypeId: project?.issueTypes?.[0]?.id ?? '' }];
  await attempt('getCustomFieldContextsForProjectsAndIssueTypes', () =>
    contexts.getCustomFieldContextsForProjectsAndIssueTypes({ fieldId, mappings }),
  );
  await attempt('getScreensForField', () => jira.screens.getScreensForField({ fieldId: 'summary' }));
}
