import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { Field, JiraState } from '../model';
import { readCustomField } from './fields';
import { toPage } from './page';
import { readBody, requireAdministrator } from './requests';

const creation = z.object({
  options: z.array(z.object({ value: z.string().min(1).max(255), disabled: z.boolean().default(false) })).max(1000),
});
const change = z.object({
  options: z.array(z.object({ id: z.string(), value: z.string().min(1).max(255).optional(), disabled: z.boolean().optional() })),
});

const path = '/rest/api/3/field/:fieldId/context';

/** Every custom field has one context, the global one. */
export function addFieldOptionRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  api.get(path, (context) => {
    requireAdministrator(context);
    const field = state.fields.get(context.req.param('fieldId'));
    if (!field?.custom) throw notFound('The custom field was not found.');
    return context.json(toPage(context, kernel.baseUrl, [toContextJson(field)]));
  });
  api.post(path, (context) => {
    requireAdministrator(context);
    throw new JiraError(501, ['Not emulated: POST /rest/api/3/field/{fieldId}/context. Every custom field has its global context.']);
  });
  addOptionRoutes(api, jira);
}

function addOptionRoutes(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get(`${path}/:contextId/option`, (context) => {
    requireAdministrator(context);
    const { options } = readOptionField(state, context);
    return context.json(toPage(context, kernel.baseUrl, options, { size: 100, limit: 100 }));
  });
  api.post(`${path}/:contextId/option`, async (context) => {
    requireAdministrator(context);
    const field = readOptionField(state, context);
    const body = await readBody(context, creation);
    const added = body.options.map(({ value, disabled }) => {
      if (field.options.some((option) => option.value.toLowerCase() === value.toLowerCase()))
        throw badRequest(`The option '${value}' already exists.`);
      return { id: String(kernel.nextId('fieldOption')), value, disabled };
    });
    field.options = [...field.options, ...added];
    return context.json({ options: added });
  });
  api.put(`${path}/:contextId/option`, async (context) => {
    requireAdministrator(context);
    const field = readOptionField(state, context);
    const body = await readBody(context, change);
    const changed = body.options.map(({ id, value, disabled }) => {
      const option = field.options.find((candidate) => candidate.id === id);
      if (!option) throw notFound(`The custom field option ${id} was not found.`);
      option.value = value ?? option.value;
      option.disabled = disabled ?? option.disabled;
      return { ...option };
    });
    return context.json({ options: changed });
  });
}

const contextIdOf = (field: Field): string => field.contextId ?? field.id.replace('customfield_', '');

function toContextJson(field: Field) {
  return {
    id: contextIdOf(field),
    name: `Default Configuration Scheme for ${field.name}`,
    description: '',
    isGlobalContext: true,
    isAnyIssueType: true,
  };
}

function readOptionField(state: JiraState, context: Context<ProductEnv, string>): Field {
  const field = readCustomField(state, context.req.param('fieldId') ?? '');
  if (contextIdOf(field) !== context.req.param('contextId')) throw notFound('The custom field context was not found.');
  if (field.kind !== 'option' && field.kind !== 'options') throw badRequest('The custom field does not support options.');
  return field;
}
