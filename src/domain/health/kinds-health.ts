import { kindFacts, kinds, type Kind } from '../kinds/kinds';
import { lines } from '../kinds/lines';
import type { ProjectMapping } from '../set-up/project-mapping';
import { finding, type Finding } from './finding';
import type { ProjectShape } from './shape';
import { listed, named } from './words';

/** What is off about the work types that the kinds stand on. */
export function findKindFindings(shape: ProjectShape, mapping: ProjectMapping): readonly Finding[] {
  return [...kinds.flatMap((kind) => checkKind(kind, shape, mapping)), ...checkActionType(shape, mapping)];
}

function checkKind(kind: Kind, shape: ProjectShape, mapping: ProjectMapping): readonly Finding[] {
  const { name } = kindFacts[kind];
  const typeId = mapping.kinds[kind]?.typeId;
  if (typeId === undefined) return [unmappedKind(kind)];
  const type = shape.types.find((candidate) => candidate.id === typeId);
  if (type === undefined || type.isChild) {
    const reason = type === undefined ? 'that this project does not have (any more)' : `that is a child of other work, ${named(type.name)}`;
    const problem = `${name} stands on a work type ${reason}.`;
    const effect = 'No such record is recognised, and none can be raised.';
    return [finding({ code: 'missing-type', severity: 'blocks', kind, problem, effect, wayOut: `Choose another work type for ${name}.` })];
  }
  const first = kinds.find((candidate) => mapping.kinds[candidate]?.typeId === typeId);
  if (first === undefined || first === kind) return [];
  const problem = `${kindFacts[first].name} and ${name} stand on the same work type ${named(type.name)}.`;
  const effect = `Its work items count as ${kindFacts[first].name}, never as ${name}.`;
  const wayOut = `Choose another work type for ${name}, or none.`;
  return [finding({ code: 'ambiguous-mapping', severity: 'blocks', kind, problem, effect, wayOut })];
}

/** Improvements are what the app is about; the other kinds are kept where somebody wants to. */
function unmappedKind(kind: Kind): Finding {
  const { name } = kindFacts[kind];
  const problem = `${name} stands on no work type.`;
  if (kind === 'improvement') {
    const effect = 'No improvement can be raised in this project.';
    const wayOut = 'Choose the work type that improvements are.';
    return finding({ code: 'unmapped-kind', severity: 'blocks', kind, problem, effect, wayOut });
  }
  const effect = 'This project keeps no records of this kind.';
  return finding({
    code: 'unmapped-kind',
    severity: 'note',
    kind,
    problem,
    effect,
    wayOut: 'If it should, choose the work type that they are.',
  });
}

function asksForActions(kind: Kind): boolean {
  return Object.values(lines[kind].gates).some((gate) => gate.some((requirement) => requirement.fact === 'actions'));
}

function checkActionType(shape: ProjectShape, mapping: ProjectMapping): readonly Finding[] {
  const asking = kinds.filter((kind) => mapping.kinds[kind] !== undefined && asksForActions(kind));
  if (asking.length === 0 || shape.types.some((type) => type.id === mapping.actionTypeId && type.isChild)) return [];
  const names = listed(asking.map((kind) => kindFacts[kind].name));
  const children = shape.types.filter((type) => type.isChild);
  const wayOut =
    children.length === 0
      ? 'Add a child work type to the project in Jira, then choose it here.'
      : `Choose the child work type for actions, such as ${named(children[0]?.name ?? '')}.`;
  const problem = 'Actions stand on no child work type of this project.';
  const effect = `The panel of ${names} cannot add any.`;
  return [finding({ code: 'missing-action-type', severity: children.length === 0 ? 'blocks' : 'weakens', problem, effect, wayOut })];
}
