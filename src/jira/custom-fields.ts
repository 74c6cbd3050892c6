import { route } from '@forge/api';
import { z } from 'zod';
import { post, read, send } from '../forge/requests';
import { customTypes } from './fields';
import type { Made } from './made';

const fieldSchema = z.object({ id: z.string(), name: z.string(), schema: z.object({ custom: z.string().optional() }).optional() });

export interface KnownField extends Made {
  /** Jira's type of a custom field, or the ARI of an app's field. */
  readonly custom: string | null;
}

export async function readFields(): Promise<readonly KnownField[]> {
  const fields = await read('app', route`/rest/api/3/field`, z.array(fieldSchema));
  return fields.map(({ id, name, schema }) => ({ id, name, custom: schema?.custom ?? null }));
}

/** A field of the manifest; it appears when the app is deployed. */
export function findAppField(fields: readonly KnownField[], moduleKey: string): string | null {
  return fields.find((field) => field.custom?.endsWith(`/static/${moduleKey}`) === true)?.id ?? null;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-post */
export async function createField(name: string, kind: keyof typeof customTypes): Promise<string> {
  const { type, searcherKey } = customTypes[kind];
  const body = { name, description: `Part of an improvement's record.`, type, searcherKey };
  return (await post('app', route`/rest/api/3/field`, body, fieldSchema)).id;
}

const contexts = z.object({ values: z.array(z.object({ id: z.string() })) });
const options = z.object({ values: z.array(z.object({ value: z.string() })) });

/** Adds the options that a select field lacks. */
export async function completeOptions(fieldId: string, wanted: readonly string[]): Promise<void> {
  const { values: found } = await read('app', route`/rest/api/3/field/${fieldId}/context`, contexts);
  const contextId = found[0]?.id;
  if (contextId === undefined) throw new Error(`Field ${fieldId} has no context.`);
  const path = route`/rest/api/3/field/${fieldId}/context/${contextId}/option`;
  const { values: known } = await read('app', path, options);
  const missing = wanted.filter((value) => !known.some((option) => option.value === value));
  if (missing.length > 0) await send('app', 'POST', path, { options: missing.map((value) => ({ value })) });
}

/** Puts fields on the first tab of a screen; those already there stay where they are. */
export async function completeScreen(screenId: string, fieldIds: readonly string[]): Promise<void> {
  const tabs = await read('app', route`/rest/api/3/screens/${screenId}/tabs`, z.array(z.object({ id: z.number() })));
  const tabId = tabs[0]?.id;
  if (tabId === undefined) throw new Error(`Screen ${screenId} has no tab.`);
  const path = route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`;
  const present = new Set((await read('app', path, z.array(z.object({ id: z.string() })))).map((field) => field.id));
  // One after the other: the order of the calls is the order on the screen.
  for (const fieldId of fieldIds.filter((id) => !present.has(id))) await send('app', 'POST', path, { fieldId });
}
