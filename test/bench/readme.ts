import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../site/forge/manifest';

const readmeFile = path.join(projectFolder, 'README.md');

/** A text with what stands between the two marks of a name exchanged. */
function withPart(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop === -1) throw new Error(`README.md has no part ${begin} … ${end}.`);
  return `${text.slice(0, start + begin.length)}\n\n${part}\n\n${text.slice(stop)}`;
}

/** Renews the parts of the readme that were measured, by their names. */
export function renewReadme(parts: Readonly<Record<string, string>>): void {
  const renewed = Object.entries(parts).reduce((text, [name, part]) => withPart(text, name, part), readFileSync(readmeFile, 'utf8'));
  writeFileSync(readmeFile, renewed);
}
