import type { JiraTransition, JiraWorkflow } from '../jira-workflow';
import { toNewTransition, type WantedTransition, type WantedWorkflow } from '../workflow-payload';
import { matchTransitions } from './match-transitions';
import type { Merged } from './merge-rules';
import { mergeTransition, type MergeGround } from './merge-transition';

/**
 * A workflow as the app would have it now, beside all that others made of it: their transitions, rules, layout and properties
 * stay. The differences are in words; none means that nothing is to be written.
 */
export function compareWorkflow(present: JiraWorkflow, wanted: WantedWorkflow, ground: MergeGround): Merged<JiraWorkflow> {
  const known = new Set(present.statuses.map(({ statusReference }) => statusReference));
  const added = wanted.statuses.filter(({ statusReference }) => !known.has(statusReference));
  const statuses = added.map(({ statusReference, layout }) => ({ statusReference, layout, properties: {} }));
  const transitions = mergeTransitions(present.transitions, wanted, ground);
  return {
    value: { ...present, statuses: [...present.statuses, ...statuses], transitions: [...transitions.value] },
    changes: [...added.map(({ name }) => `adds the status ${name}`), ...transitions.changes],
  };
}

type Transitions = readonly JiraTransition[];

function mergeTransitions(present: Transitions, { begin, transitions: wanted }: WantedWorkflow, ground: MergeGround): Merged<Transitions> {
  const matches = matchTransitions(present, wanted);
  const wantedOf = new Map([...matches].map(([one, transition]) => [transition, one]));
  const merged = present.map((transition) => {
    if (transition.type === 'INITIAL') return mergeBeginning(transition, begin, ground);
    const one = wantedOf.get(transition);
    return one === undefined ? { value: transition, changes: [] } : mergeTransition(transition, one, ground);
  });
  const missing = wanted.filter((one) => !matches.has(one));
  return {
    value: [...merged.map(({ value }) => value), ...newTransitions(missing, present)],
    changes: [
      ...merged.flatMap(({ value, changes }) => changes.map((change) => `${value.name}: ${change}`)),
      ...missing.map(({ name, to }) => `${name}: adds the transition to ${ground.nameOf(to)}`),
    ],
  };
}

function mergeBeginning(present: JiraTransition, begin: string, { nameOf }: MergeGround): Merged<JiraTransition> {
  if (present.toStatusReference === begin) return { value: present, changes: [] };
  return { value: { ...present, toStatusReference: begin }, changes: [`begins at ${nameOf(begin)}`] };
}

/** Transitions that are to be added. Ids of transitions are numbers in tens, and one. */
export function newTransitions(missing: readonly WantedTransition[], present: Transitions): Transitions {
  const highest = Math.max(0, ...present.map(({ id }) => Number(id)).filter(Number.isFinite));
  const first = Math.ceil(highest / 10) * 10;
  return missing.map((one, index) => toNewTransition(one, String(first + index * 10 + 1)));
}
