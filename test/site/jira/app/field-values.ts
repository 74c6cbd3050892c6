import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductContext, ProductEnv } from '../../kernel/kernel';
import { readBody } from '../config/requests';
import { badRequest, forbidden, notFound } from '../errors';
import { changeItems } from '../issues/change-items';
import { parseValue } from '../issues/fields/parse-value';
import { draftOf, isSameValue, readStored, writeStored } from '../issues/fields/stored-values';
import { emitIssueEvent } from '../issues/issue-events';
import { recordChange, recordSilently } from '../issues/record-change';
import type { InstalledApp, Jira } from '../jira';
import type { Field, Issue } from '../model';
import { actorOf } from '../people/actor';

const value = z.unknown().refine((given) => given !== undefined, 'A value is required; null empties the field.');
const issueIds = z.array(z.number().int());
const oneField = z.object({ updates: z.array(z.object({ issueIds, value })).default([]) });
const manyFields = z.object({ updates: z.array(z.object({ customField: z.string(), issueIds, value })).default([]) });

/** The account of an app, if it is one; otherwise 403. */
export type ReadApp = (context: ProductContext) => InstalledApp;

/** Writing the fields of an app, as the app alone may. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/ */
export function addFieldValueRoutes(jira: Jira, readApp: ReadApp, routes: Hono<ProductEnv>): void {
  routes.post('/rest/api/3/app/field/value', async (context) => {
    const app = readApp(context);
    const { updates } = await readBody(context, manyFields);
    writeAll(
      jira,
      context,
      updates.map(({ customField, ...update }) => ({ ...update, field: readOwnField(jira, app, customField) })),
    );
    return context.body(null, 204);
  });
  routes.put('/rest/api/3/app/field/:idOrKey/value', async (context) => {
    const field = readOwnField(jira, readApp(context), context.req.param('idOrKey'));
    const { updates } = await readBody(context, oneField);
    writeAll(
      jira,
      context,
      updates.map((update) => ({ ...update, field })),
    );
    return context.body(null, 204);
  });
}

function readOwnField({ state }: Jira, { appId }: InstalledApp, idOrKey: string): Field {
  const field = state.fields.get(idOrKey) ?? [...state.fields.values()].find((candidate) => candidate.key === idOrKey);
  if (field === undefined) throw notFound(`The custom field '${idOrKey}' was not found.`);
  if (!field.key.startsWith(`${appId}__`)) throw forbidden('The app does not own this custom field.');
  return field;
}

interface Update {
  readonly field: Field;
  readonly issueIds: readonly number[];
  readonly value?: unknown;
}

/** All of a request is checked before any of it is written. No screen, no context and no validation stands in the way. */
function writeAll(jira: Jira, context: ProductContext, updates: readonly Update[]): void {
  const writes = updates.flatMap(({ field, issueIds: ids, value: given }) => {
    const parsed = parseValue(jira, field, given ?? null);
    return ids.map((id) => ({ field, issue: readIssue(jira, id), parsed }));
  });
  for (const { field, issue, parsed } of writes) writeValue(jira, context, { field, issue, parsed });
}

function readIssue({ state }: Jira, id: number): Issue {
  const issue = state.issues.get(String(id));
  if (issue === undefined) throw badRequest(`The issue with id '${String(id)}' does not exist.`);
  return issue;
}

interface Write {
  readonly field: Field;
  readonly issue: Issue;
  readonly parsed: unknown;
}

/** Changelog and event follow the change unless the app says otherwise; without a changelog the event tells of none. */
function writeValue(jira: Jira, context: ProductContext, { field, issue, parsed }: Write): void {
  const actor = actorOf(context);
  const before = draftOf(issue);
  if (isSameValue(readStored(issue, field.id), parsed)) return;
  writeStored(issue, field.id, parsed);
  issue.updated = jira.kernel.clock.now();
  const emits = context.req.query('generateAppEvents') !== 'false';
  if (context.req.query('generateChangelog') !== 'false') {
    const record = emits ? recordChange : recordSilently;
    record(jira, issue, actor, changeItems(jira, before, issue, [field.id]));
  } else if (emits) emitIssueEvent(jira, 'updated', issue, actor);
}
