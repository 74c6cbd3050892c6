import { cpus } from 'node:os';
import { buildApp, buildFrontends } from '../site/build';
import { openAudit } from './audit';
import { changeOne, rebuildAll } from './change-and-rebuild';
import { toTable, verdictOf, type Figure } from './figure';
import { firstPaint } from './first-paint';
import { createLoadedSite, openSummary } from './open-summary';
import { packAll } from './pack';
import { renewReadme } from './readme';
import { scriptSizes } from './script-sizes';
import { sideBySide, toWaysTable } from './side-by-side';
import { summariseInMemory } from './summarise-in-memory';

/** Measures what the design promises. `--json` prints the figures as JSON instead of a table, `--readme` writes both tables into README.md. */
async function main(): Promise<void> {
  await buildApp();
  await buildFrontends();
  const figures: Figure[] = [];
  for (const size of [100, 10_000, 100_000]) figures.push(...(await measureSize(size)));
  figures.push(
    ...(await rebuildAll()),
    ...(await packAll()),
    ...(await openAudit()),
    ...summariseInMemory(),
    ...scriptSizes(),
    ...(await firstPaint()),
  );
  const ways = await sideBySide();
  const machine = `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const measuredOn = `Measured on ${machine}. Counts are exact; times belong to this machine.`;
  if (process.argv.includes('--readme')) {
    renewReadme({ figures: `${measuredOn}\n\n${toTable(figures)}`, 'side by side': `${measuredOn}\n\n${toWaysTable(ways)}` });
  }
  const asJson = process.argv.includes('--json');
  const printed = asJson
    ? JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })), ways }, null, 2)
    : `${toTable(figures)}\n\n1,000 improvements, 100 ms a call:\n\n${toWaysTable(ways)}\n\n${measuredOn}`;
  process.stdout.write(`${printed}\n`);
}

async function measureSize(size: number): Promise<readonly Figure[]> {
  const site = await createLoadedSite(size);
  const opened = await openSummary(site, size);
  const changed = size === 10_000 ? await changeOne(site) : [];
  await site.close();
  return [...opened, ...changed];
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
