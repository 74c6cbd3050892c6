import type { Site } from '../site/site';
import type { Transition, Workflow } from '../site/jira/workflow-model';
import { statusId } from './improvement-site';

/** Deletes a status as an administrator can: out of the workflows first, with the transitions to it, and those that start nowhere else. */
export function deleteStatus(site: Site, name: string): void {
  const { state } = site.jira;
  const id = statusId(site, name);
  for (const workflow of state.workflows.values()) if (workflow.statusIds.includes(id)) takeOut(workflow, id);
  state.statuses.delete(id);
}

function takeOut(workflow: Workflow, id: string): void {
  workflow.statusIds = workflow.statusIds.filter((candidate) => candidate !== id);
  workflow.transitions = workflow.transitions.flatMap((transition) => without(transition, id, workflow.statusIds[0] ?? ''));
}

/** Every workflow begins somewhere. */
function without(transition: Transition, id: string, begin: string): readonly Transition[] {
  const { type, toStatusId } = transition;
  if (type === 'INITIAL') return [toStatusId === id ? { ...transition, toStatusId: begin } : transition];
  const fromStatusIds = transition.fromStatusIds.filter((from) => from !== id);
  return toStatusId === id || (type === 'DIRECTED' && fromStatusIds.length === 0) ? [] : [{ ...transition, fromStatusIds }];
}
