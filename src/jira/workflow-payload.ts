import { gates, moveLabel, reopenLabel, type Requirement } from '../domain/gates';
import type { Fact } from '../domain/improvement';
import { isOpen, isStage, nextStage, placeNames, places, stages, type Place, type Stage } from '../domain/stages';
import { factFields, type FieldIds } from './fields';
import type { StatusCategory } from './statuses';

/** What the rules of the workflow point to on this site. */
export interface WorkflowGround {
  readonly statusIds: Readonly<Record<Place, string>>;
  readonly fieldIds: FieldIds;
  readonly screenId: string;
  /** Option "Effective" of the field Effectiveness. */
  readonly effectiveOptionId: string;
  /** ARIs of the manifest's validators. */
  readonly hasActions: string;
  readonly actionsDone: string;
}

interface Rule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
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

function fieldRequired(fact: Fact, to: Place, { fieldIds }: WorkflowGround): Rule {
  const errorMessage = `${factFields[fact].name}: fill it in before the improvement becomes ${placeNames[to]}.`;
  return {
    ruleKey: 'system:validate-field-value',
    parameters: { ruleType: 'fieldRequired', fieldsRequired: fieldIds[fact], ignoreContext: 'true', errorMessage },
  };
}

/** A validator of the app; its id must be unique in the workflow. */
function appRule(ari: string, name: string): Rule {
  return { ruleKey: 'forge:expression-validator', parameters: { key: ari, config: '{}', id: name, disabled: 'false' } };
}

/** That the verifier is somebody else only the app's own door asks: no native rule compares two people fields. */
function validatorFor({ fact }: Requirement, to: Stage, ground: WorkflowGround): readonly Rule[] {
  switch (fact) {
    case 'verifierIsIndependent':
      return [];
    case 'actions':
      return [appRule(ground.hasActions, `has-actions-${to}`)];
    case 'actionsDone':
      return [appRule(ground.actionsDone, `actions-done-${to}`)];
    default:
      return [fieldRequired(fact, to, ground)];
  }
}

/** Only an effective result goes on to Standardized: the transition is not even offered before. */
function isEffective({ fieldIds, effectiveOptionId }: WorkflowGround): Rule {
  const fieldValue = JSON.stringify([effectiveOptionId]);
  return {
    ruleKey: 'system:check-field-value',
    parameters: { fieldId: fieldIds.effectiveness, fieldValue, comparator: '=', comparisonType: 'OPTIONID' },
  };
}

interface Way {
  readonly name: string;
  readonly from: readonly Place[];
  readonly to: Place;
  readonly validators: readonly Rule[];
  readonly conditions: readonly Rule[];
}

function forwardWay(from: Stage, to: Stage, ground: WorkflowGround): Way {
  const validators = gates[to].flatMap((requirement) => validatorFor(requirement, to, ground));
  return { name: moveLabel(to), from: [from], to, validators, conditions: to === 'standardized' ? [isEffective(ground)] : [] };
}

const openStages = stages.filter(isOpen);

/** Every way between two places, beside the beginning. */
function waysOf(ground: WorkflowGround): readonly Way[] {
  const needs = (facts: readonly Fact[], to: Place) => facts.map((fact) => fieldRequired(fact, to, ground));
  const free = { validators: [], conditions: [] };
  const forward = stages.flatMap((from) => {
    const to = nextStage(from);
    return to === null ? [] : [forwardWay(from, to, ground)];
  });
  return [
    ...forward,
    { name: reopenLabel, from: ['verifying'], to: 'planned', validators: needs(['effectiveness'], 'planned'), conditions: [] },
    { name: 'Put on hold', from: openStages, to: 'on-hold', validators: needs(['holdReason', 'holdUntil'], 'on-hold'), conditions: [] },
    ...openStages.map((to): Way => ({ name: `Resume at ${placeNames[to]}`, from: ['on-hold'], to, ...free })),
    { name: 'Decline', from: [...openStages, 'on-hold'], to: 'declined', validators: needs(['declineReason'], 'declined'), conditions: [] },
    { name: moveLabel('identified'), from: ['declined'], to: 'identified', ...free },
  ];
}

/** A way whose rules ask for fields shows the screen, so that they can be filled in on the way. */
function toTransition({ name, from, to, validators, conditions }: Way, index: number, ground: WorkflowGround) {
  const asksFields = [...validators, ...conditions].some((rule) => rule.ruleKey.startsWith('system:'));
  return {
    id: String((index + 2) * 10 + 1),
    type: 'DIRECTED',
    name,
    toStatusReference: ground.statusIds[to],
    links: from.map((place) => ({ fromStatusReference: ground.statusIds[place] })),
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
    transitions: [initial, ...waysOf(ground).map((way, index) => toTransition(way, index, ground))],
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
