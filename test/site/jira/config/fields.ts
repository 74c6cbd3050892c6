import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badField, badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { Field, JiraState } from '../model';
import { actorOf } from '../people/actor';
import { findProject } from '../permissions';
import { toFieldJson } from './configuration-json';
import { clauseNamesAfterRename, makeCustomField } from './custom-field-types';
import { toPage } from './page';
import { readBody, requireAdministrator } from './requests';

const name = z.string().trim().min(1).max(255);
const creation = z.object({ name, description: z.string().default(''), type: z.string(), searcherKey: z.string().optional() });
const change = z.object({ name: name.optional(), description: z.string().optional(), searcherKey: z.string().optional() });
const association = z.object({
  fields: z
    .array(z.object({ type: z.literal('FIELD_ID'), identifier: z.string() }))
    .min(1)
    .max(50),
  associationContexts: z
    .array(z.object({ type: z.literal('PROJECT_ID'), identifier: z.union([z.number(), z.string()]) }))
    .min(1)
    .max(100),
});

export function addFieldRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  const path = '/rest/api/3/field';
  api.get(path, (context) => {
    actorOf(context);
    return context.json([...state.fields.values()].map(toFieldJson));
  });
  api.post(path, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    const field = makeCustomField(kernel, body);
    if (!field) throw badField('type', 'Invalid custom field type. Refer to the documentation for valid custom field types.');
    state.fields.set(field.id, field);
    return context.json(toFieldJson(field), 201);
  });
  addFieldSearch(api, jira);
  api.put(`${path}/association`, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, association);
    for (const { identifier } of body.fields) readField(state, identifier);
    for (const { identifier } of body.associationContexts) {
      if (!findProject(state, String(identifier))) throw notFound(`The project ${String(identifier)} does not exist.`);
    }
    return context.body(null, 204);
  });
  api.put(`${path}/:fieldId`, async (context) => {
    requireAdministrator(context);
    const field = readCustomField(state, context.req.param('fieldId'));
    const body = await readBody(context, change);
    const renamed: Field = {
      ...field,
      name: body.name ?? field.name,
      description: body.description ?? field.description,
      clauseNames: body.name === undefined ? field.clauseNames : clauseNamesAfterRename(field, body.name),
    };
    state.fields.set(field.id, renamed);
    return context.body(null, 204);
  });
}

function addFieldSearch(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get('/rest/api/3/field/search', (context) => {
    actorOf(context);
    const kinds = (context.req.queries('type') ?? []).flatMap((value) => value.split(','));
    const ids = (context.req.queries('id') ?? []).flatMap((value) => value.split(','));
    const query = context.req.query('query')?.toLowerCase();
    const found = [...state.fields.values()].filter(
      (field) =>
        (kinds.length === 0 || kinds.includes(field.custom ? 'custom' : 'system')) &&
        (ids.length === 0 || ids.includes(field.id)) &&
        (query === undefined || field.name.toLowerCase().includes(query)),
    );
    const values = found
      .sort((left, right) => left.name.localeCompare(right.name))
      .map(({ id, key, name: fieldName, description, schema, forge }) => ({
        id,
        key,
        name: fieldName,
        description,
        schema: id === 'issuekey' ? { type: 'string', system: 'issuekey' } : schema,
        isLocked: forge !== null,
        isUnscreenable: false,
      }));
    return context.json(toPage(context, kernel.baseUrl, values, { size: 50, limit: 50 }));
  });
}

export function readField(state: JiraState, id: string): Field {
  const field = state.fields.get(id);
  if (!field) throw notFound(`The field with id '${id}' was not found.`);
  return field;
}

export function readCustomField(state: JiraState, id: string): Field {
  const field = state.fields.get(id);
  if (!field?.custom) throw notFound('The custom field was not found.');
  if (field.forge !== null) throw badRequest('The custom field is locked and cannot be changed.');
  return field;
}
