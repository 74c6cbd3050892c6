import { readFileSync } from 'node:fs';
import { copyApp, removeCopy } from './app-copy';
import { bundleApp, lintApp, validateManifest, type Outcome } from './checks';
import { loadTools } from './tools';

/** Atlassian's own judgement, without a login: the manifest's validator, the linter's local rules and the bundler of `forge deploy`. */
async function checkForge(): Promise<Outcome[]> {
  const tools = loadTools();
  const copy = copyApp();
  // The tools look at the folder they are started in.
  process.chdir(copy);
  try {
    const manifestText = readFileSync('manifest.yml', 'utf8');
    return [await validateManifest(tools), await lintApp(tools, manifestText), await bundleApp(tools, copy, manifestText)];
  } finally {
    process.chdir('/');
    removeCopy(copy);
  }
}

function report({ name, errors, warnings }: Outcome): void {
  console.log(`${name}: ${errors.length} errors, ${warnings.length} warnings`);
  for (const line of errors) console.log(`  error   ${line}`);
  for (const line of warnings) console.log(`  warning ${line}`);
}

async function main(): Promise<void> {
  const outcomes = await checkForge();
  outcomes.forEach(report);
  const isClean = outcomes.every(({ errors, warnings }) => errors.length + warnings.length === 0);
  // Watchers of the bundler would keep the process alive.
  process.exit(isClean ? 0 : 1);
}

void main();
