import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const key = z.string().regex(/^[a-zA-Z0-9_-]+$/);
const functionReference = z.looseObject({ function: key });
const shown = z.looseObject({
  key,
  title: z.string(),
  resource: z.string(),
  render: z.enum(['native', 'default']).default('default'),
  resolver: functionReference.optional(),
});
const expression = z.object({ expression: z.string(), errorMessage: z.string().default('The value is not valid.') });

const customField = z.looseObject({
  key,
  name: z.string(),
  description: z.string(),
  type: z.enum(['string', 'number', 'user', 'group', 'date', 'datetime', 'object']),
  collection: z.enum(['none', 'list']).default('none'),
  readOnly: z.boolean().default(false),
  view: z
    .looseObject({ resource: z.string(), render: z.enum(['native', 'default']), formatter: z.looseObject({ expression: z.string() }) })
    .partial()
    .optional(),
  edit: z
    .looseObject({ resource: z.string(), experience: z.array(z.string()), validation: expression, render: z.enum(['native', 'default']) })
    .partial()
    .optional(),
  resolver: functionReference.optional(),
});

const workflowValidator = z.looseObject({
  key,
  name: z.string(),
  description: z.string(),
  expression: z.string(),
  errorMessage: z.string().default('The rule is not met.'),
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
});

const macro = shown.extend({
  config: z
    .union([z.boolean(), z.looseObject({ resource: z.string(), title: z.string().optional(), openOnInsert: z.boolean().default(true) })])
    .optional(),
  adfExport: functionReference.optional(),
});

const dashboardGadget = shown.extend({
  description: z.string(),
  thumbnail: z.string(),
  edit: z.looseObject({ resource: z.string() }).optional(),
});

const bylineItem = shown.extend({
  tooltip: z.string().optional(),
  contentPropertyKey: z.string().optional(),
  /** Of the many conditions the site knows this one. */
  displayConditions: z
    .strictObject({ entityPropertyExists: z.strictObject({ entity: z.literal('content'), propertyKey: z.string() }) })
    .optional(),
});

const trigger = z.looseObject({
  key,
  function: key,
  events: z.array(z.string()),
  filter: z
    .looseObject({
      ignoreSelf: z.boolean(),
      expression: z.string(),
      onError: z.enum(['IGNORE_AND_LOG', 'IGNORE', 'RECEIVE_AND_LOG', 'RECEIVE']),
    })
    .partial()
    .default({}),
});

const entity = z.looseObject({
  name: z.string(),
  attributes: z.record(z.string(), z.looseObject({ type: z.string() })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.looseObject({ name: z.string(), range: z.array(z.string()).optional(), partition: z.array(z.string()).optional() }),
      ]),
    )
    .default([]),
});

const actionInput = z.looseObject({
  title: z.string(),
  description: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  required: z.boolean().default(false),
});

const action = z.looseObject({
  key,
  function: key,
  name: z.string(),
  actionVerb: z.enum(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']),
  description: z.string(),
  inputs: z.record(z.string(), actionInput).default({}),
});

const agent = z.looseObject({
  key,
  name: z.string(),
  description: z.string().default(''),
  prompt: z.string(),
  conversationStarters: z.array(z.string()).default([]),
  actions: z.array(key).default([]),
});

const modules = z.object({
  'jira:customField': z.array(customField).default([]),
  'jira:workflowValidator': z.array(workflowValidator).default([]),
  'jira:issuePanel': z.array(shown).default([]),
  'jira:issueContext': z.array(shown).default([]),
  'jira:issueActivity': z.array(shown).default([]),
  // Deployment fails where an app has two of a kind of these pages.
  'jira:projectPage': z.array(shown).max(1).default([]),
  'jira:globalPage': z.array(shown).max(1).default([]),
  'jira:projectSettingsPage': z.array(shown).max(1).default([]),
  'jira:adminPage': z.array(shown).default([]),
  'jira:dashboardGadget': z.array(dashboardGadget).default([]),
  'confluence:contentBylineItem': z.array(bylineItem).default([]),
  'confluence:spacePage': z.array(shown.extend({ route: z.string() })).default([]),
  macro: z.array(macro).default([]),
  trigger: z.array(trigger).default([]),
  consumer: z.array(z.looseObject({ key, queue: key, function: key })).default([]),
  scheduledTrigger: z.array(z.looseObject({ key, function: key, interval: z.enum(['fiveMinute', 'hour', 'day', 'week']) })).default([]),
  preUninstall: z.array(z.looseObject({ key, function: key })).default([]),
  action: z.array(action).default([]),
  'rovo:agent': z.array(agent).default([]),
  function: z
    .array(z.looseObject({ key, handler: z.string().regex(/^[^.]+\.[^.]+$/), timeoutSeconds: z.number().int().min(1).max(900).optional() }))
    .default([]),
});

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/),
    storage: z.looseObject({ entities: z.array(entity).default([]) }).optional(),
  }),
  permissions: z.looseObject({
    scopes: z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform((map) => Object.keys(map))]),
    external: z.looseObject({ fetch: z.looseObject({ backend: z.array(z.unknown()).default([]) }).optional() }).optional(),
  }),
  resources: z.array(z.looseObject({ key, path: z.string(), entry: z.record(z.string(), z.string()).optional() })).default([]),
  modules,
});

export type AppManifest = Readonly<z.infer<typeof manifestSchema>> & { readonly appId: string };
export type ModuleType = keyof AppManifest['modules'];
export type Entity = z.infer<typeof entity>;

/** The root of the repository, where manifest.yml stands. */
export const projectFolder = path.resolve(__dirname, '../../..');

export const environmentId = '22222222-3333-4444-8555-666666666666';

export function parseManifest(source: string): AppManifest {
  const parsed = manifestSchema.safeParse(parse(source));
  if (!parsed.success) throw new Error(`manifest.yml: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, appId: parsed.data.app.id.slice(parsed.data.app.id.indexOf('/') + 1) };
}

export const readManifest = (): AppManifest => parseManifest(readFileSync(path.join(projectFolder, 'manifest.yml'), 'utf8'));

/** Where a module with this key stands, and of what type it is. */
export function findModule(manifest: AppManifest, moduleKey: string): { type: string; key: string; resolver: string | null } | undefined {
  for (const [type, entries] of Object.entries(manifest.modules)) {
    for (const entry of entries) {
      if (entry.key !== moduleKey) continue;
      const resolver = 'resolver' in entry ? functionReference.safeParse(entry.resolver).data : undefined;
      return { type, key: entry.key, resolver: resolver?.function ?? null };
    }
  }
  return undefined;
}
