import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build as bundle, type BuildOptions } from 'esbuild';
import { appBundle, nativeBundle, pagesFolder } from './built-files';
import { siteDate } from './forge/invocation';
import { projectFolder, readManifest } from './forge/manifest';

const at = (...parts: string[]) => path.join(projectFolder, ...parts);

const skipped = new Set(['node_modules', 'build']);

function newest(file: string): number {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(file).filter((name) => !skipped.has(name));
  return Math.max(0, ...inside.map((name) => newest(path.join(file, name))));
}

const isFresh = (output: string, sources: readonly string[]) =>
  existsSync(output) && statSync(output).mtimeMs > Math.max(...sources.map((source) => newest(at(source))));

const appSources = ['src', 'package.json', 'manifest.yml', 'test/site/build.ts'];

/** Lets the app read the site's clock where it reads `Date`, without a change to its code. */
const siteClock: BuildOptions = {
  banner: { js: '(function (Date) {' },
  footer: { js: `})(globalThis.${siteDate} ?? Date);` },
};

const shared: BuildOptions = { bundle: true, logLevel: 'warning', absWorkingDir: projectFolder };

/** Bundles the functions and the UI Kit resources; skips what is newer than its sources. */
export async function buildApp(): Promise<void> {
  if (!isFresh(appBundle, appSources)) {
    await bundle({
      ...shared,
      ...siteClock,
      entryPoints: [at('src/index.ts')],
      outfile: appBundle,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
    });
  }
  await Promise.all(
    readManifest()
      .resources.filter(({ path: source }) => source.endsWith('.tsx'))
      .map(buildNative),
  );
}

async function buildNative(resource: { key: string; path: string }): Promise<void> {
  const outfile = nativeBundle(resource.key);
  if (!existsSync(at(resource.path)) || isFresh(outfile, appSources)) return;
  await bundle({
    ...shared,
    entryPoints: [at(resource.path)],
    outfile,
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
}

const frontends = [
  {
    config: 'vite.config.mts',
    output: at('static/build'),
    sources: ['static', 'src/contract.ts', 'src/domain', 'vite.config.mts', 'package.json'],
  },
  { config: 'test/site/pages/vite.config.mts', output: pagesFolder, sources: ['test/site/pages', 'package.json'] },
];

function firstHtml(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).find((name) => name.endsWith('.html'));
}

/** Builds the app's surfaces and the host's pages with Vite; skips what is newer than its sources. */
export async function buildFrontends(): Promise<void> {
  const { build } = await import('vite');
  const environment = process.env['NODE_ENV'];
  // Jest says `test`, and Vite would build the development edition of React for it.
  process.env['NODE_ENV'] = 'production';
  for (const { config, output, sources } of frontends) {
    const page = firstHtml(output);
    if (!existsSync(at(config)) || (page !== undefined && isFresh(path.join(output, page), sources))) continue;
    await build({ configFile: at(config), logLevel: 'warn' });
  }
  if (environment === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = environment;
}
