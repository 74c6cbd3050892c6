import { countRemains, type DetachedWorkflow, type DetachPlan } from '../domain/detachment';
import { appFieldsOf, readFields, type KnownField } from '../jira/custom-fields';
import type { JiraWorkflow } from '../jira/jira-workflow';
import { keepExisting, namesOf, readProjectNames } from '../jira/other-projects';
import { countKeptRules, ownRulesOf, toDetachedTransitions } from '../jira/workflow-detachment';
import { readJiraWorkflows, readProjectsOfWorkflow, readWorkflowsOfProjects } from '../jira/workflow-shapes';
import { readLedger } from '../storage/ledger';
import { readMappings } from '../storage/mappings';
import { fingerprintOf } from './provisioning/fingerprint';

/** Says which rules of the app would go from which workflows, and what stays. Writes nothing. */
export async function planDetachment(): Promise<DetachPlan> {
  const ledger = await readLedger();
  const projectIds = await keepExisting(Object.keys(await readMappings()));
  // A workflow that set-up made may be followed by no project of the app any more, and has its rules all the same.
  const made = ledger.filter(({ what }) => what === 'Workflow').map(({ id }) => id);
  const workflowIds = new Set([...(await readWorkflowsOfProjects(projectIds)), ...made]);
  const { workflows } = await readJiraWorkflows([...workflowIds]);
  const fields = await readFields();
  const detached = await toDetachedWorkflows(
    workflows.filter((workflow) => ownRulesOf(workflow).length > 0),
    fields,
  );
  return {
    workflows: detached,
    remains: countRemains(ledger),
    appFields: appFieldsOf(fields).map(({ name }) => name),
    seen: fingerprintOf(detached),
  };
}

async function toDetachedWorkflows(
  workflows: readonly JiraWorkflow[],
  fields: readonly KnownField[],
): Promise<readonly DetachedWorkflow[]> {
  const fieldNames = new Map(fields.map(({ id, name }) => [id, name]));
  const usages = await Promise.all(workflows.map(async ({ id }) => [id, await readProjectsOfWorkflow(id)] as const));
  const projectsOf = new Map(usages);
  const names = await readProjectNames([...new Set(usages.flatMap(([, projectIds]) => projectIds))]);
  return workflows.map((workflow) => ({
    ...{ id: workflow.id, name: workflow.name },
    transitions: toDetachedTransitions(workflow, fieldNames),
    ruleCount: ownRulesOf(workflow).length,
    keptCount: countKeptRules(workflow),
    projects: namesOf(projectsOf.get(workflow.id) ?? [], names),
  }));
}
