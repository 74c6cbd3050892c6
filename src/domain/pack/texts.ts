import { asJson, canonicalJson } from '../review/canonical-json';
import type { PackedFile, PackedRecord } from './packed-record';
import type { FileHash } from './table';

/** A record in the register, without its trail and files, which have texts of their own. */
export function registerJson({ trail: _trail, files: _files, ...kept }: PackedRecord): string {
  return canonicalJson(asJson(kept));
}

/** The trail of a record, an entry a line, so that a changed one can be named. */
export function trailJson({ issueId, key, title, kind, trail: { entries, limits } }: PackedRecord): string {
  const head = canonicalJson(asJson({ issueId, key, kind, limits, title }));
  return `${head.slice(0, -1)},"entries":[\n${entries.map((entry) => canonicalJson(asJson(entry))).join(',\n')}\n]}\n`;
}

export function fileJson(key: string, file: PackedFile, hash: FileHash): string {
  return canonicalJson(asJson({ key, ...file, ...hash }));
}
