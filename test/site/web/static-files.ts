import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** A file below a folder; undefined when there is none or the path leads out of it. */
export async function readBelow(folder: string, relative: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = path.resolve(folder, `./${relative}`);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return undefined;
  return readFile(file).then(
    (content) => new Uint8Array(content),
    () => undefined,
  );
}

export function fileResponse(content: Uint8Array<ArrayBuffer>, name: string, headers: Readonly<Record<string, string>> = {}): Response {
  const type = types[path.extname(name)] ?? 'application/octet-stream';
  return new Response(content, { headers: { 'content-type': type, 'cache-control': 'no-cache', ...headers } });
}

export const textResponse = (body: string, name: string, headers: Readonly<Record<string, string>> = {}) =>
  fileResponse(new TextEncoder().encode(body), name, headers);
