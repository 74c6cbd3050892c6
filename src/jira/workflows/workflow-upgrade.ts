import { Refusal } from '../../domain/refusal';
import { isOwnModule } from '../../forge/own-modules';
import { compareWorkflow } from './workflow-comparison/compare-workflow';
import { matchTransitions } from './workflow-comparison/match-transitions';
import { statusesOf, toWantedWorkflow, type WorkflowGround } from './workflow-payload';
import { findWorkflow, updateWorkflow } from './workflow-updates';

/** What a workflow lacks, in words, and how to give it. */
export interface WorkflowGap {
  readonly changes: readonly string[];
  readonly apply: () => Promise<void>;
}

/** How a workflow differs from what this version of the app would write. */
export async function findWorkflowGap(workflowId: string, ground: WorkflowGround): Promise<WorkflowGap> {
  const found = await findWorkflow(workflowId);
  if (found === null) throw new Refusal('conflict', 'A workflow was deleted just now. Look again.', 'Workflow');
  const names = new Map([...ground.statuses, ...found.statuses].map(({ id, name }) => [id, name]));
  const wanted = toWantedWorkflow(ground);
  for (const { statusReference, name } of wanted.statuses) if (!names.has(statusReference)) names.set(statusReference, name);
  const nameOf = (statusReference: string) => names.get(statusReference) ?? statusReference;
  const { value, changes } = compareWorkflow(found.workflow, wanted, { isOwnModule, nameOf });
  return { changes, apply: () => updateWorkflow({ ...found, workflow: value }, statusesOf(ground)) };
}

/** Whether a workflow that only bears the name has anything of the lifecycle. */
export async function isLifecycle(workflowId: string, ground: WorkflowGround): Promise<boolean> {
  const found = await findWorkflow(workflowId);
  return found !== null && matchTransitions(found.workflow.transitions, toWantedWorkflow(ground).transitions).size > 0;
}
