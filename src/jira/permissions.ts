import { route } from '@forge/api';
import { z } from 'zod';
import { post } from '../forge/requests';

const grantsSchema = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(z.object({ permission: z.string(), projects: z.array(z.number()), issues: z.array(z.number()) })),
});

/** Ids that one check may ask about. */
const issuesPerCheck = 1000;

/** What a person may see of some projects and some restricted issues. */
export interface Visible {
  readonly projectIds: ReadonlySet<string>;
  readonly issueIds: ReadonlySet<string>;
}

/**
 * What one person may browse, asked as the app so that a macro or an export without a session can ask too.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export async function findVisible(accountId: string, projectIds: readonly string[], issueIds: readonly string[]): Promise<Visible> {
  const projects = new Set<string>();
  const issues = new Set<string>();
  for (let start = 0; start === 0 || start < issueIds.length; start += issuesPerCheck) {
    const asked = issueIds.slice(start, start + issuesPerCheck).map(Number);
    const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], projects: projectIds.map(Number), issues: asked }];
    const body = { accountId, globalPermissions: [], projectPermissions };
    const grants = await post('app', route`/rest/api/3/permissions/check`, body, grantsSchema);
    for (const grant of grants.projectPermissions) {
      for (const id of grant.projects) projects.add(String(id));
      for (const id of grant.issues) issues.add(String(id));
    }
  }
  return { projectIds: projects, issueIds: issues };
}

export type IssuePermission = 'EDIT_ISSUES' | 'TRANSITION_ISSUES' | 'LINK_ISSUES';

/** What the person at the screen may do with an issue. */
export async function findIssueRights(
  issueId: string,
): Promise<{ readonly edit: boolean; readonly move: boolean; readonly link: boolean }> {
  const permissions: readonly IssuePermission[] = ['EDIT_ISSUES', 'TRANSITION_ISSUES', 'LINK_ISSUES'];
  const body = { globalPermissions: [], projectPermissions: [{ permissions, projects: [], issues: [Number(issueId)] }] };
  const grants = await post('user', route`/rest/api/3/permissions/check`, body, grantsSchema);
  const may = (permission: IssuePermission) =>
    grants.projectPermissions.some((grant) => grant.permission === permission && grant.issues.includes(Number(issueId)));
  return { edit: may('EDIT_ISSUES'), move: may('TRANSITION_ISSUES'), link: may('LINK_ISSUES') };
}

/** Projects in which the person at the screen has a permission, out of some. */
export async function findProjectsWith(permission: string, projectIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (projectIds.length === 0) return new Set();
  const body = { globalPermissions: [], projectPermissions: [{ permissions: [permission], projects: projectIds.map(Number), issues: [] }] };
  const grants = await post('user', route`/rest/api/3/permissions/check`, body, grantsSchema);
  return new Set(
    grants.projectPermissions.filter((grant) => grant.permission === permission).flatMap((grant) => grant.projects.map(String)),
  );
}

export async function isJiraAdministrator(): Promise<boolean> {
  const body = { globalPermissions: ['ADMINISTER'], projectPermissions: [] };
  const grants = await post('user', route`/rest/api/3/permissions/check`, body, grantsSchema);
  return grants.globalPermissions.includes('ADMINISTER');
}
