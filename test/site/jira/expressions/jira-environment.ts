import type { Jira } from '../jira';
import { canSeeIssue, findIssue, findProject, hasProjectPermission } from '../permissions';
import type { Entity } from './entity';
import type { EntityClass, Environment } from './environment';
import { issueScope } from './issue-scope';
import { userOf } from './people-scope';
import { projectScope } from './project-scope';
import type { View } from './view';

/** The surroundings of an expression that Jira evaluates for somebody. */
export function environmentOf(view: View): Environment {
  const { jira, viewer } = view;
  return {
    now: () => jira.kernel.clock.now(),
    timeZone: viewer?.timeZone ?? 'Etc/UTC',
    find: (type, key) => finders[type](view, key),
  };
}

const finders: Readonly<Record<EntityClass, (view: View, key: string) => Entity | null>> = {
  Issue: (view, key) => {
    const issue = findIssue(view.jira.state, key);
    return issue && canSeeIssue(view.jira, view.viewer, issue) ? issueScope(view, issue) : null;
  },
  Project: ({ jira, viewer }, key) => findVisibleProject(jira, viewer, key),
  User: ({ jira }, key) => userOf(jira, key),
};

function findVisibleProject(jira: Jira, viewer: View['viewer'], key: string): Entity | null {
  const project = findProject(jira.state, key);
  return project && hasProjectPermission(jira, viewer, project, 'BROWSE_PROJECTS') ? projectScope(jira, project) : null;
}
