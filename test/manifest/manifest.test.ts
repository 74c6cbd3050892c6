import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');
const keyed = z.looseObject({ key: z.string() });
const manifestSchema = z.object({
  resources: z.array(z.object({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() })),
  modules: z.record(z.string(), z.array(keyed)),
});
const manifest = manifestSchema.parse(parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')));
const functions = z
  .array(z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() }))
  .parse(manifest.modules['function']);

/** Every value under a name, anywhere in a module. */
function valuesOf(node: unknown, name: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === name && typeof value === 'string' ? [value] : valuesOf(value, name),
  );
}

const modules = Object.entries(manifest.modules).filter(([type]) => type !== 'function');

describe('the manifest', () => {
  test('src/index.ts exports its handlers and nothing else', () => {
    const index = readFileSync(path.join(root, 'src/index.ts'), 'utf8');
    const exported = [...index.matchAll(/export \{([^}]*)\}/g)].flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim()));
    expect(exported.sort()).toEqual(functions.map((entry) => entry.handler.replace(/^index\./, '')).sort());
  });

  test('keys of modules and functions are unique', () => {
    const keys = Object.values(manifest.modules).flatMap((list) => list.map((module) => module.key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('every function that a module names exists, and every function is named', () => {
    const named = new Set(modules.flatMap(([, list]) => valuesOf(list, 'function')));
    expect([...named].sort()).toEqual(functions.map((entry) => entry.key).sort());
  });

  test('long functions serve no surface', () => {
    const long = functions.filter((entry) => entry.timeoutSeconds !== undefined).map((entry) => entry.key);
    const surfaces = modules.filter(([type]) => type !== 'consumer' && type !== 'scheduledTrigger');
    const used = surfaces.flatMap(([, list]) => valuesOf(list, 'function'));
    expect(long.filter((key) => used.includes(key))).toEqual([]);
  });

  test('every resource that a module shows has a page or a view', () => {
    const shown = new Set(modules.flatMap(([, list]) => valuesOf(list, 'resource')));
    for (const name of shown) {
      const [key, entry] = name.split('/');
      const resource = manifest.resources.find((candidate) => candidate.key === key);
      const file = entry === undefined ? resource?.path : `static/${resource?.entry?.[entry] ?? 'missing'}`;
      expect([name, existsSync(path.join(root, file ?? 'missing'))]).toEqual([name, true]);
    }
  });

  test('every entry of the frontend is shown by a module', () => {
    const shown = new Set(modules.flatMap(([, list]) => valuesOf(list, 'resource')));
    const entries = manifest.resources.flatMap(({ key, entry = {} }) => Object.keys(entry).map((name) => `${key}/${name}`));
    expect(entries.filter((name) => !shown.has(name))).toEqual([]);
  });
});
