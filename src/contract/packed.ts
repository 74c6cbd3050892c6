import * as z from 'zod/mini';
import { manifestName, packFormat, type PackManifest } from '../domain/pack/manifest';

/* A browser reads these too: the small form of zod weighs a sixteenth of the whole one. */

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const manifestShape = z.strictObject({
  format: z.literal(packFormat),
  sha256: hash,
  files: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: hash, lines: z.array(z.string()) })),
});

const anyFormat = z.object({ format: z.string().check(z.regex(/^clause-10-pack-[0-9]+$/)) });

/** The manifest of a pack, or why it is none, in a sentence. */
export function parseManifest(text: string): PackManifest | string {
  const content = parseJson(text);
  if (content === undefined) return `${manifestName} was altered: it is no JSON.`;
  const parsed = manifestShape.safeParse(content);
  if (parsed.success) return parsed.data;
  const other = anyFormat.safeParse(content);
  if (other.success && other.data.format !== packFormat) {
    return `${manifestName} names the format ${other.data.format}: the pack was made by a newer version of the app, or for another one.`;
  }
  return `${manifestName} was altered: it is no manifest of a pack (${parsed.error.issues[0]?.message ?? ''}).`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
