import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { Field, JiraState } from '../model';
import { readContext } from './field-contexts';
import { toPage } from './page';
import { readBody, requireAdministrator } from './requests';

const creation = z.object({
  options: z.array(z.object({ value: z.string().min(1).max(255), disabled: z.boolean().default(false) })).max(1000),
});
const change = z.object({
  options: z.array(z.object({ id: z.string(), value: z.string().min(1).max(255).optional(), disabled: z.boolean().optional() })),
});

const path = '/rest/api/3/field/:fieldId/context';

/** Options stand in a context of their field. */
export function addFieldOptionRoutes(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get(`${path}/:contextId/option`, (context) => {
    requireAdministrator(context);
    const { options } = readOptionField(state, context);
    return context.json(toPage(context, kernel.baseUrl, options.map(toOptionJson), { size: 100, limit: 100 }));
  });
  api.post(`${path}/:contextId/option`, async (context) => {
    requireAdministrator(context);
    const { field, contextId, options } = readOptionField(state, context);
    const body = await readBody(context, creation);
    const added = body.options.map(({ value, disabled }) => {
      if (options.some((option) => option.value.toLowerCase() === value.toLowerCase()))
        throw badRequest(`The option '${value}' already exists.`);
      return { id: String(kernel.nextId('fieldOption')), value, disabled, contextId };
    });
    field.options = [...field.options, ...added];
    return context.json({ options: added.map(toOptionJson) });
  });
  api.put(`${path}/:contextId/option`, async (context) => {
    requireAdministrator(context);
    const { options } = readOptionField(state, context);
    const body = await readBody(context, change);
    const changed = body.options.map(({ id, value, disabled }) => {
      const option = options.find((candidate) => candidate.id === id);
      if (!option) throw notFound(`The custom field option ${id} was not found.`);
      option.value = value ?? option.value;
      option.disabled = disabled ?? option.disabled;
      return toOptionJson(option);
    });
    return context.json({ options: changed });
  });
}

const toOptionJson = ({ id, value, disabled }: Field['options'][number]) => ({ id, value, disabled });

function readOptionField(
  state: JiraState,
  context: Context<ProductEnv, string>,
): { field: Field; contextId: string; options: Field['options'] } {
  const { field, fieldContext } = readContext(state, context);
  if (field.kind !== 'option' && field.kind !== 'options') throw badRequest('The custom field does not support options.');
  return { field, contextId: fieldContext.id, options: field.options.filter(({ contextId }) => contextId === fieldContext.id) };
}
