import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sourceFacts, sources, themes } from '../../src/domain/links/sources';
import { placeNames, places } from '../../src/domain/lifecycle/stages';
import { actionInputs } from '../../src/rovo/inputs';

const input = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  required: z.boolean(),
});
const action = z.strictObject({
  key: z.string(),
  name: z.string().min(1).max(255),
  function: z.string(),
  actionVerb: z.enum(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']),
  description: z.string().min(1).max(255),
  inputs: z.record(z.string(), input),
});
const agent = z.strictObject({
  key: z.string(),
  name: z.string().min(1).max(30),
  description: z.string().min(1).max(255),
  icon: z.string(),
  prompt: z.string().min(1),
  conversationStarters: z.array(z.string().min(1).max(85)).min(1),
  actions: z.array(z.string()),
});
const manifestShape = z.object({
  modules: z.looseObject({
    action: z.array(action),
    'rovo:agent': z.array(agent).length(1),
    function: z.array(z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() })),
  }),
});

const root = path.resolve(__dirname, '../..');
/** The limits are those of Atlassian's schema and documentation; a key that is misspelt fails here. */
const { modules } = manifestShape.parse(parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')));
const functionOf = new Map(modules.function.map((one) => [one.key, one]));
const camelCase = (key: string) => key.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const described = (key: string, name: string) => modules.action.find((one) => one.key === key)?.inputs[name]?.description;

describe('the agent', () => {
  test('has every action, and no other', () => {
    expect(modules['rovo:agent'].flatMap(({ actions }) => actions).sort()).toEqual(modules.action.map(({ key }) => key).sort());
  });

  test('is told of every action in its prompt', () => {
    const prompt = modules['rovo:agent'][0]?.prompt ?? '';
    expect(modules.action.filter(({ key }) => !prompt.includes(key))).toEqual([]);
  });
});

describe.each(modules.action)('the action $key', ({ key, function: functionKey, inputs }) => {
  test('has a function of its own that ends after the 55 seconds of the platform', () => {
    expect(functionOf.get(functionKey)).toEqual({ key: functionKey, handler: `index.${camelCase(key)}` });
    expect(JSON.stringify(modules).split(`"function":"${functionKey}"`)).toHaveLength(2);
  });

  test('names the inputs that its code reads, ten at most', () => {
    const read = Object.entries(actionInputs).find(([name]) => name === camelCase(key))?.[1];
    expect(Object.keys(inputs)).toEqual(Object.keys(read?.shape ?? {}));
    expect(Object.keys(inputs).length).toBeLessThanOrEqual(10);
  });
});

test.each([
  ['raise-improvement', 'source', sources.map((source) => sourceFacts[source].name)],
  ['record-facts', 'theme', themes],
  ['move-improvement', 'stage', places.map((place) => placeNames[place])],
])('%s lists every %s that there is', (key, name, choices) => {
  expect(described(key, name)).toContain(`One of ${choices.join(', ')}.`);
});
