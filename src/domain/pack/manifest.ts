import { asJson, canonicalJson } from '../review/canonical-json';

/** A later form of the pack, or another way of compressing it, gets a name of its own, so that this one can be checked for ever. */
export const packFormat = 'clause-10-pack-1';

export const sumsName = 'SHA256SUMS';
export const manifestName = 'manifest.json';

/** A file of a pack. */
export interface ManifestFile {
  readonly name: string;
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
  /** Short hashes of its lines, so that an altered one can be named; what proves the file is its SHA-256. */
  readonly lines: readonly string[];
}

export interface PackManifest {
  readonly format: typeof packFormat;
  readonly files: readonly ManifestFile[];
  /** SHA-256 of the list of all sums: of the whole pack. */
  readonly sha256: string;
}

const digestLength = 8;

/** The digest of a line, from the SHA-256 of its text. */
export function lineDigest(sha256: string): string {
  return sha256.slice(0, digestLength);
}

/** A text by its lines; the break at its end begins none. */
export function linesOf(text: string): readonly string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

const byName = (left: ManifestFile, right: ManifestFile) => (left.name < right.name ? -1 : 1);

/** The list that `sha256sum --check` reads: what the SHA-256 of the whole is made of. */
export function sumsText(files: readonly ManifestFile[]): string {
  return files
    .toSorted(byName)
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}

/** The manifest, a file a line. */
export function manifestText(files: readonly ManifestFile[], sha256: string): string {
  const lines = files.toSorted(byName).map((file) => canonicalJson(asJson(file)));
  return `{"format":"${packFormat}","sha256":"${sha256}","files":[\n${lines.join(',\n')}\n]}\n`;
}
