import { counted } from '../../domain/health/words';
import { findDetaching } from '../../jira/workflow-detachment';
import { findDetachmentNote, saveDetachmentNote } from '../../storage/detachment';
import type { Maker, Work } from '../provisioning/maker';

/** A workflow as a person knows it. */
interface NamedWorkflow {
  readonly id: string;
  readonly name: string;
}

/** All steps of taking the rules of the app out of workflows. What is out already is left alone, so that it can be begun again anywhere. */
export async function detach(maker: Maker, workflows: readonly NamedWorkflow[]): Promise<void> {
  // First, so that a job that gives up on its way leaves no workflow without its rules and without a word about it.
  await maker.note({ what: 'Notes on', name: 'workflows without rules' }, () => compareNote(workflows));
  for (const workflow of workflows) {
    await maker.complete({
      step: { what: 'Rules of', name: workflow.name },
      thing: { what: 'Workflow', ...workflow },
      compare: () => compareRules(workflow),
    });
  }
}

async function compareNote(workflows: readonly NamedWorkflow[]): Promise<Work> {
  const before = await findDetachmentNote();
  const fresh = workflows.filter(({ id }) => !before?.workflows.some((known) => known.id === id));
  const note = { at: new Date().toISOString(), workflows: [...(before?.workflows ?? []), ...fresh] };
  return { changes: ['notes which workflows lose their rules'], apply: () => saveDetachmentNote(note) };
}

async function compareRules({ id }: NamedWorkflow): Promise<Work> {
  const { ruleCount, apply } = await findDetaching(id);
  return { changes: ruleCount === 0 ? [] : [`loses ${counted(ruleCount, 'rule')} of the app`], apply };
}
