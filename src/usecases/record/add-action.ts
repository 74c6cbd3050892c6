import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { createAction } from '../../jira/issues';
import { loadImprovement } from './load-improvement';
import { showImprovement } from './show-improvement';

/** Adds a child work item that says what will be done. */
export async function addAction(surface: Surface, { title }: Input<'addAction'>): Promise<ImprovementPanel> {
  const { issue, mapping } = await loadImprovement(surface);
  const { actionTypeId, project } = mapping;
  if (actionTypeId === null)
    throw new Refusal(
      'not-set-up',
      `Actions: project ${project.key} has no child work item type. Ask an administrator to add one.`,
      'Actions',
    );
  await createAction(issue, title, actionTypeId);
  return showImprovement(surface);
}
