import * as z from 'zod/mini';
import { kinds } from '../domain/kinds/kinds';
import { places } from '../domain/lifecycle/stages';
import { manifestName, packFormat, type PackManifest } from '../domain/pack/manifest';
import type { PackedRow } from '../domain/pack/packed-row';

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

const words = z.nullable(z.string());
const contentsShape = z.object({
  scope: z.object({
    period: z.object({ from: z.string(), to: z.string() }),
    kinds: z.array(z.enum(kinds)),
    clause: words,
    control: words,
  }),
  projects: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
  timeZone: z.string(),
  asOf: z.string(),
  packedFor: z.object({ name: z.string() }),
});

/** What is known of a pack from its `contents.json`. */
export type KnownContents = z.output<typeof contentsShape>;

/** `null` for what is written otherwise. */
export function parseContents(text: string): KnownContents | null {
  return contentsShape.safeParse(parseJson(text)).data ?? null;
}

const rowShape = z.object({
  issueId: z.string(),
  key: z.string(),
  title: z.string(),
  kind: z.enum(kinds),
  place: z.nullable(z.enum(places)),
  placeSince: words,
  raisedAt: z.string(),
  doneAt: words,
  verifiedAt: words,
  declinedAt: words,
  reopened: z.int(),
  facts: z.array(z.object({ fact: z.string(), now: words })),
});

/** A line of a pack's register; `null` for one that is written otherwise. */
export function parsePackedRow(text: string): PackedRow | null {
  return rowShape.safeParse(parseJson(text)).data ?? null;
}
