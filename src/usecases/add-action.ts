import type { ImprovementPanel, Input } from '../contract';
import { issueAtHand, type Surface } from '../forge/surface';
import { createAction } from '../jira/issues';
import { loadImprovement } from './load-improvement';
import { showImprovement } from './show-improvement';

/** Adds a child work item that says what will be done. */
export async function addAction(surface: Surface, { title }: Input<'addAction'>): Promise<ImprovementPanel> {
  const { issue, configuration } = await loadImprovement(issueAtHand(surface));
  await createAction(issue, title, configuration.actionTypeId);
  return showImprovement(issue.issueId);
}
