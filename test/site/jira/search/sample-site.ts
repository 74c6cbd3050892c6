import { createKernel, type Kernel } from '../../kernel/kernel';
import type { Person, Role } from '../../kernel/people';
import { makeCustomField } from '../config/custom-field-types';
import { indexIssue } from '../issues/issue-state';
import { createJira, type Jira } from '../jira';
import type { ChangeItem, Field, Issue, Project } from '../model';

export const instant = (text: string): number => Date.parse(text);

interface SampleSite {
  readonly jira: Jira;
  readonly kernel: Kernel;
  person(role: Role): Person;
  statusId(name: string): string;
}

/** A site whose clock stands at noon (UTC) of 15 July 2026, with the project AUDIT and an empty field list of its own. */
export function createSampleSite(): SampleSite {
  const kernel = createKernel('http://127.0.0.1:8010');
  kernel.clock.set(instant('2026-07-15T12:00:00Z'));
  const jira = createJira(kernel);
  addProject(jira, 'AUDIT', 'Audit findings');
  return {
    jira,
    kernel,
    person: (role) => {
      const found = kernel.people.all().find((someone) => someone.role === role);
      if (!found) throw new Error(`Nobody is ${role}.`);
      return found;
    },
    statusId: (name) => {
      const found = [...jira.state.statuses.values()].find((status) => status.name === name);
      if (!found) throw new Error(`No status ${name}.`);
      return found.id;
    },
  };
}

export function addProject({ state, kernel }: Jira, key: string, name: string): Project {
  const first = (map: ReadonlyMap<string, unknown>) => [...map.keys()][0] ?? '';
  const project: Project = {
    id: String(kernel.nextId('project')),
    key,
    name,
    description: '',
    leadAccountId: '',
    projectTypeKey: 'business',
    issueTypeSchemeId: first(state.issueTypeSchemes),
    issueTypeScreenSchemeId: first(state.issueTypeScreenSchemes),
    workflowSchemeId: first(state.workflowSchemes),
    nextIssueNumber: 1,
    properties: new Map(),
  };
  state.projects.set(project.id, project);
  return project;
}

export function addField({ state, kernel }: Jira, name: string, type: string, options: readonly string[] = []): Field {
  const field = makeCustomField(kernel, { name, description: '', type: `com.atlassian.jira.plugin.system.customfieldtypes:${type}` });
  if (!field) throw new Error(`No field type ${type}.`);
  field.options = options.map((value) => ({
    id: String(kernel.nextId('fieldOption')),
    value,
    disabled: false,
    contextId: field.contexts[0]?.id ?? '',
  }));
  state.fields.set(field.id, field);
  return field;
}

/** Writes an issue straight into memory; the search reads nothing else. */
export function addIssue({ state, kernel }: Jira, values: Partial<Issue> & { readonly key: string }): Issue {
  const project = [...state.projects.values()].find(({ key }) => values.key.startsWith(`${key}-`));
  const created = values.created ?? instant('2026-07-01T08:00:00Z');
  const issue: Issue = {
    id: String(kernel.nextId('issue')),
    projectId: project?.id ?? '',
    issueTypeId: [...state.issueTypes.keys()][0] ?? '',
    statusId: [...state.statuses.keys()][0] ?? '',
    parentId: null,
    creatorId: kernel.people.all()[0]?.accountId ?? '',
    reporterId: null,
    assigneeId: null,
    summary: '',
    securityLevelId: null,
    resolutionId: null,
    resolutionDate: null,
    created,
    updated: created,
    dueDate: null,
    fields: {},
    histories: [],
    comments: [],
    attachments: [],
    remoteLinks: [],
    properties: new Map(),
    watchers: new Set(),
    ...values,
  };
  indexIssue(state, issue);
  return issue;
}

interface Change {
  readonly field: 'status' | 'assignee';
  readonly from: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly by: Person;
}

export function addChange({ kernel }: Jira, issue: Issue, { field, from, to, at, by }: Change): void {
  const item: ChangeItem = { field, fieldId: field, fieldtype: 'jira', from, fromString: from, to, toString: to };
  issue.histories.push({ id: String(kernel.nextId('history')), authorId: by.accountId, created: instant(at), items: [item] });
}
