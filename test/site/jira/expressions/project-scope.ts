import { styleOf } from '../config/project-json';
import type { Jira } from '../jira';
import type { Project } from '../model';
import { avatarUrls } from '../people/person-json';
import { makeEntity, type Entity } from './entity';
import { userOf } from './people-scope';

/** The `project` of a Jira expression. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#project */
export function projectScope(jira: Jira, project: Project | undefined): Entity | null {
  if (!project) return null;
  return makeEntity('Project', {
    id: () => Number(project.id),
    key: () => project.key,
    name: () => project.name,
    projectTypeKey: () => project.projectTypeKey,
    style: () => styleOf(project),
    lead: () => userOf(jira, project.leadAccountId),
    avatarUrls: () => avatarUrls(jira.kernel.baseUrl, 'project', project.id),
    properties: () => propertiesScope(project.properties),
  });
}

/** Entity properties: `issue.properties.timeline`, `.get('timeline')`, `.keys()`; what nobody set is null. */
export function propertiesScope(properties: ReadonlyMap<string, unknown>): Entity {
  const values = [...properties].map(([key, value]) => [key, () => value] as const);
  return makeEntity('EntityProperties', {
    get: () => (key: string) => properties.get(key) ?? null,
    keys: () => () => [...properties.keys()],
    ...Object.fromEntries(values),
  });
}
