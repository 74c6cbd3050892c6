import { isStage, placeNames, places, type Place } from '../domain/stages';
import { ways, type Way } from '../domain/ways';
import type { StatusCategory } from './statuses';
import { comesFrom, validatorsOf, type Rule, type RuleGround } from './workflow-rules';

/** What the workflow points to on this site. */
export interface WorkflowGround extends RuleGround {
  readonly screenId: string;
}

export const statusCategories: Readonly<Record<Place, StatusCategory>> = {
  identified: 'TODO',
  prioritized: 'TODO',
  planned: 'IN_PROGRESS',
  implementing: 'IN_PROGRESS',
  verifying: 'IN_PROGRESS',
  standardized: 'IN_PROGRESS',
  communicated: 'DONE',
  'on-hold': 'IN_PROGRESS',
  declined: 'DONE',
};

/** A way whose rules ask for fields shows the screen, so that they can be filled in on the way. */
function toTransition(way: Way, index: number, ground: WorkflowGround) {
  const validators = validatorsOf(way, ground);
  const conditions: readonly Rule[] = way.kind === 'back' ? [comesFrom(way.to, ground)] : [];
  const asksFields = validators.some((rule) => rule.ruleKey.startsWith('system:'));
  return {
    id: String((index + 2) * 10 + 1),
    type: 'DIRECTED',
    name: way.name,
    toStatusReference: ground.statusIds[way.to],
    links: way.from.map((place) => ({ fromStatusReference: ground.statusIds[place] })),
    properties: {},
    validators,
    actions: [],
    triggers: [],
    ...(conditions.length === 0 ? {} : { conditions: { operation: 'ALL', conditions, conditionGroups: [] } }),
    ...(asksFields ? { transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId: ground.screenId } } } : {}),
  };
}

const columnWidth = 180;

/** Statuses and transitions of the lifecycle, built from the same table of gates that the panel shows. */
export function toWorkflowGraph(ground: WorkflowGround) {
  const initial = {
    id: '1',
    type: 'INITIAL',
    name: 'Create',
    toStatusReference: ground.statusIds.identified,
    links: [],
    properties: {},
    validators: [],
    actions: [],
    triggers: [],
  };
  return {
    description: 'From identified to communicated, with what every stage asks for.',
    startPointLayout: { x: -columnWidth, y: 0 },
    statuses: places.map((place, index) => ({
      statusReference: ground.statusIds[place],
      layout: { x: index * columnWidth, y: isStage(place) ? 0 : columnWidth },
      properties: {},
    })),
    transitions: [initial, ...ways.map((way, index) => toTransition(way, index, ground))],
  };
}

export function toStatusReferences({ statusIds }: WorkflowGround) {
  return places.map((place) => ({
    id: statusIds[place],
    statusReference: statusIds[place],
    name: placeNames[place],
    statusCategory: statusCategories[place],
    description: '',
  }));
}
