import { manifestName, manifestText, sumsName, sumsText, type ManifestFile } from '../../../src/domain/pack/manifest';
import { sha256Of, toManifestFile } from './manifest-entry';
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
