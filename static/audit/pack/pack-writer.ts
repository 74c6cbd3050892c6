import { lineDigest, linesOf, manifestName, manifestText, sumsName, sumsText, type ManifestFile } from '../../../src/domain/pack/manifest';
import { createZipFile } from './zip-file';

/** A pack, and what it is known by. */
export interface WrittenPack {
  readonly zip: Blob;
  readonly files: number;
  /** SHA-256 of the whole, as its manifest names it. */
  readonly sha256: string;
}

export interface PackWriter {
  add(name: string, content: Uint8Array | string): Promise<void>;
  finish(): Promise<WrittenPack>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

async function sha256Of(content: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(content)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function toManifestFile(name: string, content: Uint8Array): Promise<ManifestFile> {
  const lines = linesOf(decoder.decode(content));
  const digests = await Promise.all(lines.map(async (line) => lineDigest(await sha256Of(encoder.encode(line)))));
  return { name, size: content.byteLength, sha256: await sha256Of(content), lines: digests };
}

/** Writes files into a ZIP, and behind them the sums of all. */
export function createPackWriter(): PackWriter {
  const zip = createZipFile();
  const files: ManifestFile[] = [];
  const add = async (name: string, content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    files.push(await toManifestFile(name, bytes));
    zip.add(name, bytes);
  };
  const finish = async () => {
    const sums = encoder.encode(sumsText(files));
    const sha256 = await sha256Of(sums);
    zip.add(sumsName, sums);
    zip.add(manifestName, encoder.encode(manifestText(files, sha256)));
    return { zip: zip.finish(), files: files.length, sha256 };
  };
  return { add, finish };
}
