import type { JiraTransition } from '../jira-workflow';
import type { WantedTransition } from '../workflow-payload';
import { withCondition } from './merge-conditions';
import { mergeRules, type Merged } from './merge-rules';
import type { IsOwnModule } from './own-rules';

/** What a merge needs to know beside the two transitions. */
export interface MergeGround {
  readonly isOwnModule: IsOwnModule;
  /** The name of a status, for the words. */
  readonly nameOf: (statusReference: string) => string;
}

/** A transition with all that the app wants of it, and all that others made of it. */
export function mergeTransition(present: JiraTransition, wanted: WantedTransition, ground: MergeGround): Merged<JiraTransition> {
  const ends = mergeEnds(present, wanted, ground);
  const rules = mergeRules(present.validators ?? [], wanted.asks, ground.isOwnModule);
  const conditions = wanted.condition === null ? null : withCondition(present.conditions, wanted.condition);
  const screen = hasScreen(present) ? null : wanted.screen;
  const value = {
    ...ends.value,
    validators: [...rules.value],
    ...(conditions === null ? {} : { conditions }),
    ...(screen === null ? {} : { transitionScreen: { ...screen } }),
  };
  const changes = [
    ...ends.changes,
    ...rules.changes,
    ...(conditions === null ? [] : [`is offered only to what was at ${ground.nameOf(wanted.to)} before`]),
    ...(screen === null ? [] : ['shows the screen, so that fields can be filled in on the way']),
  ];
  return { value, changes };
}

/** Where it starts is added to, never taken from; one that starts anywhere stays so. */
function mergeEnds(present: JiraTransition, { from, to }: WantedTransition, { nameOf }: MergeGround): Merged<JiraTransition> {
  const links = present.links ?? [];
  const starts = links.map(({ fromStatusReference }) => fromStatusReference);
  const missing = present.type === 'GLOBAL' ? [] : from.filter((status) => !starts.includes(status));
  const isLedElsewhere = present.toStatusReference !== to;
  const more = missing.map((fromStatusReference) => ({ fromStatusReference }));
  return {
    value: { ...present, toStatusReference: to, ...(more.length === 0 ? {} : { links: [...links, ...more] }) },
    changes: [...(isLedElsewhere ? [`leads to ${nameOf(to)}`] : []), ...missing.map((status) => `starts at ${nameOf(status)} too`)],
  };
}

function hasScreen({ transitionScreen }: JiraTransition): boolean {
  return transitionScreen !== null && transitionScreen !== undefined;
}
