import { firstStage, placesOf } from '../kinds/lines';
import { kinds, type Kind } from '../kinds/kinds';
import type { KindMapping, ProjectMapping } from '../set-up/project-mapping';
import type { StatusShape, TypeShape, WorkflowShape } from '../health/shape';
import { fillGaps } from './fill-gaps';
import { actionWords, kindWords, placeWords } from './known-words';
import { likeness, matchByName } from './likeness';

/** What of a project the guess is made from. */
export interface Guessable {
  readonly types: readonly Pick<TypeShape, 'id' | 'name' | 'isChild' | 'workflowId'>[];
  readonly statuses: readonly StatusShape[];
  readonly workflows: readonly Pick<WorkflowShape, 'id' | 'statusIds' | 'transitions'>[];
}

/** How the kinds may stand on a project, guessed from names, categories and the order of the workflow. A person decides. */
export function proposeMapping(project: Guessable): ProjectMapping {
  const standard = project.types.filter((type) => !type.isChild);
  const typeByKind = new Map(matchByName(kinds, standard, kindWords));
  const [only] = standard;
  if (!typeByKind.has('improvement') && standard.length === 1 && only !== undefined && typeByKind.size === 0)
    typeByKind.set('improvement', only.id);
  const mapped = [...typeByKind].map(([kind, typeId]) => [kind, proposeStatuses(kind, typeId, project)] as const);
  return { kinds: Object.fromEntries(mapped), actionTypeId: proposeActionType(project) };
}

function proposeActionType({ types }: Guessable): string | null {
  const children = types.filter((type) => type.isChild);
  const [best] = [...children].sort((left, right) => likeness(right.name, actionWords) - likeness(left.name, actionWords));
  return best?.id ?? null;
}

/** The statuses of a kind on a type, whatever the type is called. */
export function proposeStatuses(kind: Kind, typeId: string, { types, statuses, workflows }: Guessable): KindMapping {
  const workflowId = types.find((type) => type.id === typeId)?.workflowId;
  const workflow = workflows.find((candidate) => candidate.id === workflowId);
  if (workflow === undefined) return { typeId, statusIds: {}, furtherStatusIds: {} };
  const own = statuses.filter((status) => workflow.statusIds.includes(status.id));
  const named = matchByName(placesOf(kind), own, placeWords);
  const statusIds = fillGaps(kind, named, { workflow, statuses: own });
  return { typeId, statusIds, furtherStatusIds: proposeBeginning(kind, { workflow, statuses: own }, statusIds) };
}

/** Where new work begins counts as the first stage, even where that has another status by its name. */
function proposeBeginning(
  kind: Kind,
  { workflow, statuses }: { readonly workflow: Guessable['workflows'][number]; readonly statuses: readonly StatusShape[] },
  statusIds: KindMapping['statusIds'],
): KindMapping['furtherStatusIds'] {
  const begin = workflow.transitions.find(({ from }) => from === 'creation')?.to;
  // A transition may lead to a status that is gone.
  const isThere = statuses.some((status) => status.id === begin);
  return begin === undefined || !isThere || Object.values(statusIds).includes(begin) ? {} : { [firstStage(kind)]: [begin] };
}
