import { parseContents, parseManifest, parsePackedRow, type KnownContents } from '../../../src/contract/packed';
import { alteredFile, strayManifest, strayNames } from '../../../src/domain/pack/check-manifest';
import { linesOf, manifestName, sumsName, sumsText, type PackManifest } from '../../../src/domain/pack/manifest';
import { mostPacked } from '../../../src/domain/pack/packed-record';
import { toKeptRow } from '../../../src/domain/pack/packed-row';
import type { SnapshotRow } from '../../../src/domain/review/snapshot';
import { sha256Of, toManifestFile, toText } from './manifest-entry';
import { UnfitPack } from './unfit-pack';
import { readDirectory, unpackEntry, type Unpacking, type ZipEntry } from './zip-directory';

/** A pack of before, as far as it can be held against today. */
export interface ReadPack {
  /** SHA-256 of the whole, as its manifest names it. */
  readonly sha256: string;
  readonly contents: KnownContents;
  readonly rows: readonly SnapshotRow[];
}

const contentsName = 'contents.json';
const registerName = 'register.json';
/** What is read; the trails and the reviews stay in the file. */
const readNames = [manifestName, sumsName, contentsName, registerName] as const;
const mostBytes = 100_000_000;

export interface ReadingTools {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
}

/**
 * Reads manifest and register of a pack, and checks them as `npm run verify` does: the rest of a large pack is never unpacked.
 * @throws UnfitPack for a file that is no pack, is damaged, is of a newer version or too large.
 */
export async function readPack(file: Blob, { signal, onProgress }: ReadingTools): Promise<ReadPack> {
  const directory = await readDirectory(file);
  const entries = readNames.map((name) => entryOf(directory, name));
  const of = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress({ done, of });
  };
  const [manifestText, sums, contents, register] = await unpackAll(file, entries, { signal, onBytes });
  const manifest = parseManifest(toText(manifestText));
  if (typeof manifest === 'string') throw new UnfitPack([manifest]);
  const problems = [
    ...strayNames(manifest, new Set(directory.keys())),
    ...(await alteredIn(manifest, contentsName, contents)),
    ...(await alteredIn(manifest, registerName, register)),
    ...strayManifest(manifest, {
      manifest: toText(manifestText),
      sums: toText(sums),
      wholeOf: await sha256Of(sumsText(manifest.files)),
    }),
  ];
  if (problems.length > 0) throw new UnfitPack(problems);
  return { sha256: manifest.sha256, ...parsed(toText(contents), toText(register)) };
}

function entryOf(directory: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry {
  const entry = directory.get(name);
  if (entry === undefined) {
    const isPack = directory.has(manifestName) && name !== manifestName;
    throw new UnfitPack([isPack ? `${name} was removed.` : `The ZIP is no evidence pack: there is no ${manifestName} in it.`]);
  }
  if (entry.size <= mostBytes) return entry;
  throw new UnfitPack([`${name} is larger than 100 MB: too much for a browser. Pack less time, or compare by hand.`]);
}

type Contents = readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

async function unpackAll(file: Blob, entries: readonly ZipEntry[], tools: Unpacking): Promise<Contents> {
  const contents: Uint8Array[] = [];
  for (const entry of entries) contents.push(await unpackEntry(file, entry, tools));
  // One for each name, in their order.
  return contents as unknown as Contents;
}

async function alteredIn({ files }: PackManifest, name: string, content: Uint8Array): Promise<readonly string[]> {
  const told = files.find((file) => file.name === name);
  return told === undefined ? [] : alteredFile(told, await toManifestFile(name, content), linesOf(toText(content)));
}

const unknownShape = (name: string) => new UnfitPack([`${name} is not written as this version of the app reads it.`]);

function parsed(contentsText: string, register: string): Pick<ReadPack, 'contents' | 'rows'> {
  const contents = parseContents(contentsText);
  if (contents === null) throw unknownShape(contentsName);
  const idByKey = new Map(contents.projects.map(({ id, key }) => [key, id]));
  // A list in JSON with an item on each line between its brackets.
  const lines = linesOf(register)
    .slice(1, -1)
    .filter((line) => line !== '');
  if (lines.length > mostPacked) throw new UnfitPack([`It holds more than ${mostPacked} records: too many to compare at once.`]);
  const rows = lines.flatMap((line) => {
    const row = parsePackedRow(line.replace(/,$/, ''));
    if (row === null) throw unknownShape(registerName);
    return toKeptRow(row, idByKey.get(row.key.slice(0, row.key.lastIndexOf('-'))) ?? '') ?? [];
  });
  return { contents, rows };
}
