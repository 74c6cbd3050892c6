import type { Kernel } from '../../kernel/kernel';
import type { JiraState, Project } from '../model';
import { avatarUrls, toUserJsonById } from '../people/person-json';
import { toIssueTypeJson } from './configuration-json';
import { issueTypesOf } from './project-configuration';

/** A project as an issue's `project` field and as lists carry it. */
function toProjectSummaryJson(kernel: Kernel, project: Project) {
  return {
    self: `${kernel.baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: project.management === 'team-managed',
    avatarUrls: avatarUrls(kernel.baseUrl, 'project', project.id),
  };
}

/** Jira's own word for who manages a project. */
export const styleOf = ({ management }: Project) => (management === 'team-managed' ? 'next-gen' : 'classic');

/** A project as `GET /project/{key}` shows it. */
export function toProjectJson(state: JiraState, kernel: Kernel, project: Project) {
  return {
    ...toProjectSummaryJson(kernel, project),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    description: project.description,
    lead: toUserJsonById(kernel, project.leadAccountId),
    issueTypes: issueTypesOf(state, project).map((type) => toIssueTypeJson(kernel, type)),
    components: [],
    versions: [],
    assigneeType: 'UNASSIGNED',
    style: styleOf(project),
    isPrivate: false,
    archived: false,
    roles: { Administrators: `${kernel.baseUrl}/rest/api/3/project/${project.id}/role/10002` },
    properties: {},
  };
}
