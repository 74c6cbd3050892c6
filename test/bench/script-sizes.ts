import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../site/forge/manifest';
import type { Figure } from './figure';

const built = path.join(projectFolder, 'static/build');
const small = new Set(['summary', 'issue-panel']);

/** All scripts that a surface loads before it is drawn, its shared chunks included. */
export function scriptSizes(): readonly Figure[] {
  if (!existsSync(built)) return [];
  const pages = readdirSync(built).filter((name) => name.endsWith('.html') && name !== 'index.html');
  return pages.map((page) => {
    const surface = page.replace('.html', '');
    const bytes = [...scriptsOf(page)].reduce((sum, script) => sum + gzipSync(readFileSync(path.join(built, script))).length, 0);
    return { work: `JavaScript of ${surface}, gzip`, measured: bytes / 1024, unit: 'KB', bar: small.has(surface) ? 150 : 250 };
  });
}

function scriptsOf(page: string): ReadonlySet<string> {
  const html = readFileSync(path.join(built, page), 'utf8');
  const found = new Set([...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].flatMap(([, script]) => script ?? []));
  for (const script of found) for (const imported of importsOf(script)) found.add(imported);
  return found;
}

/** Static imports only: what a script fetches later is not there at the first paint. */
function importsOf(script: string): readonly string[] {
  const code = readFileSync(path.join(built, script), 'utf8');
  const specifiers = [...code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g)].flatMap(([, specifier]) => specifier ?? []);
  return specifiers.map((specifier) => path.posix.join(path.posix.dirname(script), specifier));
}
