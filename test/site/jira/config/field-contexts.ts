import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { Field, FieldContext, JiraState } from '../model';
import { contextFor } from './field-context';
import { readCustomField } from './fields';
import { toPage } from './page';
import { readBody, requireAdministrator } from './requests';

const name = z.string().trim().min(1).max(255);
const creation = z.object({
  name,
  description: z.string().default(''),
  projectIds: z.array(z.string()).default([]),
  issueTypeIds: z.array(z.string()).default([]),
});
const change = z.object({ name: name.optional(), description: z.string().optional() });
const pairs = z.object({ mappings: z.array(z.object({ projectId: z.string(), issueTypeId: z.string() })) });
const path = '/rest/api/3/field/:fieldId/context';

export function addFieldContextRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addReads(api, jira);
  addMappings(api, jira);
  addWrites(api, jira);
}

function addReads(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get(path, (context) => {
    requireAdministrator(context);
    const [anyType, isGlobal] = [context.req.query('isAnyIssueType'), context.req.query('isGlobalContext')];
    const found = askedContexts(context, state)
      .map(toContextJson)
      .filter(
        ({ isAnyIssueType, isGlobalContext }) =>
          (anyType === undefined || anyType === String(isAnyIssueType)) && (isGlobal === undefined || isGlobal === String(isGlobalContext)),
      );
    return context.json(toPage(context, kernel.baseUrl, found));
  });
  api.get(`${path}/projectmapping`, (context) => {
    requireAdministrator(context);
    const values = askedContexts(context, state).flatMap(({ id, projectIds }): object[] =>
      projectIds === null ? [{ contextId: id, isGlobalContext: true }] : projectIds.map((projectId) => ({ contextId: id, projectId })),
    );
    return context.json(toPage(context, kernel.baseUrl, values));
  });
  api.get(`${path}/issuetypemapping`, (context) => {
    requireAdministrator(context);
    const values = askedContexts(context, state).flatMap(({ id, issueTypeIds }): object[] =>
      issueTypeIds === null
        ? [{ contextId: id, isAnyIssueType: true }]
        : issueTypeIds.map((issueTypeId) => ({ contextId: id, issueTypeId })),
    );
    return context.json(toPage(context, kernel.baseUrl, values));
  });
}

function addMappings(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.post(`${path}/mapping`, async (context) => {
    requireAdministrator(context);
    const field = readAnyCustomField(state, context.req.param('fieldId'));
    const { mappings } = await readBody(context, pairs);
    const values = mappings.map((place) => ({ ...place, contextId: contextFor(field, place)?.id ?? null }));
    return context.json(toPage(context, kernel.baseUrl, values));
  });
}

function addWrites(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.post(path, async (context) => {
    requireAdministrator(context);
    const field = readCustomField(state, context.req.param('fieldId'));
    const body = await readBody(context, creation);
    refuseUnknown(state, body);
    refuseTaken(field, body.projectIds);
    const created: FieldContext = {
      id: String(kernel.nextId('fieldContext')),
      name: body.name,
      description: body.description,
      projectIds: body.projectIds.length === 0 ? null : body.projectIds,
      issueTypeIds: body.issueTypeIds.length === 0 ? null : body.issueTypeIds,
    };
    field.contexts = [...field.contexts, created];
    const { id, name: contextName, description } = created;
    return context.json({ id, name: contextName, description, projectIds: body.projectIds, issueTypeIds: body.issueTypeIds }, 201);
  });
  api.put(`${path}/:contextId`, async (context) => {
    requireAdministrator(context);
    const { fieldContext } = readContext(state, context);
    const body = await readBody(context, change);
    fieldContext.name = body.name ?? fieldContext.name;
    fieldContext.description = body.description ?? fieldContext.description;
    return context.body(null, 204);
  });
  api.delete(`${path}/:contextId`, (context) => {
    requireAdministrator(context);
    const { field, fieldContext } = readContext(state, context);
    field.contexts = field.contexts.filter(({ id }) => id !== fieldContext.id);
    field.options = field.options.filter(({ contextId }) => contextId !== fieldContext.id);
    return context.body(null, 204);
  });
}

const toContextJson = ({ id, name: contextName, description, projectIds, issueTypeIds }: FieldContext) => ({
  id,
  name: contextName,
  description,
  isGlobalContext: projectIds === null,
  isAnyIssueType: issueTypeIds === null,
});

/** The contexts of the field, or those that `contextId` names. */
function askedContexts({ req }: Context<ProductEnv, string>, state: JiraState): readonly FieldContext[] {
  const ids = (req.queries('contextId') ?? []).flatMap((value) => value.split(','));
  const { contexts } = readAnyCustomField(state, req.param('fieldId') ?? '');
  return ids.length === 0 ? contexts : contexts.filter(({ id }) => ids.includes(id));
}

/** Contexts of an app's field can be read, though the field is locked. */
function readAnyCustomField(state: JiraState, id: string): Field {
  const field = state.fields.get(id);
  if (!field?.custom) throw notFound('The custom field was not found.');
  return field;
}

/** A context of a field that may be changed. */
export function readContext(state: JiraState, { req }: Context<ProductEnv, string>): { field: Field; fieldContext: FieldContext } {
  const field = readCustomField(state, req.param('fieldId') ?? '');
  const fieldContext = field.contexts.find(({ id }) => id === req.param('contextId'));
  if (!fieldContext) throw notFound('The custom field context was not found.');
  return { field, fieldContext };
}

export function refuseUnknown(state: JiraState, { projectIds = [], issueTypeIds = [] }: Partial<z.infer<typeof creation>>): void {
  for (const id of projectIds) if (!state.projects.has(id)) throw notFound(`The project ${id} was not found.`);
  for (const id of issueTypeIds) if (!state.issueTypes.has(id)) throw notFound(`The issue type ${id} was not found.`);
}

/** A project is in one context of a field at most, and one context at most is global. */
export function refuseTaken({ contexts }: Field, projectIds: readonly string[]): void {
  if (projectIds.length === 0 && contexts.some((context) => context.projectIds === null))
    throw badRequest('The custom field has a global context already.');
  const taken = contexts.flatMap((context) => context.projectIds ?? []).find((id) => projectIds.includes(id));
  if (taken !== undefined) throw badRequest(`The project ${taken} is assigned to a context of the custom field already.`);
}
