import { z } from 'zod';
import {
  lineDigest,
  linesOf,
  manifestName,
  manifestText,
  packFormat,
  sumsName,
  sumsText,
  type ManifestFile,
  type PackManifest,
} from '../../src/domain/pack/manifest';
import { sha256 } from '../../src/usecases/review/sha256';
import { findStrayByte, unpack } from './pack-files';
import { verifyFile } from './verify-file';

/** What a pack turned out to be, and everything that is wrong with it. */
export interface VerifiedPack {
  /** SHA-256 of the whole; `null` where its manifest cannot be read. */
  readonly sha256: string | null;
  readonly files: number;
  readonly problems: readonly string[];
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const manifestShape = z.strictObject({
  format: z.literal(packFormat),
  sha256: hash,
  files: z.array(z.strictObject({ name: z.string(), size: z.number().int(), sha256: hash, lines: z.array(z.string()) })),
});

const toText = (content: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

/** Checks a pack without Jira, Confluence or the app; with the hash that was noted when it was built, also that it is the same pack. */
export async function verifyPack(zip: Uint8Array, expected: string | null): Promise<VerifiedPack> {
  const { files, problems: unreadable } = unpack(zip);
  const manifest = readManifest(files.get(manifestName));
  if (typeof manifest === 'string') return { sha256: null, files: files.size, problems: [...unreadable, manifest] };
  const problems = [
    ...unreadable,
    ...missing(manifest, files, unreadable),
    ...added(manifest, files),
    ...manifest.files.flatMap((file) => alteredFile(file, files.get(file.name))),
    ...strayManifest(manifest, files),
    ...snapshots(files),
    ...otherPack(manifest, expected),
  ];
  // What is wrong inside explains every difference of the ZIP itself.
  const stray = problems.length === 0 ? await findStrayByte(zip, files) : null;
  const strayWords =
    stray === null ? [] : [`The ZIP around the files was altered at byte ${String(stray)}; each file in it is as it was packed.`];
  return { sha256: manifest.sha256, files: files.size, problems: [...problems, ...strayWords] };
}

function readManifest(content: Uint8Array | undefined): PackManifest | string {
  if (content === undefined) return `${manifestName} is missing or cannot be read: it names the SHA-256 of every file.`;
  try {
    const parsed = manifestShape.safeParse(JSON.parse(toText(content)));
    return parsed.success
      ? parsed.data
      : `${manifestName} was altered: it is no manifest of a pack (${parsed.error.issues[0]?.message ?? ''}).`;
  } catch {
    return `${manifestName} was altered: it is no JSON.`;
  }
}

function missing({ files: named }: PackManifest, files: ReadonlyMap<string, Uint8Array>, unreadable: readonly string[]): readonly string[] {
  const isThere = (name: string) => files.has(name) || unreadable.some((words) => words.startsWith(`${name} `));
  return [...named.map(({ name }) => name), sumsName].filter((name) => !isThere(name)).map((name) => `${name} was removed.`);
}

function added({ files: named }: PackManifest, files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const known = new Set([manifestName, sumsName, ...named.map(({ name }) => name)]);
  return [...files.keys()].filter((name) => !known.has(name)).map((name) => `${name} was added: the manifest does not know it.`);
}

function alteredFile({ name, size, sha256: told, lines }: ManifestFile, content: Uint8Array | undefined): readonly string[] {
  if (content === undefined) return [];
  const texts = linesOf(toText(content));
  const digests = texts.map((line) => lineDigest(sha256(line)));
  if (sha256(content) === told) {
    const isSame = size === content.byteLength && digests.join() === lines.join();
    return isSame ? [] : [`${manifestName} was altered: ${name} is as it was packed, but not its entry there.`];
  }
  const [packed, found] = [new Set(lines), new Set(digests)];
  const strange = texts.flatMap((line, index) => (packed.has(digests[index] ?? '') ? [] : [`line ${String(index + 1)} (${nameOf(line)})`]));
  const gone = lines.flatMap((digest, index) => (found.has(digest) ? [] : [`line ${String(index + 1)} of before`]));
  return [
    `${name} was altered${strange.length === 0 ? '' : `: ${some(strange)} ${strange.length === 1 ? 'is' : 'are'} not as packed`}.`,
    ...(gone.length > strange.length ? [`${name} lost ${some(gone)}.`] : []),
  ];
}

const mostNamed = 10;

function some(all: readonly string[]): string {
  const more = all.length - mostNamed;
  return `${all.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

const longestName = 60;

/** What a line is about: the key of its record, the id of its entry, or how it begins. */
function nameOf(line: string): string {
  const member = /"key":"([^"]+)"/.exec(line) ?? /"id":"([^"]+)"/.exec(line) ?? /^"?([A-Z][A-Z0-9_]+-[0-9]+)"?,/.exec(line);
  return member?.[1] ?? line.trim().slice(0, longestName);
}

/** The manifest and the list of sums say the same, each in one way only. */
function strayManifest({ files: named, sha256: whole }: PackManifest, files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const sums = sumsText(named);
  const told = files.get(sumsName);
  const text = files.get(manifestName);
  return [
    ...(told === undefined || toText(told) === sums ? [] : [`${sumsName} was altered: it does not say what ${manifestName} says.`]),
    ...(sha256(sums) === whole ? [] : [`${manifestName} was altered: its sums do not make the SHA-256 of the whole that it names.`]),
    ...(text === undefined || toText(text) === manifestText(named, whole) ? [] : [`${manifestName} was written anew.`]),
  ];
}

/** A signed review is checked by its own hashes too. */
function snapshots(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...files].flatMap(([name, content]) =>
    name.startsWith('reviews/') ? verifyFile(toText(content), null).problems.map((problem) => `${name}: ${problem}`) : [],
  );
}

function otherPack({ sha256: told }: PackManifest, expected: string | null): readonly string[] {
  if (expected === null || told.startsWith(expected.toLowerCase())) return [];
  return [`The SHA-256 of the whole is ${told}, not the expected ${expected}: this is another pack.`];
}
