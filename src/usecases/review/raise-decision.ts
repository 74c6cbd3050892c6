import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { ReviewView } from '../../contract/review';
import { Refusal } from '../../domain/refusal';
import { pageAtHand, type Surface } from '../../forge/surface';
import { createRecord } from '../../jira/issues';
import { readGround } from '../../storage/ground';
import { mappingOf } from '../../storage/mappings';
import { findSetUpProjects } from '../set-up/list-projects';
import { addDecision } from './add-decision';
import { readDraft, requireEditor } from './load-draft';
import { viewReview } from './view-review';

type Wanted = z.output<typeof inputs.raiseDecision>;

/**
 * Raises a decision as an improvement whose source is the management review: it is planned, carried out and verified like any other,
 * and the next review finds it.
 */
export async function raiseDecision(surface: Surface, wanted: Wanted): Promise<ReviewView> {
  const pageId = pageAtHand(surface);
  await requireEditor(pageId);
  const { draft } = await readDraft(pageId);
  const { mappings, configuration } = await readGround();
  const project = await chooseProject(wanted.projectId, draft.projectIds);
  const typeId = mappingOf(mappings, project).kinds.improvement?.typeId;
  if (typeId === undefined) throw new Refusal('not-set-up', `Project: ${project.key} has no improvements. Choose another.`, 'Project');
  const facts = {
    source: 'management-review' as const,
    ...(wanted.ownerId === null ? {} : { owner: wanted.ownerId }),
    ...(wanted.dueDate === null ? {} : { dueDate: wanted.dueDate }),
  };
  const { id, key } = await createRecord({ projectId: project.id, typeId, title: wanted.title }, facts, configuration.fieldIds);
  await addDecision(pageId, { issueId: id, key, input: wanted.input });
  return viewReview(surface);
}

async function chooseProject(wantedId: string | null, reviewed: readonly string[]) {
  const choices = await findSetUpProjects('CREATE_ISSUES');
  const preferred = choices.filter(({ id }) => reviewed.includes(id));
  const chosen = wantedId === null ? (preferred[0] ?? choices[0]) : choices.find(({ id }) => id === wantedId);
  if (chosen !== undefined) return chosen;
  throw new Refusal(
    'forbidden',
    'Project: there is no project of this review in which you may create work. Ask an administrator.',
    'Project',
  );
}
