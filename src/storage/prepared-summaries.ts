import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import type { PreparedSummaries } from '../domain/summary/prepared-summary';
import { registerPrefix } from './register-segments';
import { listKeys, readValues, writeValue } from './values';

const preparedPrefix = `${registerPrefix}prepared:v2:`;
/** A time zone's name with what a key may hold. */
export const preparedKey = (timeZone: string) => `${preparedPrefix}${timeZone.replaceAll(/[^a-zA-Z0-9._-]/g, '#')}`;

const preparedSchema = z.object({
  timeZone: z.string(),
  /** The day in that zone, `yyyy-MM-dd`. */
  today: z.string(),
  /** Of the register that they were made from. */
  stamp: z.string(),
  /** All projects that they are about. */
  projectIds: z.array(z.string()),
  /** Issues that not everybody sees who sees the projects. */
  restrictedIds: z.array(z.string()),
  summaries: z.string(),
});

/** Summaries made before anybody asks, for one time zone on one day. */
export type Prepared = z.output<typeof preparedSchema>;

/** `null` where there is none, or one that an earlier version of the app wrote. */
export function parsePrepared(value: unknown): Prepared | null {
  return preparedSchema.nullable().catch(null).parse(value);
}

export async function findAllPrepared(): Promise<readonly Prepared[]> {
  const values = await readValues(await listKeys(preparedPrefix));
  return [...values.values()].map(parsePrepared).filter((prepared) => prepared !== null);
}

/** Of eleven: the last two take ten times as long for little. */
const quality = 9;

export async function savePrepared(prepared: Omit<Prepared, 'summaries'>, summaries: PreparedSummaries): Promise<void> {
  // The periods repeat each other's words over a longer distance than deflate looks back.
  const text = brotliCompressSync(JSON.stringify(summaries), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).toString('base64');
  await writeValue(preparedKey(prepared.timeZone), { ...prepared, summaries: text });
}

/** The inverse of what was saved: only this file wrote the text, so its shape is known by the version in its key. */
export function openPrepared({ summaries }: Prepared): PreparedSummaries {
  return JSON.parse(brotliDecompressSync(Buffer.from(summaries, 'base64')).toString('utf8')) as PreparedSummaries;
}
