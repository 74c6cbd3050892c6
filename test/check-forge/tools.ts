import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from '../site/forge/manifest';

/** Where a tool says something is wrong. */
export interface ToolMessage {
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

export interface LintResult {
  readonly file: string;
  readonly errors: readonly ToolMessage[];
  readonly warnings: readonly ToolMessage[];
}

export interface Validation {
  readonly success: boolean;
  readonly errors?: readonly (ToolMessage & { readonly level: 'error' | 'warning' })[];
}

interface EntryPoint {
  readonly name: string;
  readonly path: string;
}

interface Handler {
  readonly module: string;
}

/** The parts of Atlassian's packages that are used here; they ship as internals of the Forge CLI and document no interface. */
export interface ForgeTools {
  readonly manifest: {
    validate(isBasic: boolean): Promise<Validation>;
  };
  readonly linter: {
    lint(files: string[], manifest: unknown, environment: string, logger: object, flags: object, config: object): Promise<LintResult[]>;
  };
  readonly bundler: {
    getNodeBundler(
      logger: object,
      wrapper: object,
      config: { readConfig(): Promise<unknown> },
    ): { bundle(input: { appDirectory: string; entryPoints: EntryPoint[] }): Promise<{ outputDir: string }> };
    getEntryPoints(handlers: Handler[]): EntryPoint[];
    readonly NativeUIBundler: new (logger: object) => { bundleResources(resources: object[]): Promise<unknown> };
  };
}

const toolsFolder = path.join(projectFolder, 'test/forge-tools');

/** The tools are too large for every install, so the first check brings them. */
function install(): void {
  if (existsSync(path.join(toolsFolder, 'node_modules/@forge/bundler'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: toolsFolder, stdio: 'inherit' });
}

export function loadTools(): ForgeTools {
  install();
  const require = createRequire(path.join(toolsFolder, 'package.json'));
  return {
    manifest: require('@forge/manifest') as ForgeTools['manifest'],
    linter: require('@forge/lint') as ForgeTools['linter'],
    bundler: require('@forge/bundler') as ForgeTools['bundler'],
  };
}
