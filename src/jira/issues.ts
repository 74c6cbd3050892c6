import { facts } from '../domain/facts';
import { route } from '@forge/api';
import { z } from 'zod';
import type { Action, Facts, LinkedRecord } from '../domain/improvement';
import { Refusal } from '../domain/refusal';
import { post, read, send } from '../forge/requests';
import { toIssueFields, type JiraFields } from './facts';
import { fieldName, type FieldIds } from './schemes/fields';
import { instant } from './instant';
import { issueSnapshot, toLinkedRecord } from './record';

/** Handed on as they came: a copy of all fields of thousands of issues takes longer than their reading. */
const fieldsAsTheyCame = z.custom<JiraFields>((fields) => typeof fields === 'object' && fields !== null);

export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: fieldsAsTheyCame,
  transitions: z.array(z.object({ name: z.string(), to: z.object({ id: z.string() }) })).default([]),
});

/** An issue as Jira tells it, with the fields that every reader needs already parsed. */
export interface JiraIssue {
  readonly issueId: string;
  readonly key: string;
  readonly title: string;
  readonly typeId: string;
  readonly typeName: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly statusId: string;
  /** ISO instant in UTC. */
  readonly createdAt: string;
  readonly restricted: boolean;
  readonly fields: JiraFields;
  /** What Jira offers the person now; empty where it was not asked for. */
  readonly transitions: readonly { readonly name: string; readonly statusId: string }[];
}

const coreFields = z.compile(
  z.object({
    summary: z.string().default(''),
    issuetype: z.object({ id: z.string(), name: z.string().default('') }),
    project: z.object({ id: z.string(), name: z.string().default('') }),
    status: z.object({ id: z.string() }),
    created: z.string(),
    security: z.unknown().optional(),
  }),
);

export const coreFieldIds = ['summary', 'issuetype', 'project', 'status', 'created', 'security'] as const;

export function toJiraIssue(answer: z.output<typeof issueSchema>): JiraIssue {
  const core = coreFields.parse(answer.fields);
  return {
    issueId: answer.id,
    key: answer.key,
    title: core.summary,
    typeId: core.issuetype.id,
    typeName: core.issuetype.name,
    projectId: core.project.id,
    projectName: core.project.name,
    statusId: core.status.id,
    createdAt: new Date(core.created).toISOString(),
    restricted: core.security !== null && core.security !== undefined,
    fields: answer.fields,
    transitions: answer.transitions.map(({ name, to }) => ({ name, statusId: to.id })),
  };
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get */
export async function readIssue(idOrKey: string, fieldIds: FieldIds | null): Promise<JiraIssue> {
  const wanted = [...coreFieldIds, 'creator', 'issuelinks', 'subtasks', 'parent', 'attachment', ...factFieldIds(fieldIds)].join(',');
  return toJiraIssue(await read('user', route`/rest/api/3/issue/${idOrKey}?fields=${wanted}&expand=transitions`, issueSchema));
}

export function factFieldIds(fieldIds: FieldIds | null): readonly string[] {
  return fieldIds === null ? [] : facts.map((fact) => fieldIds[fact]);
}

/** Issues per call when every field is named and none of them is a list of entities; a call for histories takes as many. */
export const issuesPerCall = 1000;

const manyIssues = z.compile(z.object({ issues: z.array(issueSchema) }));

/** Up to a thousand issues with the fields named, as the app: ids that no longer exist are left out. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
export async function readIssuesAsApp(issueIds: readonly string[], fieldIds: readonly string[]): Promise<readonly JiraIssue[]> {
  const body = { issueIdsOrKeys: issueIds, fields: [...coreFieldIds, ...fieldIds] };
  // As the app, because the register holds all records; every reader's view is filtered afterwards.
  const { issues } = await post('app', route`/rest/api/3/issue/bulkfetch`, body, manyIssues);
  return issues.map(toJiraIssue);
}

/** Jira names a refused field by its id; people know it by its name. */
export function withFieldName(error: unknown, fieldIds: FieldIds): unknown {
  if (!(error instanceof Refusal) || error.field === null) return error;
  const name = fieldName(fieldIds, error.field);
  if (name === null) return error;
  const message = error.message.includes(name) ? error.message : `${name}: ${error.message}`;
  return new Refusal(error.code, message, name);
}

export async function saveFacts(issueId: string, wanted: Partial<Facts>, fieldIds: FieldIds): Promise<void> {
  try {
    await send('user', 'PUT', route`/rest/api/3/issue/${issueId}`, { fields: toIssueFields(wanted, fieldIds) });
  } catch (error) {
    throw withFieldName(error, fieldIds);
  }
}

/** Records what follows from a record by a rule of the app. */
export async function saveFactsAsApp(issueId: string, wanted: Partial<Facts>, fieldIds: FieldIds): Promise<void> {
  // As the app, because nobody is at the screen; what is written is a rule's outcome, and Jira's history names the app for it.
  await send('app', 'PUT', route`/rest/api/3/issue/${issueId}`, { fields: toIssueFields(wanted, fieldIds) });
}

const createdSchema = z.object({ id: z.string(), key: z.string() });
type Created = z.output<typeof createdSchema>;

/** Raises a record as the person: of a type in a project, with its title. */
export async function createRecord(
  { projectId, typeId, title }: { readonly projectId: string; readonly typeId: string; readonly title: string },
  wanted: Partial<Facts>,
  fieldIds: FieldIds,
): Promise<Created> {
  const core = { project: { id: projectId }, issuetype: { id: typeId }, summary: title };
  try {
    return await post('user', route`/rest/api/3/issue`, { fields: { ...core, ...toIssueFields(wanted, fieldIds) } }, createdSchema);
  } catch (error) {
    throw withFieldName(error, fieldIds);
  }
}

export async function createAction(parent: JiraIssue, title: string, actionTypeId: string): Promise<Created> {
  const fields = { project: { id: parent.projectId }, issuetype: { id: actionTypeId }, parent: { id: parent.issueId }, summary: title };
  return post('user', route`/rest/api/3/issue`, { fields }, createdSchema);
}

export async function readRecord(idOrKey: string): Promise<LinkedRecord> {
  return toLinkedRecord(await read('user', route`/rest/api/3/issue/${idOrKey}?fields=summary,status,issuetype`, issueSnapshot));
}

/** The work item that this one is a child of; `null` when it is none, or the parent is hidden. */
export function toParent({ fields }: JiraIssue): LinkedRecord | null {
  const parent = issueSnapshot
    .nullable()
    .catch(null)
    .parse(fields['parent'] ?? null);
  return parent === null ? null : toLinkedRecord(parent);
}

/** The child work items that say what will be done. */
export function toActions({ fields }: JiraIssue): readonly Action[] {
  const children = z.array(issueSnapshot).catch([]).parse(fields['subtasks']);
  return children.map((child) => ({
    key: child.key,
    title: child.fields.summary,
    done: child.fields.status?.statusCategory?.key === 'done',
  }));
}

/** How many files are attached. */
export function countAttachments({ fields }: JiraIssue): number {
  return z.array(z.unknown()).catch([]).parse(fields['attachment']).length;
}

const attached = z.array(z.object({ created: instant })).catch([]);

/** When each file was attached, as ISO instants in UTC. */
export function filesAt({ fields }: JiraIssue): readonly string[] {
  return attached.parse(fields['attachment']).map(({ created }) => created);
}
