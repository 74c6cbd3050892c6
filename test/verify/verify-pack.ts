import { parseManifest } from '../../src/contract/packed';
import { alteredFile, strayManifest, strayNames } from '../../src/domain/pack/check-manifest';
import {
  lineDigest,
  linesOf,
  manifestName,
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

const toText = (content: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

/** Checks a pack without Jira, Confluence or the app; with the hash that was noted when it was built, also that it is the same pack. */
export async function verifyPack(zip: Uint8Array, expected: string | null): Promise<VerifiedPack> {
  const { files, problems: unreadable } = unpack(zip);
  const manifest = readManifest(files.get(manifestName));
  if (typeof manifest === 'string') return { sha256: null, files: files.size, problems: [...unreadable, manifest] };
  const problems = [
    ...unreadable,
    ...strayNames(manifest, new Set([...files.keys(), ...namedIn(manifest, unreadable)])),
    ...manifest.files.flatMap((file) => altered(file, files.get(file.name))),
    ...sumsOf(manifest, files),
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
  return parseManifest(toText(content));
}

/** Files that are there and cannot be unpacked were not removed: it was said already what is wrong with them. */
function namedIn({ files }: PackManifest, unreadable: readonly string[]): readonly string[] {
  return [...files.map(({ name }) => name), sumsName].filter((name) => unreadable.some((words) => words.startsWith(`${name} `)));
}

function altered(told: ManifestFile, content: Uint8Array | undefined): readonly string[] {
  if (content === undefined) return [];
  const lines = linesOf(toText(content));
  const digests = lines.map((line) => lineDigest(sha256(line)));
  return alteredFile(told, { name: told.name, size: content.byteLength, sha256: sha256(content), lines: digests }, lines);
}

function sumsOf(manifest: PackManifest, files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const textOf = (name: string) => {
    const content = files.get(name);
    return content === undefined ? null : toText(content);
  };
  return strayManifest(manifest, {
    manifest: textOf(manifestName) ?? '',
    sums: textOf(sumsName),
    wholeOf: sha256(sumsText(manifest.files)),
  });
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
