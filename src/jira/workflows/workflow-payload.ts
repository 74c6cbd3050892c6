import { attemptStatusesOf } from '../../domain/lifecycle/attempt';
import { firstStage, placesOf } from '../../domain/kinds/lines';
import type { Kind } from '../../domain/kinds/kinds';
import type { KindMapping } from '../../domain/set-up/project-mapping';
import { isOpen, isStage, placeNames, type Place } from '../../domain/lifecycle/stages';
import { waysOf, type Way } from '../../domain/lifecycle/ways';
import { everyDenial } from './status-guards';
import type { Status, StatusCategory } from './statuses';
import { asksOf, comesFrom, type Ask, type Rule, type RuleGround } from './workflow-rules';

/** What the workflow points to on this site. */
export interface WorkflowGround extends RuleGround {
  readonly kind: Kind;
  /** Those of the site, with the names and categories that they have there. */
  readonly statuses: readonly Status[];
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

/** A transition as the app would write it, with what its rules ask for. */
export interface WantedTransition {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly asks: readonly Ask[];
  /** A rule that hides it from what did not come from there. */
  readonly condition: Rule | null;
  readonly screen: Rule | null;
}

/** A way whose rules ask for fields shows the screen, so that they can be filled in on the way. */
function toWantedTransition(way: Way, ground: WorkflowGround): WantedTransition {
  const asks = asksOf(way, { ...ground, attempts: attemptStatusesOf({ statusIds: statusIdsOf(ground), furtherStatusIds: {} }) });
  const asksFields = asks.some(({ rule }) => rule.ruleKey.startsWith('system:'));
  return {
    name: way.name,
    from: way.from.map((place) => ground.statusIds[place]),
    to: ground.statusIds[way.to],
    asks,
    condition: way.direction === 'back' ? comesFrom(ground.statusIds[way.to]) : null,
    screen: asksFields ? { ruleKey: 'system:transition-screen', parameters: { screenId: ground.screenId } } : null,
  };
}

function statusIdsOf({ kind, statusIds }: WorkflowGround): KindMapping['statusIds'] {
  return Object.fromEntries(placesOf(kind).map((place) => [place, statusIds[place]]));
}

/** A status as the app would put it into the workflow. */
export interface WantedStatus {
  readonly statusReference: string;
  readonly name: string;
  readonly layout: { readonly x: number; readonly y: number };
  /** What Jira keeps people from at this status. */
  readonly properties: Readonly<Record<string, string>>;
}

/** All that the app would write into the workflow of a kind. */
export interface WantedWorkflow {
  readonly statuses: readonly WantedStatus[];
  /** The status that new records begin at. */
  readonly begin: string;
  readonly transitions: readonly WantedTransition[];
}

/**
 * What has ended is neither deleted, with its actions, nor moved, which is how Jira makes it another work type, by anybody: to do so it must be taken up
 * again first, and that is in its history.
 */
export function protectionAt(place: Place): Readonly<Record<string, string>> {
  return isOpen(place) ? {} : everyDenial;
}

const columnWidth = 180;

/** Statuses and transitions of the lifecycle, built from the same table of gates that the panel shows. */
export function toWantedWorkflow(ground: WorkflowGround): WantedWorkflow {
  const { kind, statusIds, statuses } = ground;
  return {
    statuses: placesOf(kind).map((place, index) => ({
      statusReference: statusIds[place],
      name: statuses.find(({ id }) => id === statusIds[place])?.name ?? placeNames[place],
      layout: { x: index * columnWidth, y: isStage(place) ? 0 : columnWidth },
      properties: protectionAt(place),
    })),
    begin: statusIds[firstStage(kind)],
    transitions: waysOf(kind).map((way) => toWantedTransition(way, ground)),
  };
}

/** A transition that nobody has touched yet. */
export function toNewTransition({ name, from, to, asks, condition, screen }: WantedTransition, id: string) {
  return {
    id,
    type: 'DIRECTED' as const,
    name,
    toStatusReference: to,
    links: from.map((fromStatusReference) => ({ fromStatusReference })),
    properties: {},
    validators: asks.map(({ rule }) => ({ ...rule })),
    actions: [],
    triggers: [],
    ...(condition === null ? {} : { conditions: { operation: 'ALL', conditions: [{ ...condition }], conditionGroups: [] } }),
    ...(screen === null ? {} : { transitionScreen: { ...screen } }),
  };
}

/** The workflow as it is when it is made. */
export function toWorkflowGraph(ground: WorkflowGround) {
  const { statuses, begin, transitions } = toWantedWorkflow(ground);
  const initial = {
    ...{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: begin, links: [] },
    ...{ properties: {}, validators: [], actions: [], triggers: [] },
  };
  return {
    description: 'The stages in order, with what each of them asks for.',
    startPointLayout: { x: -columnWidth, y: 0 },
    statuses: statuses.map(({ statusReference, layout, properties }) => ({ statusReference, layout, properties: { ...properties } })),
    transitions: [initial, ...transitions.map((transition, index) => toNewTransition(transition, String((index + 2) * 10 + 1)))],
  };
}

/** The statuses of the kind as they are on this site: set-up may have found them under another category. */
export function statusesOf({ kind, statusIds, statuses }: WorkflowGround): readonly Status[] {
  return placesOf(kind).flatMap((place) => statuses.find(({ id }) => id === statusIds[place]) ?? []);
}
