import { z } from 'zod';
import { Refusal } from '../domain/refusal';
import { facts, type FieldIds } from '../jira/fields';
import { readValue, writeValue } from './values';

const fieldIds = z.record(z.string(), z.string()).transform((ids, context): FieldIds => {
  const missing = facts.filter((fact) => ids[fact] === undefined);
  if (missing.length > 0) context.addIssue(`No field id is kept for ${missing.join(', ')}.`);
  // Every fact was just found among the keys.
  return ids as FieldIds;
});

const configurationSchema = z.object({
  improvementTypeId: z.string(),
  actionTypeId: z.string(),
  linkTypeId: z.string(),
  fieldIds,
});

/** Ids of what set-up made in Jira, one set for the site. */
export type Configuration = z.output<typeof configurationSchema>;

export const configurationKey = 'configuration';

export async function findConfiguration(): Promise<Configuration | null> {
  return readValue(configurationKey, configurationSchema);
}

export async function readConfiguration(): Promise<Configuration> {
  const configuration = await findConfiguration();
  if (configuration !== null) return configuration;
  throw new Refusal(
    'not-set-up',
    'Improvements are not set up on this site. Ask a Jira administrator to open Apps → Clause 10 set-up.',
    'Set-up',
  );
}

export async function saveConfiguration(configuration: Configuration): Promise<void> {
  await writeValue(configurationKey, configuration);
}
