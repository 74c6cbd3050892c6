import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawRecord } from './draw-record';
import { verifyFile } from './verify-file';
import { verifyPack } from './verify-pack';

/** `npm run verify -- FILE [--sha256 HASH]`: is a signed review, or an evidence pack, what it was? 0 yes, 1 no, 2 the question was wrong. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { sha256: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error('Name one file: npm run verify -- MR-2026-04.json, or npm run verify -- evidence-pack.zip');
    return 2;
  }
  const expected = values.sha256 ?? null;
  return file.toLowerCase().endsWith('.zip') ? checkPack(file, expected) : checkReview(file, expected);
}

async function checkPack(file: string, expected: string | null): Promise<number> {
  const { sha256, files, problems } = await verifyPack(readFileSync(file), expected);
  if (problems.length > 0) return refuse(`${file} is not as it was built:`, problems);
  console.log(`${file} is sound: ${String(files)} files. SHA-256 of the whole ${sha256 ?? ''}`);
  console.log('It is the pack that was built if whoever built it noted the same SHA-256.');
  return 0;
}

function checkReview(file: string, expected: string | null): number {
  const { record, sha256, problems } = verifyFile(readFileSync(file, 'utf8'), expected);
  if (record !== null) console.log(`${drawRecord(record)}\n`);
  if (problems.length > 0) return refuse(`${file} is not what was signed:`, problems);
  console.log(`${file} is sound. SHA-256 ${sha256 ?? ''}`);
  console.log('It is what was signed if the page, the decisions in Jira or the minutes show the same SHA-256.');
  return 0;
}

function refuse(title: string, problems: readonly string[]): number {
  console.error([title, ...problems.map((problem) => `- ${problem}`)].join('\n'));
  return 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
