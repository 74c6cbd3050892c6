import { z } from 'zod';
import { JiraError } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, Project } from '../model';
import { findProject } from '../permissions';
import { makeTeamManagedProject } from './team-managed-project';

const schemeId = z.number().int().optional();
export const projectCreation = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string().default(''),
  leadAccountId: z.string().optional(),
  projectTypeKey: z.enum(['business', 'software']).optional(),
  projectTemplateKey: z.string().optional(),
  assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']).optional(),
  issueTypeScheme: schemeId,
  issueTypeScreenScheme: schemeId,
  workflowScheme: schemeId,
  permissionScheme: schemeId,
  notificationScheme: schemeId,
  issueSecurityScheme: schemeId,
  fieldScheme: schemeId,
  fieldConfigurationScheme: schemeId,
  avatarId: z.number().optional(),
  categoryId: z.number().optional(),
  url: z.string().optional(),
});
type ProjectCreation = z.infer<typeof projectCreation>;

/** The templates that make team-managed projects. */
const teamManagedTemplates = new Set([
  'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban',
  'com.pyxis.greenhopper.jira:gh-simplified-agility-scrum',
]);

/** One call attaches all schemes; a scheme and a template exclude each other. */
export function createProject(jira: Jira, body: ProjectCreation): Project {
  const { state, kernel } = jira;
  const errors = {
    ...keyErrors(state, body.key),
    ...nameErrors(state, body.name),
    ...leadErrors(kernel.people.byAccountId(body.leadAccountId ?? '') !== undefined),
    ...schemeErrors(state, body),
  };
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  const plan = {
    key: body.key,
    name: body.name,
    description: body.description,
    leadAccountId: body.leadAccountId ?? '',
    projectTypeKey: body.projectTypeKey ?? 'business',
  };
  if (teamManagedTemplates.has(body.projectTemplateKey ?? '')) return makeTeamManagedProject(jira, plan);
  const project: Project = {
    id: String(kernel.nextId('project')),
    ...plan,
    issueTypeSchemeId: pick(state.issueTypeSchemes, body.issueTypeScheme),
    issueTypeScreenSchemeId: pick(state.issueTypeScreenSchemes, body.issueTypeScreenScheme),
    workflowSchemeId: pick(state.workflowSchemes, body.workflowScheme),
    nextIssueNumber: 1,
    properties: new Map(),
  };
  state.projects.set(project.id, project);
  return project;
}

/** The scheme asked for, or the default one, which is the first. */
const pick = (schemes: ReadonlyMap<string, unknown>, id: number | undefined): string =>
  id === undefined ? ([...schemes.keys()][0] ?? '') : String(id);

export function keyErrors(state: JiraState, key: string): Record<string, string> {
  if (key === '') return { projectKey: 'You must specify a valid project key.' };
  if (key.length > 10) return { projectKey: 'The project key must not exceed 10 characters in length.' };
  if (!/^[A-Z][A-Z0-9_]+$/.test(key)) {
    return { projectKey: 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.' };
  }
  const holder = findProject(state, key);
  return holder ? { projectKey: `Project '${holder.name}' uses this project key.` } : {};
}

export function nameErrors(state: JiraState, name: string): Record<string, string> {
  if (name.trim() === '') return { projectName: 'You must specify a valid project name.' };
  if (name.length > 80) return { projectName: 'The project name must not exceed 80 characters in length.' };
  const isTaken = [...state.projects.values()].some((project) => project.name.toLowerCase() === name.toLowerCase());
  return isTaken ? { projectName: 'A project with that name already exists.' } : {};
}

function leadErrors(isKnown: boolean): Record<string, string> {
  return isKnown ? {} : { projectLead: 'You must specify a valid project lead.' };
}

function schemeErrors(state: JiraState, body: ProjectCreation): Record<string, string> {
  const given = [
    ['issueTypeScheme', body.issueTypeScheme, state.issueTypeSchemes],
    ['issueTypeScreenScheme', body.issueTypeScreenScheme, state.issueTypeScreenSchemes],
    ['workflowScheme', body.workflowScheme, state.workflowSchemes],
  ] as const;
  const errors: Record<string, string> = {};
  for (const [name, id, schemes] of given) {
    if (id === undefined) continue;
    if (body.projectTemplateKey !== undefined) errors[name] = 'A scheme cannot be given together with projectTemplateKey.';
    else if (!schemes.has(String(id))) errors[name] = `The scheme with id '${String(id)}' does not exist.`;
  }
  return errors;
}
