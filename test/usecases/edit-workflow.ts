import type { Site } from '../site/site';

export interface EditedRule {
  readonly id?: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface EditedTransition {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly toStatusReference: string;
  readonly links: readonly { readonly fromStatusReference: string }[];
  readonly validators: readonly EditedRule[];
  readonly actions: readonly EditedRule[];
  readonly properties: Readonly<Record<string, string>>;
}

export interface EditedWorkflow {
  readonly id: string;
  readonly name: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statuses: readonly {
    readonly statusReference: string;
    readonly layout?: { readonly x: number; readonly y: number };
    readonly properties?: Readonly<Record<string, string>>;
  }[];
  readonly transitions: readonly EditedTransition[];
}

async function post(site: Site, path: string, body: unknown): Promise<unknown> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await site.fetchAs('admin', `/rest/api/3/${path}`, init);
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

interface Answer {
  readonly statuses: readonly Record<string, unknown>[];
  readonly workflows: readonly EditedWorkflow[];
}

async function readAnswer(site: Site, name: string): Promise<Answer & { readonly workflow: EditedWorkflow }> {
  // Jira's answer crosses the wire as JSON; the tests that follow check its shape.
  const answer = (await post(site, 'workflows', { workflowNames: [name] })) as Answer;
  const [workflow] = answer.workflows;
  if (workflow === undefined) throw new Error(`The site has no workflow ${name}.`);
  return { ...answer, workflow };
}

/** A workflow as any administrator can read it. */
export async function readWorkflow(site: Site, name: string): Promise<EditedWorkflow> {
  return (await readAnswer(site, name)).workflow;
}

/** Changes a workflow as an administrator can, past the app. */
export async function editWorkflow(site: Site, name: string, change: (workflow: EditedWorkflow) => Partial<EditedWorkflow>): Promise<void> {
  const { workflow, statuses } = await readAnswer(site, name);
  const { name: _name, ...changed } = { ...workflow, ...change(workflow) };
  const { scope: _scope, isEditable: _isEditable, ...kept } = changed as typeof changed & { scope: unknown; isEditable: unknown };
  const layouts = kept.statuses.map((status) => ({ ...status, deprecated: undefined }));
  await post(site, 'workflows/update', {
    statuses: statuses.map((status) => ({ ...status, scope: undefined })),
    workflows: [{ ...kept, statuses: layouts }],
  });
}

/** The transitions of a workflow, one of them changed. */
export function changing(
  { transitions }: EditedWorkflow,
  name: string,
  change: (transition: EditedTransition) => Partial<EditedTransition>,
) {
  return { transitions: transitions.map((one) => (one.name === name ? { ...one, ...change(one) } : one)) };
}
