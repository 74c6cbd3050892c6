import type { ProductEvent } from '../../kernel/events';
import { createKernel, type Kernel } from '../../kernel/kernel';
import type { Person, Role } from '../../kernel/people';
import { moduleAri } from '../app/install-app';
import { makeGlobalContext } from '../config/field-context';
import { createJira, type AppField, type Jira } from '../jira';
import type { Field, FieldKind, Issue } from '../model';
import type { ConditionGroup, Rule, Transition } from '../workflow-model';
import { isObject, listAt, textAt, type Json } from './json';

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly list: readonly unknown[];
}

export interface TestJira {
  readonly jira: Jira;
  readonly kernel: Kernel;
  readonly events: readonly ProductEvent[];
  readonly app: Person;
  person(role: Role): Person;
  call(method: string, path: string, body?: unknown, as?: Role | Person | null): Promise<Answer>;
}

export const baseUrl = 'http://127.0.0.1:8010';
const appId = '5f0c8f1e-7c1d-4f2a-9b6e-10a1c0de1000';
const environmentId = '22222222-3333-4444-8555-666666666666';
export const ariOf = (moduleKey: string) => moduleAri({ appId, environmentId }, moduleKey);

export const appPerson: Person = {
  accountId: 'app-account',
  accountType: 'app',
  email: 'app@example.com',
  displayName: 'Improvements',
  role: null,
  groups: ['apps'],
  timeZone: 'UTC',
  locale: 'en_GB',
  active: true,
};

/** A Jira with one project `ISMS`, a few custom fields on its screen and an app. */
export async function openJira(): Promise<TestJira> {
  const kernel = createKernel(baseUrl);
  const jira = createJira(kernel);
  const events: ProductEvent[] = [];
  kernel.events.subscribe((event) => void events.push(event));
  const person = (role: Role): Person => {
    const found = kernel.people.byEmail(`${role}@example.com`);
    if (found === undefined) throw new Error(`Nobody is ${role}.`);
    return found;
  };
  const call = async (method: string, path: string, body?: unknown, as: Role | Person | null = 'admin'): Promise<Answer> => {
    const actor = typeof as === 'string' ? person(as) : as;
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    return toAnswer(await jira.api.fetch(new Request(`${baseUrl}${path}`, init), { actor }));
  };
  installTestApp(jira);
  addFields(jira);
  const project = { key: 'ISMS', name: 'ISMS', leadAccountId: person('admin').accountId, projectTypeKey: 'business' };
  const created = await call('POST', '/rest/api/3/project', project);
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  events.length = 0;
  return { jira, kernel, events, app: appPerson, person, call };
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  return { status: response.status, body: isObject(parsed) ? parsed : {}, list: Array.isArray(parsed) ? parsed : [] };
}

const appFields: readonly AppField[] = [
  {
    key: 'iso-clauses',
    name: 'ISO clauses',
    description: '',
    type: 'string',
    collection: 'list',
    forge: {
      moduleKey: 'iso-clauses',
      validation: { expression: 'value == null || value.every(id => id.length < 5)', errorMessage: 'Use clause numbers.' },
      formatter: null,
      readOnly: false,
    },
  },
  {
    key: 'priority-score',
    name: 'Priority score',
    description: '',
    type: 'number',
    collection: 'none',
    forge: { moduleKey: 'priority-score', validation: null, formatter: null, readOnly: true },
  },
];

function installTestApp(jira: Jira): void {
  const validator = (moduleKey: string, expression: string, errorMessage: string) => ({
    moduleKey,
    ari: ariOf(moduleKey),
    name: moduleKey,
    description: '',
    expression,
    errorMessage,
    projectTypes: ['company-managed' as const],
  });
  jira.installApp({
    appId,
    environmentId,
    person: appPerson,
    fields: appFields,
    validators: [
      validator('has-actions', 'issue.subtasks.length > 0', 'Add at least one action.'),
      validator('broken', 'issue.nothing.here.at.all', 'The rule could not be checked.'),
      validator('long-summary', 'issue.summary.length > 10 && originalIssue.summary.length > 0', 'Say more.'),
    ],
  });
}

