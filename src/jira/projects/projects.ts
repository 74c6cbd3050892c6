import { route } from '@forge/api';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal';
import { post, read } from '../../forge/requests';

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });
export type Project = z.output<typeof projectSchema>;

/** A project by id or key, as the app; `null` when there is none. */
export async function findProject(idOrKey: string): Promise<Project | null> {
  try {
    return await read('app', route`/rest/api/3/project/${idOrKey}`, projectSchema);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}

const mostFound = 50;

/** Projects that the person sees, by words of their name or by key. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get */
export async function findProjects(query: string): Promise<readonly Project[]> {
  const path = route`/rest/api/3/project/search?query=${query}&orderBy=name&maxResults=${mostFound}`;
  return (await read('user', path, z.object({ values: z.array(projectSchema) }))).values;
}

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly leadAccountId: string;
  readonly issueTypeSchemeId: string;
  readonly issueTypeScreenSchemeId: string;
  readonly workflowSchemeId: string;
}

const fieldNames: Readonly<Record<string, string>> = { projectKey: 'Key', projectName: 'Name' };

/** One call attaches all schemes. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-post */
export async function createProject(project: NewProject): Promise<string> {
  const body = {
    key: project.key,
    name: project.name,
    leadAccountId: project.leadAccountId,
    projectTypeKey: 'business',
    issueTypeScheme: Number(project.issueTypeSchemeId),
    issueTypeScreenScheme: Number(project.issueTypeScreenSchemeId),
    workflowScheme: Number(project.workflowSchemeId),
  };
  try {
    return String((await post('app', route`/rest/api/3/project`, body, z.object({ id: z.union([z.string(), z.number()]) }))).id);
  } catch (error) {
    const field = error instanceof Refusal && error.field !== null ? fieldNames[error.field] : undefined;
    if (!(error instanceof Refusal) || field === undefined) throw error;
    throw new Refusal(error.code, `${field}: ${error.message}`, field);
  }
}

const keyCheck = z.object({ errorMessages: z.array(z.string()).default([]), errors: z.record(z.string(), z.string()).default({}) });

/** Why Jira would not make a project of that key and name, naming the field; `null` when it would. */
export async function findProjectProblem(key: string, name: string): Promise<string | null> {
  const { errorMessages, errors } = await read('app', route`/rest/api/3/projectvalidate/key?key=${key}`, keyCheck);
  const problem = [...errorMessages, ...Object.values(errors)][0];
  if (problem !== undefined) return `Key: ${problem} Choose another key.`;
  const free = await read('app', route`/rest/api/3/projectvalidate/validProjectName?name=${name}`, z.string());
  return free === name ? null : `Name: ${name} is already the name of a project. Choose another name, such as ${free}.`;
}
