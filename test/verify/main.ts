import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawRecord } from './draw-record';
import { verifyFile } from './verify-file';

/** `npm run verify -- FILE [--sha256 HASH]`: is a signed review what was signed? 0 yes, 1 no, 2 the question was wrong. */
function main(): number {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { sha256: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error('Name one file: npm run verify -- MR-2026-04.json');
    return 2;
  }
  const { record, sha256, problems } = verifyFile(readFileSync(file, 'utf8'), values.sha256 ?? null);
  if (record !== null) console.log(`${drawRecord(record)}\n`);
  if (problems.length > 0) {
    console.error([`${file} is not what was signed:`, ...problems.map((problem) => `- ${problem}`)].join('\n'));
    return 1;
  }
  console.log(`${file} is sound. SHA-256 ${sha256 ?? ''}`);
  console.log('It is what was signed if the page, the decisions in Jira or the minutes show the same SHA-256.');
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