const customFields: readonly { id: string; name: string; kind: FieldKind }[] = [
  { id: 'customfield_20001', name: 'Baseline', kind: 'number' },
  { id: 'customfield_20002', name: 'Effectiveness', kind: 'option' },
  { id: 'customfield_20003', name: 'Verifier', kind: 'user' },
  { id: 'customfield_20004', name: 'Actual date', kind: 'date' },
  { id: 'customfield_20005', name: 'Hold reason', kind: 'text' },
  { id: 'customfield_20006', name: 'Lesson', kind: 'textarea' },
  { id: 'customfield_20007', name: 'Themes', kind: 'options' },
];

function addFields(jira: Jira): void {
  const screen = defaultScreen(jira);
  for (const { id, name, kind } of customFields) {
    const contextId = `${id}-context`;
    const options = [
      { id: `${id}-1`, value: 'Effective', disabled: false, contextId },
      { id: `${id}-2`, value: 'Not effective', disabled: false, contextId },
    ];
    const schema = { type: kind === 'options' ? 'array' : 'string', custom: kind, customId: Number(id.slice(12)) };
    const field: Field = {
      id,
      key: id,
      name,
      description: '',
      custom: true,
      kind,
      schema,
      clauseNames: [],
      contexts: [makeGlobalContext(contextId, name)],
      options,
      forge: null,
    };
    jira.state.fields.set(id, field);
    screen.tabs[0]?.fieldIds.push(id);
  }
  screen.tabs[0]?.fieldIds.push(clausesFieldId(jira), scoreFieldId(jira));
}

export function defaultScreen(jira: Jira) {
  const [screen] = jira.state.screens.values();
  if (screen === undefined) throw new Error('The site has no screen.');
  return screen;
}

export const clausesFieldId = (jira: Jira): string => appFieldId(jira, 'iso-clauses');
/** A number that the app alone writes. */
export const scoreFieldId = (jira: Jira): string => appFieldId(jira, 'priority-score');

function appFieldId(jira: Jira, moduleKey: string): string {
  for (const field of jira.state.fields.values()) if (field.forge?.moduleKey === moduleKey) return field.id;
  throw new Error('The app is not installed.');
}

/** Creates a task, or a subtask of `parent`, and gives it back as it is stored. */
export async function makeIssue(site: TestJira, fields: Record<string, unknown> = {}, as: Role | Person = 'team'): Promise<Issue> {
  const type = 'parent' in fields ? 'Sub-task' : 'Task';
  const body = { fields: { project: { key: 'ISMS' }, issuetype: { name: type }, summary: 'Restore backups faster', ...fields } };
  const answer = await site.call('POST', '/rest/api/3/issue', body, as);
  const issue = site.jira.state.issues.get(textAt(answer.body, 'id') ?? '');
  if (issue === undefined) throw new Error(JSON.stringify(answer.body));
  return issue;
}

export function statusIdOf(jira: Jira, name: string): string {
  for (const status of jira.state.statuses.values()) if (status.name === name) return status.id;
  throw new Error(`No status is called ${name}.`);
}

export const rule = (ruleKey: string, parameters: Record<string, string> = {}): Rule => ({ id: `${ruleKey}-rule`, ruleKey, parameters });

/** Conditions that must all hold. */
export const allOf = (...conditions: readonly Rule[]): ConditionGroup => ({ operation: 'ALL', conditions, groups: [] });

/** Replaces the transition into `In Progress` (id 21) of the site's one workflow. */
export function changeTransition(jira: Jira, change: Partial<Transition>): void {
  const [workflow] = jira.state.workflows.values();
  if (workflow === undefined) throw new Error('The site has no workflow.');
  const transitions = workflow.transitions.map((transition) => (transition.id === '21' ? { ...transition, ...change } : transition));
  jira.state.workflows.set(workflow.id, { ...workflow, transitions });
}

export const messagesOf = (answer: Answer): readonly unknown[] => listAt(answer.body, 'errorMessages');

/** A document of one paragraph. */
export const adf = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
