import { nothingToTakeBack, pathOf, type Addition, type TakingBack } from '../../domain/set-up/additions';
import { isOwnModule } from '../../forge/own-modules';
import type { JiraRule, JiraTransition, JiraWorkflow } from './jira-workflow';
import { guardsOf, propertiesOf } from './status-guards';
import { isOwnForgeRule, isOwnNativeRule, parameterOf } from './workflow-comparison/own-rules';
import type { ReadWorkflow } from './workflow-updates';

interface Undone extends TakingBack {
  readonly workflow: JiraWorkflow;
}

interface UndoGround {
  readonly statuses: ReadWorkflow['statuses'];
  /** Ids of statuses at which work items are. */
  readonly occupied: readonly string[];
}

const changedSince = 'Somebody changed it since.';

const isOwn = (rule: JiraRule) => isOwnForgeRule(rule, isOwnModule) || isOwnNativeRule(rule);

/** A workflow of others without what fixes added to it, as far as nobody changed that since and no work is left without a way on. */
export function withoutAdditions(workflow: JiraWorkflow, additions: readonly Addition[], ground: UndoGround): Undone {
  const order = ['Rules of transition', 'Condition of transition', 'Status in workflow', 'Properties of status', 'Transition'];
  const sorted = order.flatMap((what) => additions.filter((addition) => addition.what === what));
  return sorted.reduce<Undone>((before, addition) => takeBack(before, addition, { ...ground, additions }), {
    ...nothingToTakeBack,
    workflow,
  });
}

interface Taking extends UndoGround {
  readonly additions: readonly Addition[];
}

function takeBack(before: Undone, addition: Addition, taking: Taking): Undone {
  const { workflow } = before;
  if (addition.what === 'Status in workflow') return takeStatus(before, addition, taking);
  if (addition.what === 'Properties of status') return keepProperties(before, addition, taking);
  const transition = workflow.transitions.find(({ id }) => id === pathOf(addition)[1]);
  if (transition === undefined) return isTaken(before, addition) ? before : gone(before, addition);
  if (addition.what === 'Transition') return takeTransition(before, transition, addition, taking);
  if (addition.what === 'Rules of transition') return takeRules(before, transition, addition);
  return takeOrigin(before, transition, addition);
}

/** A transition that goes with its status. */
function isTaken({ undone: already }: Undone, { id }: Addition): boolean {
  return already.some((other) => other.what === 'Transition' && other.id === id);
}

function takeTransition(before: Undone, transition: JiraTransition, addition: Addition, taking: Taking): Undone {
  if (!isAsMade(transition, addition)) return kept(before, addition, changedSince);
  const { workflow } = before;
  const rest = { ...workflow, transitions: workflow.transitions.filter((one) => one !== transition) };
  const stuck = findWaiting(before, transition, taking) ?? findStuck(rest, [transition], taking);
  return stuck === null ? undone(before, addition, rest) : kept(before, addition, sayStuck(stuck));
}

/** A status of the app that stays because work is at it, and that the transition leads on from. */
function findWaiting(before: Undone, { links }: JiraTransition, { statuses }: Taking): string | null {
  const waiting = before.kept.filter(({ what }) => what === 'Status in workflow').map((addition) => pathOf(addition)[1]);
  const sources = (links ?? []).map(({ fromStatusReference }) => fromStatusReference);
  const found = statuses.find(({ id, statusReference }) => waiting.includes(id) && sources.includes(statusReference));
  return found?.name ?? null;
}

/** A status with work at it that no transition would lead on from any more. */
function findStuck(rest: JiraWorkflow, lost: readonly JiraTransition[], { statuses, occupied }: Taking): string | null {
  const sources = lost.flatMap(({ links }) => (links ?? []).map(({ fromStatusReference }) => fromStatusReference));
  const stuck = statuses.find(
    ({ id, statusReference }) => occupied.includes(id) && sources.includes(statusReference) && !leadsOn(rest, statusReference),
  );
  return stuck?.name ?? null;
}

function sayStuck(statusName: string): string {
  return `Work that is at “${statusName}” could not go on without it.`;
}

function leadsOn({ transitions }: JiraWorkflow, statusReference: string): boolean {
  return transitions.some(
    ({ type, links }) => type === 'GLOBAL' || (links ?? []).some(({ fromStatusReference }) => fromStatusReference === statusReference),
  );
}

