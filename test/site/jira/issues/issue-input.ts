import { evaluateExpression } from '../expressions/evaluate';
import type { Environment } from '../expressions/environment';
import { environmentOf } from '../expressions/jira-environment';
import { userScope } from '../expressions/people-scope';
import type { Person } from '../../kernel/people';
import { fieldInPlace } from '../config/field-context';
import { badField, JiraError } from '../errors';
import type { Jira } from '../jira';
import type { Field, Issue, Project } from '../model';
import { hasProjectPermission } from '../permissions';
import { isAdf } from './adf';
import { parseValue } from './fields/parse-value';
import { isEmpty, readStored } from './fields/stored-values';
import { isObject, listAt, objectAt, type Json } from './json';

/** What a request asks of an issue, checked and in stored shape. */
export interface IssueInput {
  readonly values: ReadonlyMap<string, unknown>;
  readonly comments: readonly unknown[];
  readonly links: readonly Json[];
}

export interface InputPlace {
  readonly jira: Jira;
  readonly project: Project;
  readonly actor: Person;
  /** Fields of the screen; `null` lets everything through, for apps that may override screens. */
  readonly screen: ReadonlySet<string> | null;
  readonly issueTypeId: string;
  /** The issue as it is, where there is one already. */
  readonly issue: Issue | null;
}

export const notOnScreen = (fieldId: string) => `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** Collects every bad field before it refuses, as Jira does. */
export function parseIssueInput(place: InputPlace, body: unknown): IssueInput {
  const errors: Record<string, string> = {};
  const values = new Map<string, unknown>();
  const comments: unknown[] = [];
  const links: Json[] = [];
  const attempt = (run: () => void) => collect(errors, run);
  const fields = objectAt(body, 'fields') ?? {};
  const update = objectAt(body, 'update') ?? {};
  for (const [fieldId, value] of Object.entries(fields)) attempt(() => values.set(fieldId, parseField(place, fieldId, value)));
  for (const fieldId of Object.keys(update)) {
    const operations = listAt(update, fieldId).filter(isObject);
    if (fieldId === 'comment') attempt(() => comments.push(...operations.map(commentOf)));
    else if (fieldId === 'issuelinks') links.push(...operations.map((operation) => operation['add']).filter(isObject));
    else attempt(() => values.set(fieldId, updateField(place, fieldId, operations, fieldId in fields)));
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return { values, comments, links };
}

function collect(errors: Record<string, string>, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof JiraError) || error.status !== 400) throw error;
    Object.assign(errors, error.errors);
  }
}

function commentOf(operation: Json): unknown {
  const body = objectAt(operation, 'add')?.['body'];
  if (!isAdf(body)) throw badField('comment', 'Comment body is not valid!');
  return body;
}

function readField(place: InputPlace, fieldId: string): Field {
  const { jira, screen, actor, project, issueTypeId } = place;
  const known = jira.state.fields.get(fieldId);
  const field = known && fieldInPlace(known, { projectId: project.id, issueTypeId });
  const isSecurity = fieldId === 'security' && hasProjectPermission(jira, actor, project, 'SET_ISSUE_SECURITY');
  const isReachable = screen === null || screen.has(fieldId) || isSecurity;
  if (!field || !isReachable || field.forge?.readOnly === true) throw badField(fieldId, notOnScreen(fieldId));
  return field;
}

function parseField(place: InputPlace, fieldId: string, value: unknown): unknown {
  const field = readField(place, fieldId);
  const parsed = parseValue(place.jira, field, value);
  if (fieldId === 'assignee') checkAssignable(place, parsed);
  checkForgeValue(place, field, parsed);
  return parsed;
}

function checkAssignable({ jira, project }: InputPlace, accountId: unknown): void {
  if (typeof accountId !== 'string') return;
  const person = jira.kernel.people.byAccountId(accountId) ?? null;
  if (hasProjectPermission(jira, person, project, 'ASSIGNABLE_USER')) return;
  throw badField('assignee', `User '${accountId}' cannot be assigned issues.`);
}

/** A field of an app brings its own rule: true passes, a text is the message, anything else refuses. */
function checkForgeValue({ jira, actor }: InputPlace, field: Field, value: unknown): void {
  const validation = field.forge?.validation ?? null;
  if (validation === null) return;
  const scope = { value: isEmpty(value) ? null : value, user: userScope(jira, actor), fieldId: field.id };
  const verdict = tryExpression(validation.expression, scope, environmentOf({ jira, viewer: actor }));
  if (verdict === true) return;
  throw badField(field.id, typeof verdict === 'string' ? verdict : validation.errorMessage);
}

/** An expression that fails is `undefined`, which no rule takes for a yes. */
export function tryExpression(source: string, scope: Record<string, unknown>, environment: Environment): unknown {
  try {
    return evaluateExpression(source, scope, environment);
  } catch {
    return undefined;
  }
}

function updateField(place: InputPlace, fieldId: string, operations: readonly Json[], isInFields: boolean): unknown {
  if (isInFields) {
    throw badField(fieldId, `Field '${fieldId}' cannot be set. It is in both 'fields' and 'update'.`);
  }
  const field = readField(place, fieldId);
  let value = place.issue === null ? null : readStored(place.issue, fieldId);
  for (const operation of operations) value = applyOperation(place, field, value, operation);
  checkForgeValue(place, field, value);
  if (fieldId === 'assignee') checkAssignable(place, value);
  return value;
}

function applyOperation({ jira }: InputPlace, field: Field, current: unknown, operation: Json): unknown {
  if ('set' in operation) return parseValue(jira, field, operation['set']);
  const items = Array.isArray(current) ? (current as readonly unknown[]) : [];
  if ('add' in operation) return [...new Set([...items, ...listOf(parseValue(jira, field, [operation['add']]))])];
  if ('remove' in operation) {
    const removed = listOf(parseValue(jira, field, [operation['remove']]));
    return items.filter((item) => !removed.includes(item));
  }
  throw badField(field.id, 'The operation is not supported.');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
