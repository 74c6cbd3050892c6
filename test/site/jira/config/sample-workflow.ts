import type { RecordedSite } from './recorded-calls';
import { read } from './recorded-calls';

type Json = Record<string, unknown>;

export const ari = 'ari:cloud:ecosystem::extension/app/environment/static/has-actions';

/** Lets the site know a validator of an app, for company-managed projects alone. */
export function installValidator({ jira }: RecordedSite): void {
  const validator = { moduleKey: 'has-actions', ari, name: 'Has actions', description: '', expression: 'true', errorMessage: 'No' };
  jira.state.forgeValidators.set(ari, { ...validator, projectTypes: ['company-managed'] });
}

export const rule = (ruleKey: string, parameters: Record<string, string>) => ({ ruleKey, parameters });
export const inStatus = (statusReference: string) => ({ statusReference, layout: { x: 1, y: 2 }, properties: {} });

export const initial = (toStatusReference: string, more: Json = {}) => ({
  id: '1',
  type: 'INITIAL',
  name: 'Create',
  toStatusReference,
  links: [],
  properties: {},
  ...more,
});

export const directed = (id: string, [from, to]: readonly [string, string], more: Json = {}) => ({
  id,
  type: 'DIRECTED',
  name: `Go ${id}`,
  toStatusReference: to,
  links: [{ fromStatusReference: from, fromPort: 0, toPort: 1 }],
  properties: {},
  ...more,
});

/** The body of `POST /workflows/create` for one workflow with the statuses `a` and `b`. */
export const creationOf = (workflow: Json = {}): Json => ({
  scope: { type: 'GLOBAL' },
  statuses: [
    { statusReference: 'a', name: 'Identified', statusCategory: 'TODO', description: '' },
    { statusReference: 'b', name: 'Planned', statusCategory: 'IN_PROGRESS', description: '' },
  ],
  workflows: [
    {
      name: 'Improvement lifecycle',
      description: 'From identified to done',
      startPointLayout: { x: 0, y: 0 },
      statuses: [inStatus('a'), inStatus('b')],
      transitions: [initial('a'), directed('11', ['a', 'b'])],
      ...workflow,
    },
  ],
});

interface MadeWorkflow {
  readonly id: string;
  /** Ids of the statuses in the order of the payload. */
  readonly statusIds: readonly string[];
}

export async function makeWorkflow(site: RecordedSite, workflow: Json = {}): Promise<MadeWorkflow> {
  const { status, body } = await site.call('POST', '/workflows/create', creationOf(workflow));
  if (status !== 200) throw new Error(JSON.stringify(body));
  const statuses = read(body, 'statuses');
  return {
    id: String(read(body, 'workflows', 0, 'id')),
    statusIds: Array.isArray(statuses) ? statuses.map((each) => String(read(each, 'id'))) : [],
  };
}

/** The workflow as `POST /workflows` shows it. */
export async function readWorkflow(site: RecordedSite, id: string): Promise<Json> {
  const { body } = await site.call('POST', '/workflows', { workflowIds: [id] });
  return read(body, 'workflows', 0) as Json;
}

/** A body for `POST /workflows/update` that says of the workflow what was read, but for the changes. */
export async function updateOf(site: RecordedSite, id: string, changes: Json = {}): Promise<Json> {
  const { body } = await site.call('POST', '/workflows', { workflowIds: [id] });
  const { scope, isEditable, name, statuses, ...kept } = read(body, 'workflows', 0) as Json;
  const layouts = (statuses as Json[]).map(({ deprecated, ...status }) => status);
  const named = (read(body, 'statuses') as Json[]).map(({ scope: _scope, ...status }) => status);
  return { statuses: named, workflows: [{ ...kept, statuses: layouts, ...changes }] };
}
