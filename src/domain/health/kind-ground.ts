import { kindFacts, kinds, type Kind } from '../kinds/kinds';
import { placesByStatus, type KindMapping, type ProjectMapping } from '../set-up/project-mapping';
import { isOpen, type Place } from '../lifecycle/stages';
import type { ProjectShape, TransitionShape, TypeShape, WorkflowShape } from './shape';
import { listed, named } from './words';

/** A kind on the ground of its project: the type it stands on, and the workflow that the type follows. */
export interface KindGround {
  readonly kind: Kind;
  readonly mapping: KindMapping;
  readonly shape: ProjectShape;
  readonly type: TypeShape;
  /** `null` where Jira does not tell. */
  readonly workflow: WorkflowShape | null;
  /** Other kinds that follow the same workflow: a rule for one of them would hold for all. */
  readonly kindsBeside: readonly Kind[];
  /** Those of them whose records are still open at a status. */
  readonly openBeside: (statusId: string) => readonly Kind[];
  readonly placeOf: (statusId: string) => Place | null;
  readonly statusName: (statusId: string) => string;
}

/** Every mapped kind whose type the project has; of two kinds on one type the first. */
export function groundsOf(shape: ProjectShape, mapping: ProjectMapping): readonly KindGround[] {
  const taken = new Set<string>();
  return kinds.flatMap((kind) => {
    const own = mapping.kinds[kind];
    const type = shape.types.find((candidate) => candidate.id === own?.typeId && !candidate.isChild);
    if (own === undefined || type === undefined || taken.has(type.id)) return [];
    taken.add(type.id);
    return [groundOf({ kind, mapping: own, type }, shape, mapping)];
  });
}

function groundOf(own: Pick<KindGround, 'kind' | 'mapping' | 'type'>, shape: ProjectShape, mapping: ProjectMapping): KindGround {
  const { workflowId } = own.type;
  const follows = (kind: Kind) => shape.types.find((type) => type.id === mapping.kinds[kind]?.typeId)?.workflowId;
  const placeById = placesByStatus(own.mapping);
  const kindsBeside = workflowId === null ? [] : kinds.filter((kind) => kind !== own.kind && follows(kind) === workflowId);
  const placesBeside = kindsBeside.map((kind) => [kind, placesByStatus(mapping.kinds[kind] ?? own.mapping)] as const);
  const nameById = new Map(shape.statuses.map((status) => [status.id, status.name]));
  return {
    ...own,
    shape,
    workflow: shape.workflows.find((workflow) => workflow.id === workflowId) ?? null,
    kindsBeside,
    openBeside: (statusId) =>
      placesBeside.flatMap(([kind, places]) => {
        const place = places.get(statusId);
        return place !== undefined && isOpen(place) ? [kind] : [];
      }),
    placeOf: (statusId) => placeById.get(statusId) ?? null,
    statusName: (statusId) => named(nameById.get(statusId) ?? statusId),
  };
}

/** Whether the app may offer to change the workflow of a kind. */
export function mayChangeWorkflow({ workflow, shape, kindsBeside }: KindGround): boolean {
  return mayChangeStatuses({ workflow, shape }) && kindsBeside.length === 0;
}

/** Whether the app may offer to change statuses of the workflow of a kind, which can be the same for other kinds. */
export function mayChangeStatuses({ workflow, shape }: Pick<KindGround, 'workflow' | 'shape'>): boolean {
  return workflow !== null && workflow.isEditable && shape.style === 'company-managed';
}

/** Why the app may not offer to change the workflow of a kind, and the way out of that; `null` where it may. */
export function wayToChange(ground: KindGround): string | null {
  const { workflow, kind, kindsBeside } = ground;
  if (mayChangeWorkflow(ground)) return null;
  if (workflow === null || kindsBeside.length === 0) return 'Give this work type a workflow in Jira that can be changed.';
  const names = listed([kind, ...kindsBeside].map((each) => kindFacts[each].name));
  return `${names} have different gates: give each a workflow of its own in Jira.`;
}

/** A transition as people know it; with its number where another of the workflow bears the same name. */
export function transitionName({ id, name }: TransitionShape, { transitions }: WorkflowShape): string {
  const isAlone = transitions.every((other) => other.id === id || other.name !== name);
  return isAlone ? named(name) : `${named(name)} (${id})`;
}

/** The statuses that a transition starts at; none where new work begins. */
export function sourcesOf({ from }: TransitionShape, { statusIds }: WorkflowShape): readonly string[] {
  if (from === 'creation') return [];
  return from === 'everywhere' ? statusIds : from;
}

/** Whether a transition leads from one status straight to another. */
export function hasTransition(workflow: WorkflowShape, from: string, to: string): boolean {
  return workflow.transitions.some((transition) => transition.to === to && sourcesOf(transition, workflow).includes(from));
}

/** Whom a change of a kind's workflow touches besides, a sentence each. */
export function touchedBeside({ workflow, shape, type }: KindGround): readonly string[] {
  if (workflow === null) return [];
  const types = shape.types.filter((other) => other.id !== type.id && other.workflowId === workflow.id).map((other) => named(other.name));
  return [
    ...(types.length === 0 ? [] : [`It then holds for ${types.join(', ')} of this project too, which follow the same workflow.`]),
    ...(workflow.otherProjects.length === 0
      ? []
      : [`It then holds in other projects that follow the same workflow: ${workflow.otherProjects.join(', ')}.`]),
  ];
}
