import type { FixWork } from '../../../domain/health/finding';
import { purposeOfPlace } from '../../../domain/kinds/purposes';
import { placeNames } from '../../../domain/lifecycle/stages';
import { createStatus, readStatuses } from '../../../jira/workflows/statuses';
import { statusCategories } from '../../../jira/workflows/workflow-payload';
import type { Mapping } from '../../../storage/mappings';
import type { FixTask } from '../../../storage/project-job';
import { categoryMisfit } from '../provisioning/ensure-statuses';
import type { Maker, Work } from '../provisioning/maker';
import { compareContexts, compareScreen } from './fix-fields';
import { compareAddedStage, compareAddedWays, compareAsks, compareGuards, compareOrigin } from './fix-workflow';
import { compareStage } from './take-stage';

type Project = Mapping['project'];

/** All steps of mending what was off. What is mended already is left as it is, so that they can be gone through again. */
export async function carryOutFixes(maker: Maker, { project, fixes }: Omit<FixTask, 'does'>): Promise<void> {
  for (const { title, work } of fixes) {
    if (work.does === 'add-stage') await addStage(maker, project, work);
    else {
      const thing = { what: work.does.endsWith('fields') ? 'Screen' : 'Workflow', name: title, id: '' } as const;
      await maker.complete({ step: { what: 'Fix', name: title }, thing, compare: () => compare(work, project) });
    }
  }
}

function compare(work: Exclude<FixWork, { readonly does: 'add-stage' }>, project: Project): Promise<Work> {
  switch (work.does) {
    case 'show-fields':
      return compareScreen(work);
    case 'widen-fields':
      return compareContexts(work, project);
    case 'ask-on-transition':
      return compareAsks(work, project);
    case 'offer-only-back':
      return compareOrigin(work, project);
    case 'add-ways':
      return compareAddedWays(work, project);
    case 'guard-end':
      return compareGuards(work);
  }
}

type AddStage = Extract<FixWork, { readonly does: 'add-stage' }>;

/** The status first, then its place in the workflow, then the mapping: a stage never points to what is not there. */
async function addStage(maker: Maker, project: Project, work: AddStage): Promise<void> {
  const { place } = work;
  const name = placeNames[place];
  const statusId = await maker.ensure({
    ...{ what: 'Status', name, why: purposeOfPlace(place), existing: readStatuses, misfit: categoryMisfit(place) },
    create: () => createStatus(name, statusCategories[place], 'A stage of the improvement lifecycle.'),
  });
  const thing = { what: 'Status', name, id: statusId } as const;
  await maker.complete({ step: { what: 'Fix', name: `stage ${name}` }, thing, compare: () => compareAddedStage(work, project, statusId) });
  await maker.note({ what: 'Notes on', name: `stages of ${project.key}` }, () => compareStage(work, project, statusId));
}
