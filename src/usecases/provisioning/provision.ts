import { createIssueType, readIssueTypes } from '../../jira/issue-types';
import { createLinkType, readLinkTypes } from '../../jira/link-types';
import type { WorkflowGround } from '../../jira/workflow-payload';
import { createWorkflow, mendWorkflow, readValidators, readWorkflows } from '../../jira/workflows';
import { saveConfiguration } from '../../storage/configuration';
import { ensureFields } from './ensure-fields';
import { ensureProject, type WantedProject } from './ensure-project';
import { ensureIssueTypeScheme, ensureScreen, ensureScreenSchemes, ensureWorkflowScheme } from './ensure-schemes';
import { ensureStatuses } from './ensure-statuses';
import { lazily } from './lazily';
import type { Maker } from './maker';

const workflowName = 'Improvement lifecycle';

/** All steps of set-up, in order. What they read is read when a step needs it, so that counting them asks Jira nothing. */
export async function provision(maker: Maker, wanted: WantedProject): Promise<void> {
  const types = await ensureTypes(maker);
  const fieldIds = await ensureFields(maker);
  const statusIds = await ensureStatuses(maker);
  const screenId = await ensureScreen(maker, fieldIds);
  await ensureWorkflow(maker, { statusIds, fieldIds, screenId });
  const schemes = {
    issueTypeScreenSchemeId: await ensureScreenSchemes(maker, screenId),
    workflowSchemeId: await ensureWorkflowScheme(maker, types.improvementTypeId, workflowName),
    issueTypeSchemeId: await ensureIssueTypeScheme(maker, [types.improvementTypeId, types.actionTypeId]),
  };
  await maker.complete({ what: 'Settings', name: 'of the app' }, () => saveConfiguration({ ...types, fieldIds }));
  await ensureProject(maker, wanted, { schemes, statusIds });
}

/** How many steps there are. */
export async function countSteps(wanted: WantedProject): Promise<number> {
  let steps = 0;
  const count = () => {
    steps += 1;
    return Promise.resolve();
  };
  const countThing = () => count().then(() => '');
  await provision({ ensure: countThing, look: countThing, complete: count }, wanted);
  return steps;
}

async function ensureTypes({ ensure }: Maker) {
  const existing = lazily(readIssueTypes);
  const type = (name: string, description: string, level: 0 | -1) =>
    ensure({ what: 'Issue type', name, existing, create: () => createIssueType(name, description, level) });
  const linkName = 'Improvement source';
  const create = () => createLinkType(linkName, 'raised', 'is raised from');
  return {
    improvementTypeId: await type('Improvement', 'A change that makes the ISMS better, with its proof.', 0),
    actionTypeId: await type('Improvement action', 'One thing that is done for an improvement.', -1),
    linkTypeId: await ensure({ what: 'Link type', name: linkName, existing: readLinkTypes, create }),
  };
}

async function ensureWorkflow({ ensure, complete }: Maker, ids: Omit<WorkflowGround, 'validators'>): Promise<void> {
  const ground = lazily(async () => ({ ...ids, validators: await readValidators() }));
  const create = async () => createWorkflow(workflowName, await ground());
  const workflowId = await ensure({ what: 'Workflow', name: workflowName, existing: readWorkflows, create });
  await complete({ what: 'Statuses of', name: workflowName }, async () => mendWorkflow(workflowId, await ground()));
}
