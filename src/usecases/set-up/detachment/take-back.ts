import { isAddition, nothingToTakeBack, pathOf, type Addition, type TakingBack } from '../../../domain/set-up/additions';
import type { JiraWorkflow } from '../../../jira/workflows/jira-workflow';
import { findTaking, readScreens } from '../../../jira/schemes/screens';
import { findOccupied } from '../../../jira/search/search';
import { readProjectsOfWorkflow } from '../../../jira/workflows/workflow-shapes';
import { withoutAdditions } from '../../../jira/workflows/workflow-undoing';
import type { ReadWorkflow } from '../../../jira/workflows/workflow-updates';
import type { Ledger } from '../../../storage/ledger';

const inWorkflows = ['Rules of transition', 'Condition of transition', 'Transition', 'Status in workflow', 'Properties of status'];
const inContexts = ['Project in field context', 'Work type in field context'];
const onScreens = ['Field on screen'];

const additionsOf = (ledger: Ledger, kinds: readonly string[]): readonly Addition[] =>
  ledger.filter((line) => isAddition(line) && kinds.includes(line.what)).map(({ what, name, id }) => ({ what, name, id }));

/** The ids of the things of others that fixes added to. */
function hostsOf(ledger: Ledger, kinds: readonly string[]): readonly string[] {
  return [...new Set(additionsOf(ledger, kinds).map((addition) => pathOf(addition)[0] ?? ''))];
}

/** The ids of the workflows that fixes added to. */
export const mendedWorkflows = (ledger: Ledger) => hostsOf(ledger, inWorkflows);

interface ScreenTaking extends TakingBack {
  readonly id: string;
  readonly name: string;
}

/** What would be taken back in a workflow, and the workflow afterwards. Writes nothing. */
export async function undoInWorkflow(
  { workflow, statuses }: ReadWorkflow,
  ledger: Ledger,
): Promise<TakingBack & { readonly workflow: JiraWorkflow }> {
  const additions = additionsOf(ledger, inWorkflows).filter((addition) => pathOf(addition)[0] === workflow.id);
  if (additions.length === 0) return { ...nothingToTakeBack, workflow };
  const here = statuses.filter(({ statusReference }) => workflow.statuses.some((own) => own.statusReference === statusReference));
  const occupied = await findOccupied(
    await readProjectsOfWorkflow(workflow.id),
    here.map(({ id }) => id),
  );
  return withoutAdditions(workflow, additions, { statuses, occupied });
}

/** What would be taken off the screens that fixes added to. Writes nothing. */
export async function undoOnScreens(ledger: Ledger): Promise<readonly ScreenTaking[]> {
  const hosts = hostsOf(ledger, onScreens);
  if (hosts.length === 0) return [];
  const screens = await readScreens();
  return Promise.all(
    hosts.map(async (id): Promise<ScreenTaking> => {
      const additions = additionsOf(ledger, onScreens).filter((addition) => pathOf(addition)[0] === id);
      const screen = screens.find((candidate) => candidate.id === id);
      if (screen === undefined) return { ...nothingToTakeBack, id, name: id, gone: additions };
      return { ...(await findTaking(id, additions)), id, name: screen.name };
    }),
  );
}

/** Contexts stay wide: the values are worth more than the tidiness. */
export function keepInContexts(ledger: Ledger): TakingBack {
  const why = 'Without it Jira would hide the values that were recorded there, from searches and reports too.';
  return { ...nothingToTakeBack, kept: additionsOf(ledger, inContexts).map((addition) => ({ ...addition, why })) };
}
