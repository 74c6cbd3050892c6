import { route } from '@forge/api';
import { z } from 'zod';
import { isOwnModule, ownModuleAri } from '../../forge/own-modules';
import { post, read, send } from '../../forge/requests';
import { customTypes } from './fields';
import type { Made } from '../made';
import { readAllOf } from '../pages';
import { isOfTheWholeSite, scopeSchema } from '../search/scope';

const fieldSchema = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.object({ custom: z.string().optional() }).optional(),
  scope: scopeSchema,
});

export interface KnownField extends Made {
  /** Jira's type of a custom field, or the ARI of an app's field. */
  readonly custom: string | null;
}

/** The fields that any project can use. */
export async function readFields(): Promise<readonly KnownField[]> {
  const fields = await read('app', route`/rest/api/3/field`, z.array(fieldSchema));
  return fields.filter(isOfTheWholeSite).map(({ id, name, schema }) => ({ id, name, custom: schema?.custom ?? null }));
}

/** A field of the manifest; it appears when the app is deployed. */
export function findAppField(fields: readonly KnownField[], moduleKey: string): string | null {
  return fields.find((field) => field.custom === ownModuleAri(moduleKey))?.id ?? null;
}

/** All fields of the manifest. */
export function appFieldsOf(fields: readonly KnownField[]): readonly KnownField[] {
  return fields.filter(({ custom }) => custom !== null && isOwnModule(custom));
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-post */
export async function createField(name: string, kind: keyof typeof customTypes): Promise<string> {
  const { type, searcherKey } = customTypes[kind];
  const body = { name, description: `Part of an improvement's record.`, type, searcherKey };
  return (await post('app', route`/rest/api/3/field`, body, fieldSchema)).id;
}

const contexts = z.object({ values: z.array(z.object({ id: z.string() })) });

/** The options that a select field lacks, and the context that they would be added to. */
export interface OptionGap {
  readonly contextId: string;
  readonly missing: readonly string[];
}

export async function findMissingOptions(fieldId: string, wanted: readonly string[]): Promise<OptionGap> {
  const { values: found } = await read('app', route`/rest/api/3/field/${fieldId}/context`, contexts);
  const contextId = found[0]?.id;
  if (contextId === undefined) throw new Error(`Field ${fieldId} has no context.`);
  const known = await readAllOf(
    z.object({ value: z.string() }),
    (startAt, maxResults) => route`/rest/api/3/field/${fieldId}/context/${contextId}/option?startAt=${startAt}&maxResults=${maxResults}`,
  );
  return { contextId, missing: wanted.filter((value) => !known.some((option) => option.value === value)) };
}

export async function addOptions(fieldId: string, { contextId, missing }: OptionGap): Promise<void> {
  const body = { options: missing.map((value) => ({ value })) };
  await send('app', 'POST', route`/rest/api/3/field/${fieldId}/context/${contextId}/option`, body);
}
