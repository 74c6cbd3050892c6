import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../site/forge/manifest';

/** What `forge deploy` looks at. The lock and the tests are not part of the app. */
const parts = ['manifest.yml', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'src', 'static/build'];

/** The app alone in a folder of its own: the tools write beside what they read, and must not see the tests. */
export function copyApp(): string {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  const copy = mkdtempSync(path.join(tmpdir(), 'clause-10-check-'));
  for (const part of parts) cpSync(path.join(projectFolder, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  return copy;
}

export function removeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
}
