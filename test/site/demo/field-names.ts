import { z } from 'zod';
import type { Kernel } from '../kernel/kernel';
import type { Colleague } from './colleagues';
import { readColleague } from './colleagues';
import type { Entries } from './deed';
import type { Desk } from './desk';

const fieldList = z.array(z.object({ id: z.string(), name: z.string(), schema: z.object({ type: z.string() }).loose().optional() }));

export interface NamedField {
  readonly id: string;
  readonly type: string;
}
export type FieldsByName = ReadonlyMap<string, NamedField>;

/** The site's fields by the names that people see. */
export async function readFields(desk: Desk): Promise<FieldsByName> {
  const fields = fieldList.parse(await desk.get('/rest/api/3/field'));
  return new Map(fields.map(({ id, name, schema }) => [name, { id, type: schema?.type ?? 'string' }]));
}

export function readField(fields: FieldsByName, name: string): NamedField {
  const field = fields.get(name);
  if (!field) throw new Error(`Jira has no field "${name}".`);
  return field;
}

/** The `fields` object of a request, made from what a person would type. */
export function toFields(kernel: Kernel, fields: FieldsByName, entries: Entries): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => {
      const { id, type } = readField(fields, name);
      return [id, toValue(kernel, type, value)];
    }),
  );
}

function toValue(kernel: Kernel, type: string, value: string | number): unknown {
  if (type === 'user') return { accountId: readColleague(kernel, String(value) as Colleague).accountId };
  if (type === 'option') return { value };
  return value;
}
