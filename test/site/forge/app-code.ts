import { createRequire } from 'node:module';
import path from 'node:path';
import { installGlobals } from './invocation';
import type { AppManifest } from './manifest';

/** A function as the manifest's handlers are: `(payload, context)`. */
export type Handler = (payload: unknown, context: unknown) => unknown;

/** The app's code, ready to run. */
export interface AppCode {
  handler(functionKey: string): Handler;
  timeoutSeconds(functionKey: string): number | undefined;
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/** Finds each function of the manifest among the exports of the bundle. */
export function createAppCode(manifest: AppManifest, bundle: Readonly<Record<string, unknown>>): AppCode {
  const declared = new Map(manifest.modules.function.map((entry) => [entry.key, entry]));
  return {
    handler: (functionKey) => {
      const entry = declared.get(functionKey);
      if (!entry) throw new Error(`The manifest declares no function ${functionKey}.`);
      const handler = bundle[entry.handler.slice(entry.handler.indexOf('.') + 1)];
      if (!isHandler(handler)) throw new Error(`src/index.ts exports no function for ${entry.handler}.`);
      return handler;
    },
    timeoutSeconds: (functionKey) => declared.get(functionKey)?.timeoutSeconds,
  };
}

/** Loads the bundle anew, after the globals stand: the packages of Forge capture them when they load. */
export function loadBundle(file: string): Readonly<Record<string, unknown>> {
  installGlobals();
  const load = createRequire(path.resolve(file));
  Reflect.deleteProperty(load.cache, file);
  return load(file) as Record<string, unknown>;
}
