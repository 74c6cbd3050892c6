import { firstStage, placesOf } from '../domain/kinds/lines';
import type { Kind } from '../domain/kinds/kinds';
import { isStage, placeNames, type Place } from '../domain/stages';
import { waysOf, type Way } from '../domain/ways';
import type { StatusCategory } from './statuses';
import { comesFrom, validatorsOf, type Rule, type RuleGround } from './workflow-rules';

/** What the workflow points to on this site. */
export interface WorkflowGround extends RuleGround {
  readonly kind: Kind;
  readonly screenId: string;
}

export const statusCategories: Readonly<Record<Place, StatusCategory>> = {
  identified: 'TODO',
  corrected: 'IN_PROGRESS',
  analysed: 'IN_PROGRESS',
  prioritized: 'TODO',
  drafted: 'TODO',
  planned: 'IN_PROGRESS',
  implementing: 'IN_PROGRESS',
  pursued: 'IN_PROGRESS',
  verifying: 'IN_PROGRESS',
  standardized: 'IN_PROGRESS',
  communicated: 'DONE',
  closed: 'DONE',
  achieved: 'DONE',
  'on-hold': 'IN_PROGRESS',
  declined: 'DONE',
};

/** A way whose rules ask for fields shows the screen, so that they can be filled in on the way. */
function toTransition(way: Way, index: number, ground: WorkflowGround) {
  const validators = validatorsOf(way, ground);
  const conditions: readonly Rule[] = way.direction === 'back' ? [comesFrom(ground.statusIds[way.to])] : [];
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
  const { kind } = ground;
  const initial = {
    id: '1',
    type: 'INITIAL',
    name: 'Create',
    toStatusReference: ground.statusIds[firstStage(kind)],
    links: [],
    properties: {},
    validators: [],
    actions: [],
    triggers: [],
  };
  return {
    description: 'The stages in order, with what each of them asks for.',
    startPointLayout: { x: -columnWidth, y: 0 },
    statuses: placesOf(kind).map((place, index) => ({
      statusReference: ground.statusIds[place],
      layout: { x: index * columnWidth, y: isStage(place) ? 0 : columnWidth },
      properties: {},
    })),
    transitions: [initial, ...waysOf(kind).map((way, index) => toTransition(way, index, ground))],
  };
}

export function toStatusReferences({ kind, statusIds }: WorkflowGround) {
  return placesOf(kind).map((place) => ({
    id: statusIds[place],
    statusReference: statusIds[place],
    name: placeNames[place],
    statusCategory: statusCategories[place],
    description: '',
  }));
}
