import { parseArgs } from 'node:util';
import { buildApp, buildFrontends } from './build';
import { siteData } from './control/control-bodies';
import { checkManifest } from './forge/check-manifest';
import { checkPort } from './free-port';
import { createSite, type Site, type SiteOptions } from './site';

const usage = 'npm start -- [--port 8010] [--data demo|empty|load:N] [--latency-ms 0]';

function readWholeNumber(name: string, text: string, highest: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= highest) return number;
  throw new Error(`--${name}: ${text} is not a whole number from 0 to ${String(highest)}.\n${usage}`);
}

function readOptions(): Required<SiteOptions> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8010' },
      data: { type: 'string', default: 'demo' },
      'latency-ms': { type: 'string', default: '0' },
    },
  });
  const data = siteData.safeParse(values.data);
  if (!data.success) throw new Error(`--data: ${values.data} is not known.\n${usage}`);
  return {
    port: readWholeNumber('port', values.port, 65_535),
    data: data.data,
    latencyMs: readWholeNumber('latency-ms', values['latency-ms'], 60_000),
  };
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Nothing told the app of what was written straight into Jira: its daily turn comes at once instead of some time today. */
async function readIntoRegister({ host }: Site): Promise<void> {
  say('Reading it into the register …');
  await host.runScheduled();
  await host.drainQueue();
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.port !== 0) await checkPort(options.port);
  say('Building the app and its pages …');
  await buildApp();
  await buildFrontends();
  say('Checking manifest.yml …');
  await checkManifest();
  say(options.data === 'empty' ? 'Making an empty site …' : `Filling the site: ${options.data} …`);
  const site = await createSite(options);
  if (options.data.startsWith('load:')) await readIntoRegister(site);
  await site.listen();
  say(`Ready: ${site.url}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
