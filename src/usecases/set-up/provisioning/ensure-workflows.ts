import { kindFacts, type Kind } from '../../../domain/kinds/kinds';
import { readStatuses } from '../../../jira/workflows/statuses';
import type { RuleGround } from '../../../jira/workflows/workflow-rules';
import type { WorkflowGround } from '../../../jira/workflows/workflow-payload';
import { findWorkflowGap, isLifecycle } from '../../../jira/workflows/workflow-upgrade';
import { createWorkflow, readValidators, readWorkflows } from '../../../jira/workflows/workflows';
import { readSettings } from '../../../storage/settings';
import { forEveryKind } from './for-every-kind';
import { lazily } from './lazily';
import type { Maker, Misfit } from './maker';

export const workflowNameOf = (kind: Kind) => `${kindFacts[kind].name} lifecycle`;

/** The workflow of every kind, with the rules that its gates ask for. */
export async function ensureWorkflows(
  { ensure, complete }: Maker,
  ids: Omit<RuleGround, 'validators' | 'whoMayVerify'>,
  screenIds: Readonly<Record<Kind, string>>,
): Promise<Readonly<Record<Kind, string>>> {
  const validators = lazily(readValidators);
  const settings = lazily(readSettings);
  const statuses = lazily(readStatuses);
  const existing = lazily(readWorkflows);
  return forEveryKind(async (kind) => {
    const name = workflowNameOf(kind);
    const why = `The stages of every ${kindFacts[kind].name}, with rules that ask for what each of them needs.`;
    const ground = async (): Promise<WorkflowGround> => ({
      ...ids,
      ...{ kind, screenId: screenIds[kind], statuses: await statuses() },
      ...{ whoMayVerify: (await settings()).settings.whoMayVerify, validators: await validators() },
    });
    const id = await ensure({
      ...{ what: 'Workflow', name, why, existing },
      misfit: async (workflow, by) => (by === 'ledger' || (await isLifecycle(workflow.id, await ground())) ? null : isForeign(name)),
      create: async () => createWorkflow(name, await ground()),
    });
    const compare = async () => findWorkflowGap(id, await ground());
    await complete({ step: { what: 'Rules of', name }, thing: { what: 'Workflow', name, id }, compare });
    return id;
  });
}

function isForeign(name: string): Misfit {
  return { why: `Jira has a workflow ${name} that is another one. Rename it in Jira, then look again.`, wayOn: 'stop' };
}
