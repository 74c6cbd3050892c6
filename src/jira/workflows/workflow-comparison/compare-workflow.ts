import type { JiraTransition, JiraWorkflow } from '../jira-workflow';
import { propertiesOf } from '../status-guards';
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
  const kept = present.statuses.map((status) => mergeStatus(status, wanted.statuses));
  const fresh = added.map(({ statusReference, layout, properties }) => ({ statusReference, layout, properties: { ...properties } }));
  const transitions = mergeTransitions(present.transitions, wanted, ground);
  return {
    value: { ...present, statuses: [...kept.map(({ value }) => value), ...fresh], transitions: [...transitions.value] },
    changes: [...added.map(({ name }) => `adds the status ${name}`), ...kept.flatMap(({ changes }) => changes), ...transitions.changes],
  };
}

type JiraStatusInWorkflow = JiraWorkflow['statuses'][number];

/** A status with the properties that the app wants of it; all that others noted on it stays. */
function mergeStatus(present: JiraStatusInWorkflow, wanted: WantedWorkflow['statuses']): Merged<JiraStatusInWorkflow> {
  const one = wanted.find(({ statusReference }) => statusReference === present.statusReference);
  const known = propertiesOf(present);
  const missing = Object.entries(one?.properties ?? {}).filter(([name]) => !(name in known));
  if (one === undefined || missing.length === 0) return { value: present, changes: [] };
  return {
    value: { ...present, properties: { ...known, ...Object.fromEntries(missing) } },
    changes: [`${one.name}: keeps records that have ended from being deleted or moved`],
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
