import { allOf, isAddition } from '../../domain/set-up/additions';
import { countRemains, type DetachedWorkflow, type DetachPlan } from '../../domain/set-up/detachment';
import { appFieldsOf, readFields, type KnownField } from '../../jira/schemes/custom-fields';
import type { JiraWorkflow } from '../../jira/workflows/jira-workflow';
import { keepExisting, namesOf, readProjectNames } from '../../jira/projects/other-projects';
import { countKeptRules, ownRulesOf, toDetachedTransitions } from '../../jira/workflows/workflow-detachment';
import { readJiraWorkflows, readProjectsOfWorkflow, readWorkflowsOfProjects } from '../../jira/workflows/workflow-shapes';
import { readLedger } from '../../storage/ledger';
import { readMappings } from '../../storage/mappings';
import { keepInContexts, mendedWorkflows, undoInWorkflow, undoOnScreens } from './detachment/take-back';
import { fingerprintOf } from './provisioning/fingerprint';

/** Says which rules of the app would go from which workflows, which additions are taken back, and what stays. Writes nothing. */
export async function planDetachment(): Promise<DetachPlan> {
  const ledger = await readLedger();
  const projectIds = await keepExisting(Object.keys(await readMappings()));
  // A workflow that set-up made may be followed by no project of the app any more, and has its rules all the same.
  const made = ledger.filter(({ what }) => what === 'Workflow').map(({ id }) => id);
  const workflowIds = new Set([...(await readWorkflowsOfProjects(projectIds)), ...made, ...mendedWorkflows(ledger)]);
  const { workflows, statuses } = await readJiraWorkflows([...workflowIds]);
  const fields = await readFields();
  const undoing = await Promise.all(workflows.map((workflow) => undoInWorkflow({ workflow, statuses }, ledger)));
  const detached = await toDetachedWorkflows(
    workflows.flatMap((workflow, index) => (ownRulesOf(workflow).length > 0 ? [[workflow, undoing[index]?.workflow ?? workflow]] : [])),
    fields,
  );
  const onScreens = await undoOnScreens(ledger);
  const { undone, kept } = allOf([...undoing, ...onScreens, keepInContexts(ledger)]);
  const isMended = (workflow: JiraWorkflow, index: number) => ownRulesOf(workflow).length === 0 && undoing[index]?.undone.length !== 0;
  return {
    workflows: detached,
    mended: workflows.filter(isMended).map(({ id, name }) => ({ id, name })),
    screens: onScreens.filter((screen) => screen.undone.length > 0).map(({ id, name }) => ({ id, name })),
    ...{ undone, kept },
    remains: countRemains(ledger.filter((line) => !isAddition(line) && line.origin !== 'app')),
    appFields: appFieldsOf(fields).map(({ name }) => name),
    seen: fingerprintOf([detached, undone, kept]),
  };
}

async function toDetachedWorkflows(
  changes: readonly (readonly [before: JiraWorkflow, after: JiraWorkflow])[],
  fields: readonly KnownField[],
): Promise<readonly DetachedWorkflow[]> {
  const fieldNames = new Map(fields.map(({ id, name }) => [id, name]));
  const usages = await Promise.all(changes.map(async ([{ id }]) => [id, await readProjectsOfWorkflow(id)] as const));
  const projectsOf = new Map(usages);
  const names = await readProjectNames([...new Set(usages.flatMap(([, projectIds]) => projectIds))]);
  return changes.map(([workflow, after]) => ({
    ...{ id: workflow.id, name: workflow.name },
    transitions: toDetachedTransitions(workflow, after, fieldNames),
    ruleCount: ownRulesOf(workflow).length,
    keptCount: countKeptRules(workflow),
    projects: namesOf(projectsOf.get(workflow.id) ?? [], names),
  }));
}
