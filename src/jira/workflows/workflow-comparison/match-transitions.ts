import type { JiraTransition } from '../jira-workflow';
import type { WantedTransition } from '../workflow-payload';

/** The transition that stands for each wanted one; those that stand for none are an administrator's. */
export type Matches = ReadonlyMap<WantedTransition, JiraTransition>;

type Fits = (transition: JiraTransition, wanted: WantedTransition) => boolean;

const hasName: Fits = ({ name }, wanted) => name.toLowerCase() === wanted.name.toLowerCase();
const leadsThere: Fits = ({ toStatusReference }, { to }) => toStatusReference === to;
const startsThere: Fits = ({ type, links }, { from }) => {
  const starts = (links ?? []).map(({ fromStatusReference }) => fromStatusReference);
  return type === 'GLOBAL' || from.every((status) => starts.includes(status));
};

/** By name and end; else one that was renamed; else one that was led elsewhere. */
const ways: readonly Fits[] = [
  (transition, wanted) => hasName(transition, wanted) && leadsThere(transition, wanted),
  (transition, wanted) => leadsThere(transition, wanted) && startsThere(transition, wanted),
  (transition, wanted) => hasName(transition, wanted) && startsThere(transition, wanted),
];

/** Finds for every wanted transition the one that is there, each at most once. */
export function matchTransitions(transitions: readonly JiraTransition[], wanted: readonly WantedTransition[]): Matches {
  const matches = new Map<WantedTransition, JiraTransition>();
  for (const fits of ways) {
    for (const one of wanted.filter((candidate) => !matches.has(candidate))) {
      const taken = new Set(matches.values());
      const found = transitions.find((transition) => transition.type !== 'INITIAL' && !taken.has(transition) && fits(transition, one));
      if (found !== undefined) matches.set(one, found);
    }
  }
  return matches;
}
