import { Inflate } from 'fflate';
import { UnfitPack } from './unfit-pack';

/* A ZIP says at its end what stands where in it, so that one file is read out of it without the others. */

/** A file of a ZIP as its directory names it. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked. */
  readonly size: number;
  readonly packedSize: number;
  /** Where its own head begins. */
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headMark = 0x04034b50;
const endSize = 22;
const longestComment = 65_535;
const entrySize = 46;
const headSize = 30;

async function bytesOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

const noZip = () => new UnfitPack(['It is no ZIP, or its end is missing. An evidence pack is a file that ends with .zip.']);
const broken = () => new UnfitPack(['The ZIP is damaged: what it says of its files does not fit what is in it.']);

/** Every file of a ZIP by its name. */
export async function readDirectory(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailAt = Math.max(0, file.size - endSize - longestComment);
  const tail = await bytesOf(file, tailAt, file.size);
  let end = tail.byteLength - endSize;
  while (end >= 0 && tail.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) throw noZip();
  const [count, size, at] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (at + size > file.size) throw broken();
  return toEntries(await bytesOf(file, at, at + size), count);
}

function toEntries(directory: DataView, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > directory.byteLength || directory.getUint32(at, true) !== entryMark) throw broken();
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => directory.getUint16(at + offset, true));
    const next = at + entrySize + (nameSize ?? 0);
    if (next > directory.byteLength) throw broken();
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + entrySize, nameSize));
    if (entries.has(name)) throw new UnfitPack([`The name “${name}” is in it twice.`]);
    const [packedSize = 0, size = 0, head = 0] = [20, 24, 42].map((offset) => directory.getUint32(at + offset, true));
    entries.set(name, { name, size, packedSize, at: head });
    at = next + (extraSize ?? 0) + (commentSize ?? 0);
  }
  return entries;
}

const bytesAtOnce = 1_000_000;

/** What a reader is told while a file is unpacked. */
export interface Unpacking {
  readonly signal: AbortSignal;
  readonly onBytes: (packedBytes: number) => void;
}

/** Unpacks one file piece by piece; more than its directory said is never held. */
export async function unpackEntry(file: Blob, { name, size, packedSize, at }: ZipEntry, tools: Unpacking): Promise<Uint8Array> {
  const head = await bytesOf(file, at, at + headSize);
  if (head.byteLength < headSize || head.getUint32(0, true) !== headMark) throw broken();
  const begin = at + headSize + head.getUint16(26, true) + head.getUint16(28, true);
  const content = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.byteLength > size) throw broken();
    content.set(piece, filled);
    filled += piece.byteLength;
  });
  for (let done = 0; done < packedSize; done += bytesAtOnce) {
    tools.signal.throwIfAborted();
    const until = Math.min(done + bytesAtOnce, packedSize);
    const piece = await bytesOf(file, begin + done, begin + until);
    try {
      inflate.push(new Uint8Array(piece.buffer), until === packedSize);
    } catch (error) {
      throw error instanceof UnfitPack ? error : new UnfitPack([`${name} was altered: it cannot be unpacked.`]);
    }
    tools.onBytes(until - done);
  }
  if (filled !== size) throw broken();
  return content;
}
