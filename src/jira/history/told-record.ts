import { z } from 'zod';
import { facts } from '../../domain/facts';
import type { ToldFact, ToldFile } from '../../domain/trail/told';
import { factFields, type FieldIds } from '../schemes/fields';
import { instant } from '../instant';
import type { JiraIssue } from '../issues';
import { mover } from './mover';
import { storedWords } from '../stored-words';

const file = z.object({
  id: z.string(),
  filename: z.string().default(''),
  author: mover,
  created: instant,
  size: z.number().nullable().catch(null),
  mimeType: z.string().nullable().catch(null),
});
const files = z.array(file).catch([]);

/** A file, and what Jira knows of its content. */
export interface SizedFile extends ToldFile {
  readonly sizeInBytes: number | null;
  readonly mediaType: string | null;
}

/** The files that are attached now. */
export function toFiles({ fields }: JiraIssue): readonly SizedFile[] {
  return files.parse(fields['attachment']).map(({ id, filename, author, created, size, mimeType }) => ({
    id,
    name: filename,
    at: created,
    by: author,
    address: `/rest/api/3/attachment/content/${id}`,
    sizeInBytes: size,
    mediaType: mimeType,
  }));
}

const named = z.object({ displayName: z.string().optional(), value: z.string().optional(), name: z.string().optional() });
const inWords = z
  .union([
    z.string(),
    z.number().transform(String),
    z.array(z.string()).transform((texts) => texts.join(', ')),
    named.transform(({ displayName, value, name }) => displayName ?? value ?? name ?? ''),
  ])
  .nullable()
  .catch(null)
  .transform((words) => (words === '' ? null : words));

/** Every fact in Jira's words of now, under the name of its field. */
export function toToldFacts({ fields }: JiraIssue, fieldIds: FieldIds): readonly ToldFact[] {
  return facts.map((fact) => ({
    fact,
    label: factFields[fact].name,
    now: storedWords(fact, inWords.parse(fields[fieldIds[fact]] ?? null)),
  }));
}

const status = z.object({ name: z.string() }).nullable().catch(null);

export function toStatusName({ fields }: JiraIssue): string | null {
  return status.parse(fields['status'])?.name ?? null;
}
