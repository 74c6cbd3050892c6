import { facts, forEveryFact } from '../../../src/domain/facts';
import type { ProjectShape, TransitionShape, TypeShape, WorkflowShape } from '../../../src/domain/health/shape';
import { kindFacts, kinds, type Kind } from '../../../src/domain/kinds/kinds';
import { firstStage, placesOf } from '../../../src/domain/kinds/lines';
import type { KindMapping, ProjectMapping } from '../../../src/domain/set-up/project-mapping';
import { isOpen, placeNames, places, type Place } from '../../../src/domain/lifecycle/stages';
import { waysOf } from '../../../src/domain/lifecycle/ways';

export const statusOf = (place: Place): string => `s-${place}`;
export const typeOf = (kind: Kind): string => `t-${kind}`;
export const actionTypeId = 't-action';

const guarded = { delete: 'nobody', 'delete-actions': 'nobody', move: 'nobody' } as const;
const ends = (kind: Kind) => placesOf(kind).filter((place) => !isOpen(place));

/** The workflow that set-up makes for a kind: a transition for every way, asking for its gate. */
export function aWorkflow(kind: Kind, part: Partial<WorkflowShape> = {}): WorkflowShape {
  const transitions = waysOf(kind).map((way, index): TransitionShape => ({
    id: String(index + 2),
    name: way.name,
    from: way.from.map(statusOf),
    to: statusOf(way.to),
    asks: way.gate,
    onlyAfter: way.direction === 'back' ? [statusOf(way.to)] : null,
  }));
  const begin: TransitionShape = {
    ...{ id: '1', name: 'Create', from: 'creation', to: statusOf(firstStage(kind)) },
    ...{ asks: [], onlyAfter: null },
  };
  return {
    ...{ id: `w-${kind}`, name: `${kindFacts[kind].name} lifecycle`, isEditable: true },
    ...{ statusIds: placesOf(kind).map(statusOf), transitions: [begin, ...transitions], otherProjects: [] },
    guards: Object.fromEntries(ends(kind).map((place) => [statusOf(place), guarded])),
    ...part,
  };
}

function aType(kind: Kind): TypeShape {
  const screenId = `x-${kind}`;
  return {
    ...{ id: typeOf(kind), name: kindFacts[kind].name, isChild: false, workflowId: `w-${kind}` },
    ...{ screenIds: { create: screenId, edit: screenId, view: screenId }, facts },
  };
}

/** A project as set-up makes it. */
export function aShape(part: Partial<ProjectShape> = {}): ProjectShape {
  const action: TypeShape = { id: actionTypeId, name: 'Improvement action', isChild: true, workflowId: null, screenIds: null, facts: null };
  return {
    project: { id: '10000', key: 'CI', name: 'Continual improvement' },
    style: 'company-managed',
    types: [...kinds.map(aType), action],
    statuses: places.map((place) => ({ id: statusOf(place), name: placeNames[place], category: isOpen(place) ? 'in-progress' : 'done' })),
    workflows: kinds.map((kind) => aWorkflow(kind)),
    screens: kinds.map((kind) => ({ id: `x-${kind}`, name: `${kindFacts[kind].name} screen`, facts, showsType: false, otherProjects: [] })),
    fieldNames: forEveryFact((fact) => `The ${fact}`),
    knowsFields: true,
    factsWithoutField: [],
    lockedFacts: [],
    ...part,
  };
}

export function aKindMapping(kind: Kind, part: Partial<KindMapping> = {}): KindMapping {
  const statusIds = Object.fromEntries(placesOf(kind).map((place) => [place, statusOf(place)]));
  return { typeId: typeOf(kind), statusIds, furtherStatusIds: {}, ...part };
}

/** Every kind on the type and the statuses that set-up makes for it. */
export function aMapping(part: Partial<ProjectMapping> = {}): ProjectMapping {
  return { kinds: Object.fromEntries(kinds.map((kind) => [kind, aKindMapping(kind)])), actionTypeId, ...part };
}

/** The mapping with another one for improvements. */
export function withImprovement(part: Partial<KindMapping>): ProjectMapping {
  const whole = aMapping();
  return { ...whole, kinds: { ...whole.kinds, improvement: aKindMapping('improvement', part) } };
}

/** The shape with another workflow for improvements. */
export function withWorkflow(change: (workflow: WorkflowShape) => Partial<WorkflowShape>): ProjectShape {
  const shape = aShape();
  return aShape({
    workflows: shape.workflows.map((workflow) => (workflow.id === 'w-improvement' ? { ...workflow, ...change(workflow) } : workflow)),
  });
}

export function withoutTransition(name: string): ProjectShape {
  return withWorkflow(({ transitions }) => ({ transitions: transitions.filter((transition) => transition.name !== name) }));
}

export function withTransition(name: string, part: Partial<TransitionShape>): ProjectShape {
  return withWorkflow(({ transitions }) => ({
    transitions: transitions.map((transition) => (transition.name === name ? { ...transition, ...part } : transition)),
  }));
}

export function withNewTransition(part: Partial<TransitionShape>): ProjectShape {
  const added: TransitionShape = { id: '99', name: 'Express', from: [], to: '', asks: [], onlyAfter: null, ...part };
  return withWorkflow(({ transitions }) => ({ transitions: [...transitions, added] }));
}
