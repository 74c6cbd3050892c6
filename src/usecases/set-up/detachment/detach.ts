import { nothingToTakeBack, type Addition, type TakingBack } from '../../../domain/set-up/additions';
import { counted } from '../../../domain/health/words';
import { takeOffScreen } from '../../../jira/schemes/screens';
import { ownRulesOf, withoutOwnRules } from '../../../jira/workflows/workflow-detachment';
import { findWorkflow, updateWorkflow } from '../../../jira/workflows/workflow-updates';
import { findDetachmentNote, saveDetachmentNote } from '../../../storage/detachment';
import { readLedger } from '../../../storage/ledger';
import type { DetachTask } from '../../../storage/project-job';
import type { Maker, Work } from '../provisioning/maker';
import { undoInWorkflow, undoOnScreens } from './take-back';

type Named = DetachTask['workflows'][number];

/** All steps of taking the app out of workflows and screens. What is out already is left alone, so that it can be begun again anywhere. */
export async function detach(maker: Maker, { workflows, mended, screens }: Omit<DetachTask, 'does'>): Promise<void> {
  // First, so that a job that gives up on its way leaves no workflow without its rules and without a word about it.
  await maker.note({ what: 'Notes on', name: 'workflows without rules' }, () => compareNote(workflows));
  for (const workflow of [...workflows, ...mended]) {
    const thing = { what: 'Workflow', ...workflow } as const;
    await maker.complete({ step: { what: 'Rules of', name: workflow.name }, thing, compare: () => compareWorkflow(workflow) });
  }
  for (const screen of screens) {
    const thing = { what: 'Screen', ...screen } as const;
    await maker.complete({ step: { what: 'Fields of', name: screen.name }, thing, compare: () => compareScreen(screen) });
  }
}

async function compareNote(workflows: readonly Named[]): Promise<Work> {
  const before = await findDetachmentNote();
  const fresh = workflows.filter(({ id }) => !before?.workflows.some((known) => known.id === id));
  const note = { at: new Date().toISOString(), workflows: [...(before?.workflows ?? []), ...fresh] };
  return { changes: ['notes which workflows lose their rules'], apply: () => saveDetachmentNote(note) };
}

/** One update for rules and additions: a workflow is never half of both. One that is gone, or has neither, is left alone. */
async function compareWorkflow({ id }: Named): Promise<Work> {
  const found = await findWorkflow(id);
  if (found === null) return { changes: [], apply: () => Promise.resolve() };
  const { workflow, ...taking } = await undoInWorkflow(found, await readLedger());
  const ruleCount = ownRulesOf(found.workflow).length;
  const loses = ruleCount === 0 ? [] : [`loses ${counted(ruleCount, 'rule')} of the app`];
  const isSame = ruleCount === 0 && workflow === found.workflow;
  return {
    ...toWords(loses, taking),
    apply: () => (isSame ? Promise.resolve() : updateWorkflow({ ...found, workflow: withoutOwnRules(workflow) })),
  };
}

async function compareScreen({ id }: Named): Promise<Work> {
  const taking = (await undoOnScreens(await readLedger())).find((screen) => screen.id === id) ?? nothingToTakeBack;
  return { ...toWords([], taking), apply: () => takeOffScreen(taking.undone) };
}

/** What is gone already is forgotten too: a job that died before it could say so comes again. */
function toWords(loses: readonly string[], { undone, gone }: TakingBack): Pick<Work, 'changes' | 'drops'> {
  const drops: readonly Addition[] = [...undone, ...gone];
  return { changes: [...loses, ...drops.map(({ what, name }) => `loses ${what.toLowerCase()} ${name}`)], drops };
}
