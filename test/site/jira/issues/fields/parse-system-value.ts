import { badField } from '../../errors';
import type { Jira } from '../../jira';
import { findIssue } from '../../permissions';
import { isAdf } from '../adf';
import { textAt } from '../json';
import { priorities, resolutions } from '../../config/priorities';
import { findNamed } from '../priorities';
import { isDay } from '../wire-time';

/** The fields Jira itself knows; what is not here cannot be set. */
export function parseSystemValue(jira: Jira, fieldId: string, value: unknown): unknown {
  const parse = parsers[fieldId];
  if (parse === undefined) {
    throw badField(fieldId, `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
  return parse(jira, value);
}

function parseSummary(_jira: Jira, value: unknown): string {
  if (value === null || value === undefined) throw badField('summary', 'You must specify a summary of the issue.');
  if (typeof value !== 'string') throw badField('summary', 'Operation value must be a string');
  if (value.trim() === '') throw badField('summary', 'You must specify a summary of the issue.');
  if (/[\n\r]/.test(value)) throw badField('summary', 'The summary is invalid because it contains newline characters.');
  if (value.length > 255) throw badField('summary', "Summary can't exceed 255 characters.");
  return value.trim();
}

function parseDescription(_jira: Jira, value: unknown): unknown {
  if (value === null) return null;
  if (!isAdf(value)) throw badField('description', 'Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  return value;
}

const parseUser = (fieldId: string) => (jira: Jira, value: unknown) => {
  if (value === null) return null;
  const accountId = textAt(value, 'accountId') ?? textAt(value, 'id');
  if (accountId === null) return null;
  if (jira.kernel.people.byAccountId(accountId) === undefined) throw badField(fieldId, `User '${accountId}' does not exist.`);
  return accountId;
};

const parseNamed = (fieldId: string, values: readonly { id: string; name: string }[]) => (_jira: Jira, value: unknown) => {
  if (value === null) return null;
  const asked = textAt(value, 'id') ?? textAt(value, 'name');
  const found = asked === null ? undefined : findNamed(values, asked);
  if (found === undefined) throw badField(fieldId, `The ${fieldId} selected is invalid.`);
  return found.id;
};

function parseLabels(_jira: Jira, value: unknown): string[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw badField('labels', 'data was not an array');
  return [...new Set(value.map(parseLabel))];
}

function parseLabel(label: unknown): string {
  if (typeof label !== 'string') throw badField('labels', 'string expected at index 0');
  if (/\s/.test(label)) throw badField('labels', `The label '${label}' contains spaces which is invalid.`);
  return label;
}

function parseDueDate(_jira: Jira, value: unknown): string | null {
  if (value === null || value === '') return null;
  if (!isDay(value)) throw badField('duedate', `Error parsing date string: ${JSON.stringify(value).replaceAll('"', '')}`);
  return value;
}

function parseParent(jira: Jira, value: unknown): string | null {
  if (value === null) return null;
  const asked = textAt(value, 'id') ?? textAt(value, 'key');
  const parent = asked === null ? undefined : findIssue(jira.state, asked);
  if (parent === undefined) throw badField('parentId', 'Could not find issue by id or key.');
  return parent.id;
}

function parseSecurity(jira: Jira, value: unknown): string | null {
  if (value === null) return null;
  const id = textAt(value, 'id');
  if (id === null || id === '-1') return null;
  if (!jira.state.securityLevels.has(id)) throw badField('security', `Security level id '${id}' is not valid.`);
  return id;
}

function parseIssueType(jira: Jira, value: unknown): string {
  const id = textAt(value, 'id');
  const name = textAt(value, 'name');
  for (const issueType of jira.state.issueTypes.values()) if (issueType.id === id || issueType.name === name) return issueType.id;
  throw badField('issuetype', 'Specify a valid issue type');
}

const parsers: Readonly<Record<string, (jira: Jira, value: unknown) => unknown>> = {
  summary: parseSummary,
  description: parseDescription,
  environment: parseDescription,
  assignee: parseUser('assignee'),
  reporter: parseUser('reporter'),
  priority: parseNamed('priority', priorities),
  resolution: parseNamed('resolution', resolutions),
  labels: parseLabels,
  duedate: parseDueDate,
  parent: parseParent,
  security: parseSecurity,
  issuetype: parseIssueType,
};
