import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { kinds } from '../domain/kinds/kinds';
import { places } from '../domain/lifecycle/stages';
import { removalReasons, type RemovedRecord } from '../domain/register/removed';
import { readValue, writeValue } from './values';

const removedSchema = z.object({
  issueId: z.string(),
  key: z.string(),
  projectId: z.string(),
  kind: z.enum(kinds),
  place: z.enum(places),
  restricted: z.boolean(),
  reason: z.enum(removalReasons),
  at: z.string(),
  by: z.string().nullable(),
  told: z.enum(['by Jira', 'found missing']),
});

const stored = z.object({
  records: z.string().transform((text) => z.array(removedSchema).parse(JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString()))),
  /** How many older ones there was no room for. */
  more: z.number(),
});

export interface RemovedRecords {
  readonly records: readonly RemovedRecord[];
  readonly more: number;
}

/** Apart from the register, which is made anew from Jira: of these Jira knows nothing any more. */
const key = 'removed-records';
/** Deflated they take some 60 bytes each, so that one value holds them all. */
const mostRecords = 2000;

export async function readRemoved(): Promise<RemovedRecords> {
  return (await readValue(key, stored)) ?? { records: [], more: 0 };
}

/** The last removed come first; those for which there is no room any more are counted. */
export async function saveRemoved({ records, more }: RemovedRecords): Promise<void> {
  const kept = records.slice(0, mostRecords);
  const text = deflateRawSync(JSON.stringify(kept)).toString('base64');
  await writeValue(key, { records: text, more: more + records.length - kept.length });
}
