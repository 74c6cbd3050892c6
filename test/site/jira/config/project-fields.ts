import type { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest } from '../errors';
import type { Jira } from '../jira';
import type { Field, IssueType, JiraState, Project } from '../model';
import { actorOf } from '../people/actor';
import { readVisibleProject } from '../permissions';
import { fieldInPlace } from './field-context';
import { toPage } from './page';
import { issueTypesOf, screenFor } from './project-configuration';

/** Which fields the work types of projects have. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-projects-fields-get */
export function addProjectFieldRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  api.get('/rest/api/3/projects/fields', (context) => {
    const [projectIds, typeIds, fieldIds] = ['projectId', 'workTypeId', 'fieldId'].map((name) => context.req.queries(name) ?? []);
    if (!projectIds?.length || !typeIds?.length) throw badRequest('projectId and workTypeId are required.');
    const projects = projectIds.map((id) => readVisibleProject(jira, actorOf(context), id));
    const fields = [...state.fields.values()].filter(({ id }) => !fieldIds?.length || fieldIds.includes(id));
    const values = projects.flatMap((project) =>
      issueTypesOf(state, project)
        .filter(({ id }) => typeIds.includes(id))
        .flatMap((type) =>
          fields.filter((field) => isAvailable(state, { project, type, field })).map((field) => toJson(project, type, field)),
        ),
    );
    return context.json(toPage(context, kernel.baseUrl, values));
  });
}

interface Place {
  readonly project: Project;
  readonly type: IssueType;
  readonly field: Field;
}

/** A team-managed project has what people put on its work types; elsewhere contexts decide. */
function isAvailable(state: JiraState, { project, type, field }: Place): boolean {
  if (project.management !== 'team-managed') return fieldInPlace(field, { projectId: project.id, issueTypeId: type.id }) !== null;
  return screenFor(state, project, type.id, 'view').tabs.some(({ fieldIds }) => fieldIds.includes(field.id));
}

const toJson = (project: Project, type: IssueType, { id, description }: Field) => ({
  projectId: Number(project.id),
  workTypeId: Number(type.id),
  fieldId: id,
  isRequired: id === 'summary',
  description,
});
