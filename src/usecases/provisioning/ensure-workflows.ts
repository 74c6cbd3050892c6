import { kindFacts, type Kind } from '../../domain/kinds/kinds';
import type { RuleGround } from '../../jira/workflow-rules';
import type { WorkflowGround } from '../../jira/workflow-payload';
import { createWorkflow, compareWorkflow, readValidators, readWorkflows } from '../../jira/workflows';
import { readSettings } from '../../storage/settings';
import { forEveryKind } from './for-every-kind';
import { lazily } from './lazily';
import type { Maker } from './maker';

export const workflowNameOf = (kind: Kind) => `${kindFacts[kind].name} lifecycle`;

/** The workflow of every kind, with the rules that its gates ask for. */
export async function ensureWorkflows(
  { ensure, complete }: Maker,
  ids: Omit<RuleGround, 'validators' | 'whoMayVerify'>,
  screenIds: Readonly<Record<Kind, string>>,
): Promise<void> {
  const validators = lazily(readValidators);
  const settings = lazily(readSettings);
  const existing = lazily(readWorkflows);
  await forEveryKind(async (kind) => {
    const name = workflowNameOf(kind);
    const why = `The stages of every ${kindFacts[kind].name}, with rules that ask for what each of them needs.`;
    const ground = async (): Promise<WorkflowGround> => ({
      ...ids,
      kind,
      screenId: screenIds[kind],
      whoMayVerify: (await settings()).settings.whoMayVerify,
      validators: await validators(),
    });
    const create = async () => createWorkflow(name, await ground());
    const id = await ensure({ what: 'Workflow', name, why, existing, create });
    const compare = async () => compareWorkflow(id, await ground());
    await complete({ step: { what: 'Statuses of', name }, thing: { what: 'Workflow', name, id }, compare });
  });
}
