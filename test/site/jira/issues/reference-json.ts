import { toIssueTypeJson, toPriorityJson, toResolutionJson, toStatusJson } from '../config/configuration-json';
import { priorities, resolutions } from '../config/priorities';
import type { Jira } from '../jira';
import type { Project } from '../model';
import { avatarUrls } from '../people/person-json';
import { findNamed } from './priorities';

type Printed = Readonly<Record<string, unknown>>;

/** What issues refer to by id, printed whole; `null` where the id leads nowhere. */
export function printStatus({ state, kernel }: Jira, statusId: string): Printed | null {
  const status = state.statuses.get(statusId);
  return status === undefined ? null : toStatusJson(kernel, status);
}

export function printIssueType({ state, kernel }: Jira, issueTypeId: string): Printed | null {
  const issueType = state.issueTypes.get(issueTypeId);
  return issueType === undefined ? null : toIssueTypeJson(kernel, issueType);
}

export function printPriority({ kernel }: Jira, id: unknown): Printed | null {
  const priority = typeof id === 'string' ? findNamed(priorities, id) : undefined;
  return priority === undefined ? null : toPriorityJson(kernel, priority);
}

export function printResolution({ kernel }: Jira, id: string | null): Printed | null {
  const resolution = id === null ? undefined : findNamed(resolutions, id);
  return resolution === undefined ? null : toResolutionJson(kernel, resolution);
}

export function printProject({ kernel }: Jira, project: Project): Printed {
  const { baseUrl } = kernel;
  return {
    self: `${baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: project.management === 'team-managed',
    avatarUrls: avatarUrls(baseUrl, 'project', project.id),
  };
}

export function printSecurityLevel({ state, kernel }: Jira, id: string | null): Printed | null {
  const level = id === null ? undefined : state.securityLevels.get(id);
  if (level === undefined) return null;
  return { self: `${kernel.baseUrl}/rest/api/3/securitylevel/${level.id}`, id: level.id, name: level.name, description: '' };
}
