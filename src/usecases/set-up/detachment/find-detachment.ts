import type { Detachment } from '../../../domain/set-up/detachment';
import { ownRulesOf } from '../../../jira/workflows/workflow-detachment';
import { readJiraWorkflows, readProjectsOfWorkflow } from '../../../jira/workflows/workflow-shapes';
import { findDetachmentNote } from '../../../storage/detachment';

/** The workflows that were detached and still have no rule of the app: whoever attaches them again need not say so. Asks Jira only where some were. */
export async function findDetachment(): Promise<Detachment | null> {
  const note = await findDetachmentNote();
  if (note === null) return null;
  const { workflows } = await readJiraWorkflows(note.workflows.map(({ id }) => id));
  const bare = workflows.filter((workflow) => ownRulesOf(workflow).length === 0);
  return bare.length === 0 ? null : { at: note.at, workflows: bare.map(({ id, name }) => ({ id, name })) };
}

/** Names of the detached workflows that each project follows, by the project's id. */
export async function findDetachedByProject(): Promise<ReadonlyMap<string, readonly string[]>> {
  const byProject = new Map<string, readonly string[]>();
  for (const { id, name } of (await findDetachment())?.workflows ?? []) {
    for (const projectId of await readProjectsOfWorkflow(id)) byProject.set(projectId, [...(byProject.get(projectId) ?? []), name]);
  }
  return byProject;
}
