import type { Site } from '../site/site';

/** All that Jira remembers, as plain values that can be compared. */
export function snapshotOf({ jira }: Site): unknown {
  return JSON.parse(JSON.stringify(jira.state, (_key, value: unknown) => (value instanceof Map ? [...value.entries()] : toPlain(value))));
}

const toPlain = (value: unknown): unknown => (value instanceof Set ? [...value.values()] : value);
