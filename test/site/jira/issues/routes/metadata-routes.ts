import { Hono } from 'hono';
import type { ProductEnv } from '../../../kernel/kernel';
import type { Person } from '../../../kernel/people';
import { issueTypesOf, screenFor } from '../../config/project-configuration';
import { badField } from '../../errors';
import type { Jira } from '../../jira';
import type { Issue } from '../../model';
import { readVisibleIssue, readVisibleProject } from '../../permissions';
import { actorOf, pageOf } from '../../people/actor';
import { editScreen, mayEdit } from '../edit-issue';
import { offeredFields, printFieldMap, printFieldMetadata } from '../field-metadata';
import { isObject } from '../json';
import { printIssueType, printProject } from '../reference-json';
import { typesByEditing } from '../type-change';

const requiredToCreate = new Set(['project', 'issuetype', 'summary']);

/** What the create and edit forms are made of. */
export function metadataRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/rest/api/3/issue/:idOrKey/editmeta', (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    return context.json(printEditForm(jira, issue, actor));
  });
  routes.get('/rest/api/3/issue/createmeta/:project/issuetypes', (context) => {
    const project = readVisibleProject(jira, actorOf(context), context.req.param('project'));
    const { startAt, maxResults } = pageOf(context, 50, 200);
    const issueTypes = issueTypesOf(jira.state, project);
    const shown = issueTypes.slice(startAt, startAt + maxResults).map(({ id }) => printIssueType(jira, id));
    return context.json({ startAt, maxResults, total: issueTypes.length, issueTypes: shown });
  });
  routes.get('/rest/api/3/issue/createmeta/:project/issuetypes/:issueTypeId', (context) => {
    const project = readVisibleProject(jira, actorOf(context), context.req.param('project'));
    const issueType = issueTypesOf(jira.state, project).find(({ id }) => id === context.req.param('issueTypeId'));
    if (issueType === undefined) throw badField('issuetype', 'Specify a valid issue type');
    const { startAt, maxResults } = pageOf(context, 50, 200);
    const tabs = screenFor(jira.state, project, issueType.id, 'create').tabs;
    const fieldIds = new Set(['project', 'issuetype', 'summary', ...tabs.flatMap((tab) => tab.fieldIds)]);
    if (issueType.hierarchyLevel < 0) fieldIds.add('parent');
    const isRequired = (fieldId: string) => requiredToCreate.has(fieldId) || (fieldId === 'parent' && issueType.hierarchyLevel < 0);
    const given: Record<string, unknown[]> = { project: [printProject(jira, project)], issuetype: [printIssueType(jira, issueType.id)] };
    const fields = offeredFields(jira, fieldIds, { projectId: project.id, issueTypeId: issueType.id }).map((field) => ({
      ...printFieldMetadata(jira, field, isRequired),
      fieldId: field.id,
      ...(field.id in given && { allowedValues: given[field.id] }),
    }));
    return context.json({ startAt, maxResults, total: fields.length, fields: fields.slice(startAt, startAt + maxResults) });
  });
  return routes;
}

/** Also `expand=editmeta` of an issue; who may not edit is offered no field. */
export function printEditForm(jira: Jira, issue: Issue, actor: Person): Record<string, unknown> {
  const fields = mayEdit(jira, issue, actor) ? offeredFields(jira, editScreen(jira, issue), issue) : [];
  const printed = printFieldMap(jira, fields, (fieldId) => fieldId === 'summary' || fieldId === 'issuetype');
  const types = typesByEditing(jira.state, issue).map(({ id }) => printIssueType(jira, id));
  return {
    fields: { ...printed, ...(isObject(printed['issuetype']) && { issuetype: { ...printed['issuetype'], allowedValues: types } }) },
  };
}
