import { lineDigest, linesOf, type ManifestFile } from '../../../src/domain/pack/manifest';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Content of a pack as text, byte for byte. */
export function toText(content: Uint8Array): string {
  return decoder.decode(content);
}

/** SHA-256 in hex. */
export async function sha256Of(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file's entry in the manifest. */
export async function toManifestFile(name: string, content: Uint8Array): Promise<ManifestFile> {
  const digests = await Promise.all(linesOf(toText(content)).map(async (line) => lineDigest(await sha256Of(line))));
  return { name, size: content.byteLength, sha256: await sha256Of(content), lines: digests };
}
