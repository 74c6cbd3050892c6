import type { Input, SetUpView } from '../contract';
import { Refusal } from '../domain/refusal';
import type { Surface } from '../forge/surface';
import { createProject, findProject, type NewProject, type Project } from '../jira/projects';
import { createIssueType, readIssueTypes } from '../jira/issue-types';
import { createLinkType, readLinkTypes } from '../jira/link-types';
import { createWorkflow, mendWorkflow, readValidators, readWorkflows } from '../jira/workflows';
import { saveConfiguration } from '../storage/configuration';
import { readLedger } from '../storage/ledger';
import { readMappings, saveMappings, type Mapping } from '../storage/mappings';
import { ensureFields } from './provisioning/ensure-fields';
import { ensureIssueTypeScheme, ensureScreen, ensureScreenSchemes, ensureWorkflowScheme } from './provisioning/ensure-schemes';
import { ensureStatuses } from './provisioning/ensure-statuses';
import { openLedger, type Ensure } from './provisioning/open-ledger';
import { viewSetUp } from './view-set-up';

const workflowName = 'Improvement lifecycle';

/** Makes a project for improvements with everything it needs. Running it again goes on where it broke off, or changes nothing. */
export async function provisionProject(surface: Surface, { key, name }: Input<'provisionProject'>): Promise<SetUpView> {
  const present = await findOwnProject(key);
  const ensure = await openLedger();
  const types = await ensureTypes(ensure);
  const fieldIds = await ensureFields(ensure);
  const statusIds = await ensureStatuses(ensure);
  const screenId = await ensureScreen(ensure, fieldIds);
  await ensureWorkflow(ensure, { statusIds, fieldIds, screenId, validators: await readValidators() });
  const schemes = {
    issueTypeScreenSchemeId: await ensureScreenSchemes(ensure, screenId),
    workflowSchemeId: await ensureWorkflowScheme(ensure, types.improvementTypeId, workflowName),
    issueTypeSchemeId: await ensureIssueTypeScheme(ensure, [types.improvementTypeId, types.actionTypeId]),
  };
  await saveConfiguration({ ...types, fieldIds });
  const project = await ensureProject(ensure, present, { key, name, leadAccountId: surface.accountId, ...schemes });
  await saveProject(project, statusIds);
  return viewSetUp();
}

/** The project of the key if set-up made it; a project that somebody else made is left alone. */
async function findOwnProject(key: string): Promise<Project | null> {
  const project = await findProject(key);
  if (project === null) return null;
  const made = (await readLedger()).some((line) => line.what === 'Project' && line.id === project.id);
  if (made) return project;
  throw new Refusal('conflict', `Key: ${key} is already the key of the project ${project.name}. Choose another key.`, 'Key');
}

async function ensureTypes(ensure: Ensure) {
  const existing = await readIssueTypes();
  const type = (name: string, description: string, level: 0 | -1) =>
    ensure({ what: 'Issue type', name, existing, create: () => createIssueType(name, description, level) });
  const linkName = 'Improvement source';
  const create = () => createLinkType(linkName, 'raised', 'is raised from');
  return {
    improvementTypeId: await type('Improvement', 'A change that makes the ISMS better, with its proof.', 0),
    actionTypeId: await type('Improvement action', 'One thing that is done for an improvement.', -1),
    linkTypeId: await ensure({ what: 'Link type', name: linkName, existing: await readLinkTypes(), create }),
  };
}

async function ensureWorkflow(ensure: Ensure, ground: Parameters<typeof createWorkflow>[1]): Promise<void> {
  const create = () => createWorkflow(workflowName, ground);
  const workflowId = await ensure({ what: 'Workflow', name: workflowName, existing: await readWorkflows(), create });
  await mendWorkflow(workflowId, ground);
}

async function ensureProject(ensure: Ensure, present: Project | null, wanted: NewProject): Promise<Mapping['project']> {
  const existing = present === null ? [] : [{ id: present.id, name: wanted.key }];
  const id = await ensure({ what: 'Project', name: wanted.key, existing, create: () => createProject(wanted) });
  return { id, key: wanted.key, name: present?.name ?? wanted.name };
}

/** All projects share the workflow, so they share its statuses too. */
async function saveProject(project: Mapping['project'], statusIds: Mapping['statusIds']): Promise<void> {
  const others = Object.values(await readMappings()).map((mapping) => mapping.project);
  const projects = [...others.filter((other) => other.id !== project.id), project];
  await saveMappings(Object.fromEntries(projects.map((each) => [each.id, { project: each, statusIds }])));
}
