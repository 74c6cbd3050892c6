import { route } from '@forge/api';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal';
import { send } from '../../forge/requests';
import { readAllOf } from '../pages';

const contextSchema = z.object({ id: z.string(), name: z.string(), isGlobalContext: z.boolean(), isAnyIssueType: z.boolean() });
const ofProject = z.object({ contextId: z.string(), projectId: z.string().nullish() });
const ofType = z.object({ contextId: z.string(), issueTypeId: z.string().nullish() });

interface FieldPlace {
  readonly projectId: string;
  readonly typeId: string;
}

/** What a context of a field would have to take in, so that the field is there on a work type of a project. */
export interface ContextGap {
  readonly contextId: string;
  readonly contextName: string;
  readonly lacks: readonly ('project' | 'type')[];
}

/**
 * The context that is nearest to a project and what it lacks; it lacks nothing where the field is there. A context of the project
 * stands before the global one; where there is neither, one that has the type already touches nobody else.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-contexts/
 */
export async function findContextGap(fieldId: string, { projectId, typeId }: FieldPlace): Promise<ContextGap> {
  const [contexts, projects, types] = await Promise.all([
    readAllOf(contextSchema, (startAt, max) => route`/rest/api/3/field/${fieldId}/context?startAt=${startAt}&maxResults=${max}`),
    readAllOf(ofProject, (startAt, max) => route`/rest/api/3/field/${fieldId}/context/projectmapping?startAt=${startAt}&maxResults=${max}`),
    readAllOf(ofType, (startAt, max) => route`/rest/api/3/field/${fieldId}/context/issuetypemapping?startAt=${startAt}&maxResults=${max}`),
  ]);
  const hasProject = (id: string) => projects.some((one) => one.contextId === id && one.projectId === projectId);
  const hasType = ({ id, isAnyIssueType }: z.output<typeof contextSchema>) =>
    isAnyIssueType || types.some((one) => one.contextId === id && one.issueTypeId === typeId);
  const own = contexts.find(({ id }) => hasProject(id)) ?? contexts.find(({ isGlobalContext }) => isGlobalContext);
  const context = own ?? contexts.find(hasType) ?? contexts[0];
  if (context === undefined)
    throw new Refusal(
      'conflict',
      `The field ${fieldId} has no context any more. Add one in Jira under Settings, Work items, Fields.`,
      fieldId,
    );
  const lacksType = hasType(context) ? [] : (['type'] as const);
  return { contextId: context.id, contextName: context.name, lacks: [...(own === undefined ? (['project'] as const) : []), ...lacksType] };
}

/** The type first: a project that came in before its type would lose what it had. */
export async function widenContext(fieldId: string, { contextId, lacks }: ContextGap, { projectId, typeId }: FieldPlace): Promise<void> {
  const types = { issueTypeIds: [typeId] };
  if (lacks.includes('type')) await send('app', 'PUT', route`/rest/api/3/field/${fieldId}/context/${contextId}/issuetype`, types);
  const projects = { projectIds: [projectId] };
  if (lacks.includes('project')) await send('app', 'PUT', route`/rest/api/3/field/${fieldId}/context/${contextId}/project`, projects);
}