/** It bears the name that it was given, and has no rule but those that the app writes. */
function isAsMade({ name, validators, conditions, actions, triggers }: JiraTransition, addition: Addition): boolean {
  const others = [...(conditions?.conditions ?? []).filter((rule) => !isOrigin(rule)), ...(conditions?.conditionGroups ?? [])];
  const more = [actions, triggers].filter((list) => Array.isArray(list) && list.length > 0);
  return addition.name.startsWith(`${name} of `) && (validators ?? []).every(isOwn) && others.length === 0 && more.length === 0;
}

function takeStatus(before: Undone, addition: Addition, taking: Taking): Undone {
  const { workflow } = before;
  const { statuses, occupied, additions } = taking;
  const statusId = pathOf(addition)[1] ?? '';
  const reference = statuses.find(({ id }) => id === statusId)?.statusReference ?? statusId;
  if (!workflow.statuses.some(({ statusReference }) => statusReference === reference)) return gone(before, addition);
  if (occupied.includes(statusId)) return kept(before, addition, 'Work items are at it. Move them on in Jira first, then look again.');
  const touching = workflow.transitions.filter(
    ({ toStatusReference, links }) =>
      toStatusReference === reference || (links ?? []).some(({ fromStatusReference }) => fromStatusReference === reference),
  );
  const own = touching.map((transition) => additions.find((one) => one.what === 'Transition' && pathOf(one)[1] === transition.id));
  if (touching.some((transition, index) => own[index] === undefined || !isAsMade(transition, own[index])))
    return kept(before, addition, 'Transitions lead to it or on from it that others made or changed.');
  const rest = {
    ...workflow,
    statuses: workflow.statuses.filter(({ statusReference }) => statusReference !== reference),
    transitions: workflow.transitions.filter((transition) => !touching.includes(transition)),
  };
  const stuck = findStuck(rest, touching, taking);
  if (stuck !== null) return kept(before, addition, sayStuck(stuck));
  const ways = own.flatMap((way) => way ?? []);
  return ways.reduce((after, way) => undone(after, way), undone(before, addition, rest));
}

/** They need no app, and what has ended is worth more than the tidiness. */
function keepProperties(before: Undone, addition: Addition, { statuses }: Taking): Undone {
  const reference = statuses.find(({ id }) => id === pathOf(addition)[1])?.statusReference;
  const status = before.workflow.statuses.find(({ statusReference }) => statusReference === reference);
  if (status === undefined || Object.keys(guardsOf(propertiesOf(status))).length === 0) return gone(before, addition);
  const why = 'Without them what has ended there could be deleted or moved. They work without the app; in Jira they can be taken away.';
  return kept(before, addition, why);
}

function takeRules(before: Undone, transition: JiraTransition, addition: Addition): Undone {
  const validators = transition.validators ?? [];
  if (!validators.some(isOwn)) return gone(before, addition);
  const bare = { ...transition, validators: validators.filter((rule) => !isOwn(rule)) };
  return undone(before, addition, replaced(before.workflow, transition, bare));
}

function isOrigin(rule: JiraRule): boolean {
  return rule.ruleKey === 'system:previous-status-condition' && parameterOf(rule, 'mostRecentStatusOnly') === 'true';
}

function takeOrigin(before: Undone, transition: JiraTransition, addition: Addition): Undone {
  const { conditions } = transition;
  const all = conditions?.conditions ?? [];
  const origins = all.filter(isOrigin).length;
  if (!conditions || origins === 0) return gone(before, addition);
  // Of two nobody can tell which one the fix brought.
  if (conditions.operation !== 'ALL' || origins > 1) return kept(before, addition, changedSince);
  const rest = { ...conditions, conditions: all.filter((rule) => !isOrigin(rule)) };
  const isEmpty = rest.conditions.length + (rest.conditionGroups ?? []).length === 0;
  return undone(before, addition, replaced(before.workflow, transition, { ...transition, conditions: isEmpty ? null : rest }));
}

function replaced(workflow: JiraWorkflow, transition: JiraTransition, by: JiraTransition): JiraWorkflow {
  return { ...workflow, transitions: workflow.transitions.map((one) => (one === transition ? by : one)) };
}

function undone(before: Undone, addition: Addition, workflow: JiraWorkflow = before.workflow): Undone {
  return { ...before, workflow, undone: [...before.undone, addition] };
}

function kept(before: Undone, addition: Addition, why: string): Undone {
  return { ...before, kept: [...before.kept, { ...addition, why }] };
}

function gone(before: Undone, addition: Addition): Undone {
  return { ...before, gone: [...before.gone, addition] };
}
