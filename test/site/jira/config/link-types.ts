import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { notFound } from '../errors';
import type { Jira } from '../jira';
import type { IssueLinkType, JiraState } from '../model';
import { toLinkTypeJson } from './configuration-json';
import { readBody, requireAdministrator } from './requests';

const text = z.string().trim().min(1).max(255);
const creation = z.object({ name: text, inward: text, outward: text });

export function addLinkTypeRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  const path = '/rest/api/3/issueLinkType';
  api.get(path, (context) => context.json({ issueLinkTypes: [...state.linkTypes.values()].map((type) => toLinkTypeJson(kernel, type)) }));
  api.get(`${path}/:id`, (context) => context.json(toLinkTypeJson(kernel, readLinkType(state, context.req.param('id')))));
  api.post(path, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    refuseDuplicate(state, body.name);
    const type: IssueLinkType = { id: String(kernel.nextId('issueLinkType')), ...body };
    state.linkTypes.set(type.id, type);
    return context.json(toLinkTypeJson(kernel, type), 201);
  });
  api.put(`${path}/:id`, async (context) => {
    requireAdministrator(context);
    const type = readLinkType(state, context.req.param('id'));
    const body = await readBody(context, creation.partial());
    if (body.name !== undefined && body.name !== type.name) refuseDuplicate(state, body.name);
    type.name = body.name ?? type.name;
    type.inward = body.inward ?? type.inward;
    type.outward = body.outward ?? type.outward;
    return context.json(toLinkTypeJson(kernel, type));
  });
  api.delete(`${path}/:id`, (context) => {
    requireAdministrator(context);
    state.linkTypes.delete(readLinkType(state, context.req.param('id')).id);
    return context.body(null, 204);
  });
}

function readLinkType(state: JiraState, id: string): IssueLinkType {
  const type = state.linkTypes.get(id);
  if (!type) throw notFound(`No issue link type with id '${id}' found.`);
  return type;
}

/** Jira answers 404 here where others would answer 409. */
function refuseDuplicate(state: JiraState, wanted: string): void {
  for (const type of state.linkTypes.values()) {
    if (type.name.toLowerCase() === wanted.toLowerCase()) throw notFound(`An issue link type with name '${wanted}' already exists.`);
  }
}
