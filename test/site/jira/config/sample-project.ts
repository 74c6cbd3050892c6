import { indexIssue } from '../issues/issue-state';
import type { Issue } from '../model';
import type { RecordedSite } from './recorded-calls';

/** Creates a project with the site's default schemes, or with those of `more`. */
export const makeProject = (site: RecordedSite, key: string, more: Record<string, unknown> = {}): Promise<string> =>
  site.make('/project', { key, name: `Project ${key}`, leadAccountId: site.leadAccountId, ...more });

/** Writes an issue straight into the project: configuration asks only whether there is one, of which type and status. */
export function addIssue({ jira, kernel, leadAccountId }: RecordedSite, projectId: string, values: Partial<Issue> = {}): Issue {
  const { state } = jira;
  const id = String(kernel.nextId('issue'));
  const issue: Issue = {
    id,
    key: `${state.projects.get(projectId)?.key ?? ''}-${id}`,
    projectId,
    issueTypeId: [...state.issueTypes.keys()][0] ?? '',
    statusId: '',
    parentId: null,
    creatorId: leadAccountId,
    reporterId: null,
    assigneeId: null,
    summary: 'Something to do',
    securityLevelId: null,
    resolutionId: null,
    resolutionDate: null,
    created: 0,
    updated: 0,
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
