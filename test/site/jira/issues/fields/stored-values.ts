import type { Issue } from '../../model';

/** The value an issue keeps for a field, in stored shape; `null` is empty. Fields that are counted (comments, links) are not values. */
export function readStored(issue: Issue, fieldId: string): unknown {
  const read = columns[fieldId];
  return (read === undefined ? issue.fields[fieldId] : read(issue)) ?? null;
}

const columns: Readonly<Record<string, (issue: Issue) => unknown>> = {
  summary: (issue) => issue.summary,
  issuetype: (issue) => issue.issueTypeId,
  project: (issue) => issue.projectId,
  status: (issue) => issue.statusId,
  parent: (issue) => issue.parentId,
  creator: (issue) => issue.creatorId,
  reporter: (issue) => issue.reporterId,
  assignee: (issue) => issue.assigneeId,
  security: (issue) => issue.securityLevelId,
  resolution: (issue) => issue.resolutionId,
  duedate: (issue) => issue.dueDate,
};

const textOrNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** Writes a value that was parsed before. */
export function writeStored(issue: Issue, fieldId: string, value: unknown): void {
  const write = writers[fieldId];
  if (write !== undefined) write(issue, textOrNull(value));
  else if (isEmpty(value)) Reflect.deleteProperty(issue.fields, fieldId);
  else issue.fields[fieldId] = value;
}

const writers: Readonly<Record<string, (issue: Issue, value: string | null) => void>> = {
  summary: (issue, value) => void (issue.summary = value ?? ''),
  status: (issue, value) => void (issue.statusId = value ?? issue.statusId),
  issuetype: (issue, value) => void (issue.issueTypeId = value ?? issue.issueTypeId),
  parent: (issue, value) => void (issue.parentId = value),
  reporter: (issue, value) => void (issue.reporterId = value),
  assignee: (issue, value) => void (issue.assigneeId = value),
  security: (issue, value) => void (issue.securityLevelId = value),
  resolution: (issue, value) => void (issue.resolutionId = value),
  duedate: (issue, value) => void (issue.dueDate = value),
};

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A copy that can be changed and thrown away; what hangs on the issue (comments, history) stays shared. */
export const draftOf = (issue: Issue): Issue => ({ ...issue, fields: { ...issue.fields } });

export function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return isEmpty(left) && isEmpty(right);
  return JSON.stringify(left) === JSON.stringify(right);
}
