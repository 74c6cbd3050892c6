import { facts, forEveryFact } from '../../domain/facts';
import type { ProjectShape, TypeShape } from '../../domain/health/shape';
import { kinds } from '../../domain/kinds/kinds';
import type { ProjectMapping } from '../../domain/set-up/project-mapping';
import { readFields } from '../schemes/custom-fields';
import { factFields } from '../schemes/fields';
import { readStatuses } from '../workflows/statuses';
import { readFactsOfTypes } from '../schemes/field-reach';
import { namesOf, readProjectIds, readProjectNames } from './other-projects';
import { readTypedProject } from './project-types';
import { projectsShowing, readScreenBook, readScreenFields, screenIdsOf, screensOfTypes } from '../schemes/screen-shapes';
import { readJiraWorkflows, readProjectsOfWorkflow, readWorkflowIds, toStatusShape, toWorkflowShape } from '../workflows/workflow-shapes';
import { toGateGround, type ShapeGround } from './shape-ground';

/** A project before anybody said which of its types count: no screens and no fields yet. */
export interface BareShape extends Omit<ProjectShape, 'types' | 'workflows' | 'screens'> {
  readonly types: readonly Omit<TypeShape, 'screenIds' | 'facts'>[];
  readonly workflows: readonly (Omit<ProjectShape['workflows'][number], 'otherProjects'> & { readonly projectIds: readonly string[] })[];
}

/** Reads the types, the workflows and the statuses of a project in a few calls. */
export async function readBareShape(idOrKey: string, ground: ShapeGround): Promise<BareShape> {
  const { project, style, types } = await readTypedProject(idOrKey);
  const workflowIds = await readWorkflowIds(
    project.id,
    types.map(({ id }) => id),
  );
  const ids = [...new Set(workflowIds.values())];
  const [answer, usages, fields] = await Promise.all([
    readJiraWorkflows(ids),
    Promise.all(ids.map(async (id) => [id, await readProjectsOfWorkflow(id)] as const)),
    readFields(),
  ]);
  const projectsByWorkflow = new Map(usages);
  const nameById = new Map(fields.map((field) => [field.id, field.name]));
  const idOf = (fact: (typeof facts)[number]) => ground.fieldIds?.[fact] ?? factFields[fact].key ?? '';
  return {
    ...{ project, style },
    types: types.map((type) => ({ ...type, workflowId: workflowIds.get(type.id) ?? null })),
    statuses: answer.statuses.map(toStatusShape),
    workflows: answer.workflows.map((workflow) => ({
      ...toWorkflowShape(workflow, answer, toGateGround(ground)),
      projectIds: (projectsByWorkflow.get(workflow.id) ?? []).filter((id) => id !== project.id),
    })),
    fieldNames: forEveryFact((fact) => nameById.get(idOf(fact)) ?? factFields[fact].name),
    knowsFields: ground.fieldIds !== null,
    factsWithoutField: facts.filter((fact) => !nameById.has(idOf(fact))),
    lockedFacts: facts.filter((fact) => factFields[fact].kind.startsWith('app-')),
  };
}

/** The whole shape, with the screens and fields of the types that a mapping names, and its statuses wherever they are. */
export async function completeShape(bare: BareShape, mapping: ProjectMapping, ground: ShapeGround): Promise<ProjectShape> {
  const { id: projectId } = bare.project;
  const typeIds = kinds.flatMap((kind) => mapping.kinds[kind]?.typeId ?? []).filter((id) => bare.types.some((type) => type.id === id));
  const [elsewhere, factsByType, book] = await Promise.all([
    readStatusesElsewhere(bare, mapping),
    ground.fieldIds === null ? new Map<string, TypeShape['facts']>() : readFactsOfTypes(projectId, typeIds, ground.fieldIds),
    bare.style === 'team-managed' ? null : readProjectIds().then(readScreenBook),
  ]);
  const screens = book === null ? [] : await readScreenFields(screensOfTypes(book, projectId, typeIds));
  const beside = new Map(
    screens.map(({ id }) => [id, book === null ? [] : projectsShowing(book, id).filter((other) => other !== projectId)]),
  );
  const names = await readProjectNames([
    ...new Set([...bare.workflows.flatMap(({ projectIds }) => projectIds), ...[...beside.values()].flat()]),
  ]);
  return {
    ...bare,
    statuses: [...bare.statuses, ...elsewhere],
    types: bare.types.map((type) => ({
      ...type,
      screenIds: book === null ? null : screenIdsOf(book, projectId, type.id),
      facts: factsByType.get(type.id) ?? null,
    })),
    workflows: bare.workflows.map(({ projectIds, ...workflow }) => ({ ...workflow, otherProjects: namesOf(projectIds, names) })),
    screens: screens.map(({ id, name, fieldIds }) => ({
      ...{ id, name, otherProjects: namesOf(beside.get(id) ?? [], names), showsType: fieldIds.includes('issuetype') },
      facts: facts.filter((fact) => fieldIds.includes(ground.fieldIds?.[fact] ?? factFields[fact].key ?? '')),
    })),
  };
}

/** Statuses of the mapping that no workflow of the project has; one that is not found any more was deleted. */
async function readStatusesElsewhere({ statuses }: BareShape, mapping: ProjectMapping): Promise<ProjectShape['statuses']> {
  const known = new Set(statuses.map(({ id }) => id));
  const named = kinds.flatMap((kind) => {
    const { statusIds = {}, furtherStatusIds = {} } = mapping.kinds[kind] ?? {};
    return [...Object.values(statusIds), ...Object.values(furtherStatusIds).flat()];
  });
  const wanted = new Set(named.filter((id) => !known.has(id)));
  return wanted.size === 0 ? [] : (await readStatuses()).filter(({ id }) => wanted.has(id)).map(toStatusShape);
}
