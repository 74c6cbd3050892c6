import type { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, WorkflowScheme } from '../model';
import { statusCategories } from './configuration-json';
import { readBody, requireAdministrator } from './requests';
import { readCompanyManaged } from './scope';
import { migrate, planMigration, workflowChanges, type WorkflowChangeOfType } from './scheme-migration';
import { answerWithTask } from './tasks';
import { schemeVersion } from './workflow-scheme-read';
import { requiredMappings, schemeSwitch, schemeUpdate, type SchemeAssociations } from './workflow-scheme-payload';

const path = '/rest/api/3/workflowscheme';

/** Changes of schemes that projects use, with their issues taken along. */
export function addSchemeChangeRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addUpdate(api, jira);
  addSwitch(api, jira);
  api.post(`${path}/update/mappings`, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, requiredMappings);
    const scheme = readScheme(jira.state, body.id);
    const after = toAssignment(jira.state, body.defaultWorkflowId, body.workflowsForIssueTypes);
    const changes = workflowChanges(jira.state, projectsWith(jira.state, scheme), scheme, after);
    return context.json(toMappingsJson(jira.state, changes));
  });
}

function addUpdate(api: Hono<ProductEnv>, jira: Jira): void {
  const { state } = jira;
  api.post(`${path}/update`, async (context) => {
    const actor = requireAdministrator(context);
    const body = await readBody(context, schemeUpdate);
    const scheme = readScheme(state, body.id);
    if (isDefault(state, scheme)) throw badRequest('The default workflow scheme cannot be changed.');
    if (body.version.versionNumber !== schemeVersion(scheme).versionNumber || body.version.id !== schemeVersion(scheme).id)
      throw new JiraError(409, [`The workflow scheme '${scheme.name}' has been changed since it was read.`]);
    const projects = projectsWith(state, scheme);
    const after = toAssignment(state, body.defaultWorkflowId, body.workflowsForIssueTypes ?? []);
    const changes = workflowChanges(state, projects, scheme, after);
    const mappings = { byIssueType: body.statusMappingsByIssueTypeOverride ?? [], byWorkflow: body.statusMappingsByWorkflows ?? [] };
    migrate(planMigration(state, projects, changes, mappings));
    const { versionNumber } = schemeVersion(scheme);
    Object.assign(scheme, after, { name: body.name, description: body.description, versionNumber: versionNumber + 1 });
    return changes.length > 0 ? answerWithTask(context, jira, actor, `Update of the workflow scheme ${scheme.name}`) : context.json({});
  });
}

function addSwitch(api: Hono<ProductEnv>, jira: Jira): void {
  const { state } = jira;
  api.post(`${path}/project/switch`, async (context) => {
    const actor = requireAdministrator(context);
    const body = await readBody(context, schemeSwitch);
    const [project, target] = [readCompanyManaged(state, body.projectId), readScheme(state, body.targetSchemeId)];
    const current = readScheme(state, project.workflowSchemeId);
    const changes = workflowChanges(state, [project], current, target);
    migrate(planMigration(state, [project], changes, { byIssueType: body.mappingsByIssueTypeOverride ?? [], byWorkflow: [] }));
    project.workflowSchemeId = target.id;
    return answerWithTask(context, jira, actor, `Switch of ${project.key} to the workflow scheme ${target.name}`);
  });
}

/** Types without a workflow of their own follow the default one, and that is Jira's own where none is named. */
function toAssignment(state: JiraState, defaultWorkflowId: string | null | undefined, associations: SchemeAssociations) {
  const system = [...state.workflows.values()].find(({ isSystem }) => isSystem)?.id ?? '';
  const pairs = associations.flatMap(({ workflowId, issueTypeIds }) => issueTypeIds.map((id) => [id, workflowId] as const));
  if (new Set(pairs.map(([id]) => id)).size < pairs.length) throw badRequest('An issue type is mapped twice.');
  for (const [issueTypeId, workflowId] of [...pairs, ['', defaultWorkflowId ?? system] as const]) {
    if (!state.workflows.has(workflowId)) throw badRequest(`The workflow '${workflowId}' does not exist.`);
    if (issueTypeId !== '' && !state.issueTypes.has(issueTypeId))
      throw badRequest(`The issue type with id '${issueTypeId}' does not exist.`);
  }
  return { defaultWorkflowId: defaultWorkflowId ?? system, workflowIdByIssueType: Object.fromEntries(pairs) };
}

function toMappingsJson(state: JiraState, all: readonly WorkflowChangeOfType[]) {
  const changes = all.filter(({ homelessStatusIds }) => homelessStatusIds.length > 0);
  const workflows = new Map(changes.flatMap(({ source, target }) => [source, target]).map((workflow) => [workflow.id, workflow]));
  const byWorkflows = new Map(
    changes.map(({ source, target, homelessStatusIds }) => [
      `${source.id} ${target.id}`,
      { sourceWorkflowId: source.id, targetWorkflowId: target.id, statusIds: homelessStatusIds },
    ]),
  );
  const statusIds = new Set([...workflows.values()].flatMap((workflow) => workflow.statusIds));
  return {
    statusMappingsByIssueTypes: changes.map(({ issueTypeId, homelessStatusIds }) => ({ issueTypeId, statusIds: homelessStatusIds })),
    statusMappingsByWorkflows: [...byWorkflows.values()],
    statuses: [...statusIds].flatMap((id) => {
      const status = state.statuses.get(id);
      return status ? [{ id, name: status.name, category: statusCategories[status.category].code }] : [];
    }),
    statusesPerWorkflow: [...workflows.values()].map((workflow) => ({
      workflowId: workflow.id,
      initialStatusId: workflow.transitions.find(({ type }) => type === 'INITIAL')?.toStatusId ?? '',
      statuses: [...workflow.statusIds],
    })),
  };
}

const projectsWith = (state: JiraState, { id }: WorkflowScheme) =>
  [...state.projects.values()].filter(({ workflowSchemeId }) => workflowSchemeId === id);

const isDefault = (state: JiraState, { id }: WorkflowScheme) => id === [...state.workflowSchemes.keys()][0];

function readScheme(state: JiraState, id: string): WorkflowScheme {
  const scheme = state.workflowSchemes.get(id);
  if (!scheme) throw notFound('The workflow scheme was not found.');
  if (scheme.scopeProjectId !== undefined)
    throw new JiraError(501, ['Not emulated: changing the workflow scheme of a team-managed project.']);
  return scheme;
}
