import { z } from 'zod';
import { facts, forEveryFact } from '../domain/facts';
import { Refusal } from '../domain/refusal';
import { linkNames } from '../domain/links/relations';
import { readValue, writeValue } from './values';

const fieldIds = z
  .record(z.string(), z.string())
  .refine((ids) => facts.every((fact) => ids[fact] !== undefined), 'A fact has no field id.')
  .transform((ids) => forEveryFact((fact) => ids[fact] ?? ''));

const configurationSchema = z.object({
  linkTypeIds: z.record(z.enum(linkNames), z.string()),
  fieldIds,
  /** The field of the app's own that keeps the priority score; `null` until set-up has run with a version that knows it. */
  scoreFieldId: z.string().nullable().default(null),
});

/** Ids that hold for the whole site; types and statuses belong to a project's mapping. */
export type Configuration = z.output<typeof configurationSchema>;

export const configurationKey = 'configuration';

/** `null` before set-up ran, and when an earlier version of the app wrote it: then set-up is to be run again. */
export function parseConfiguration(value: unknown): Configuration | null {
  return configurationSchema.nullable().catch(null).parse(value);
}

export async function findConfiguration(): Promise<Configuration | null> {
  return readValue(configurationKey, z.unknown().transform(parseConfiguration));
}

export async function readConfiguration(): Promise<Configuration> {
  const configuration = await findConfiguration();
  if (configuration === null) throw siteNotSetUp();
  return configuration;
}

export function siteNotSetUp(): Refusal {
  return new Refusal(
    'not-set-up',
    'Improvements are not set up on this site. Ask a Jira administrator to open Apps → Clause 10 set-up.',
    'Set-up',
  );
}

export async function saveConfiguration(configuration: Configuration): Promise<void> {
  await writeValue(configurationKey, configuration);
}
