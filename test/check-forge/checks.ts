import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectFolder, readManifest } from '../site/forge/manifest';
import type { ForgeTools, ToolMessage } from './tools';

/** What one check found, as lines for people. */
export interface Outcome {
  readonly name: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

const print = ({ line, column, message }: ToolMessage, file = 'manifest.yml'): string =>
  `${file}:${line ?? 0}:${column ?? 0} ${message.replaceAll(/\s+/g, ' ')}`;

export async function validateManifest(tools: ForgeTools): Promise<Outcome> {
  const { errors: found = [] } = await tools.manifest.validate(false);
  const ofLevel = (level: 'error' | 'warning'): string[] => found.filter((item) => item.level === level).map((item) => print(item));
  return { name: 'manifest', errors: ofLevel('error'), warnings: ofLevel('warning') };
}

/** With all seven set, the linter learns from files which scopes an operation needs, instead of downloading six documents. */
function useOwnContracts(): void {
  const contract = (name: string): string => path.join(projectFolder, `test/contract/${name}-contract.json`);
  const products = { JIRA: 'jira', JSM: 'jira', JSW: 'jira', CONF: 'confluence', CONF_V2: 'confluence', BB: 'jira' };
  for (const [name, product] of Object.entries(products)) process.env[`LOCAL_${name}_SWAGGER`] = contract(product);
  process.env['USE_LOCAL_SWAGGER'] = 'true';
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return sourceFiles(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });

const silent = { traceEnabled: false, debugEnabled: false, trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // The findings come back as values; the tools' own chatter is not shown.
}

/** Feature switches of the linter's makers: all on, as for everybody outside. */
const everythingOn = new Proxy({}, { get: () => () => Promise.resolve(true) });

export async function lintApp(tools: ForgeTools, manifestText: string): Promise<Outcome> {
  useOwnContracts();
  const files = ['manifest.yml', ...sourceFiles('src')];
  const manifest: unknown = parse(manifestText);
  const results = await tools.linter.lint(files, manifest, 'development', silent, everythingOn, { linter: { mode: 'client-side' } });
  const lines = (kind: 'errors' | 'warnings'): string[] =>
    results.flatMap((result) => result[kind].map((item) => print(item, result.file)));
  return { name: 'lint', errors: lines('errors'), warnings: lines('warnings') };
}

/** The runtime's own scripts come with a deployment; bundling needs only that something stands in their place. */
const noRuntime = {
  getNodeRuntimeWrapper: () => Promise.resolve({ script: '', source: 'none', version: '0' }),
  getNodeRuntimeLoader: () => Promise.resolve({ script: '', source: 'none', version: '0' }),
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function failures(work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [messageOf(error)];
  }
}

export async function bundleApp(tools: ForgeTools, appDirectory: string, manifestText: string): Promise<Outcome> {
  const { getNodeBundler, getEntryPoints, NativeUIBundler } = tools.bundler;
  const readConfig = (): Promise<unknown> => Promise.resolve(parse(manifestText));
  const functions = await failures(() =>
    getNodeBundler(silent, noRuntime, { readConfig }).bundle({ appDirectory, entryPoints: getEntryPoints([{ module: 'index' }]) }),
  );
  const native = readManifest().resources.filter((resource) => /\.tsx?$/.test(resource.path));
  const resources = native.map((resource) => ({ key: resource.key, path: path.join(appDirectory, resource.path) }));
  const fields = await failures(() => new NativeUIBundler(silent).bundleResources(resources));
  return { name: 'bundle', errors: [...functions, ...fields], warnings: [] };
}
