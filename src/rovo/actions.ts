import { Refusal } from '../domain/refusal';
import { placeNames } from '../domain/lifecycle/stages';
import type { Surface } from '../forge/surface';
import { addAction as add } from '../usecases/record/add-action';
import { findSetUpProject } from '../usecases/set-up/find-set-up-project';
import { listOpenImprovements } from '../usecases/record/list-open-improvements';
import { raiseRecord as raise } from '../usecases/record/raise-record';
import { recordFacts as record } from '../usecases/record/record-facts';
import { showImprovement } from '../usecases/record/show-improvement';
import { viewIssue } from '../usecases/record/view-issue';
import { action } from './action';
import { actionInputs } from './inputs';
import { move } from './move';
import { tellImprovement } from './tell-improvement';
import { tellList } from './tell-list';
import { tellRecord } from './tell-record';

/** The work item that the person named, or the one that is open. */
function at(surface: Surface, workItem: string | null): Surface {
  return { ...surface, issueId: workItem ?? surface.issueId };
}

/** Where an improvement stands and what its next step needs. */
export const getImprovement = action(actionInputs.getImprovement, async (surface, { workItem }) => {
  const panel = await viewIssue(at(surface, workItem));
  return panel.kind === 'improvement' ? tellImprovement(panel) : tellRecord(panel);
});

/** What is open for the person, or for everybody, and what each needs next. */
export const listImprovements = action(actionInputs.listImprovements, async (surface, { whose, project }) => {
  const filter = { whose: whose ?? 'mine', projectKey: project };
  return tellList(await listOpenImprovements(surface, filter), filter.whose);
});

/** Raises an improvement. The open work item is its source only when the person said so: a link is evidence. */
export const raiseImprovement = action(actionInputs.raiseImprovement, async (surface, { project, ...wanted }) => {
  const projectId = project === null ? null : (await findSetUpProject(project, 'CREATE_ISSUES')).id;
  const raised = await raise({ ...surface, issueId: null }, { ...wanted, kind: 'improvement', grade: null, repeats: null, projectId });
  return tellImprovement(await showImprovement(at(surface, raised.issueId)), `${raised.key} was raised.`);
});

export const recordFacts = action(actionInputs.recordFacts, async (surface, { workItem, ...facts }) => {
  if (Object.values(facts).every((value) => value === undefined)) {
    throw new Refusal('invalid', 'Facts: say an impact, effort, alignment, theme or due date to record.', 'Facts');
  }
  return tellImprovement(await record(at(surface, workItem), facts), 'It was recorded.');
});

export const addAction = action(actionInputs.addAction, async (surface, { workItem, title }) =>
  tellImprovement(await add(at(surface, workItem), { title }), `The action “${title}” was added.`),
);

/** Takes the next step, or goes to the stage that the person named. The gate is that of the workflow. */
export const moveImprovement = action(actionInputs.moveImprovement, async (surface, { workItem, ...wanted }) => {
  const panel = await move(at(surface, workItem), wanted);
  const from = panel.improvement.visits.at(-2)?.place;
  return tellImprovement(panel, from === undefined ? 'It was moved.' : `It was moved on from ${placeNames[from]}.`);
});
