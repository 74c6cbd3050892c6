import type { Entity } from './entity';

/** What an expression stands in: the site's clock, the time zone of who asks, and what `new Issue(…)` and its like can find. */
export interface Environment {
  /** Epoch milliseconds. */
  now(): number;
  readonly timeZone: string;
  find(type: EntityClass, key: string): Entity | null;
}

export const entityClasses = ['Issue', 'Project', 'User'] as const;
export type EntityClass = (typeof entityClasses)[number];

/** Outside of Jira, as for the filter of an event: a clock and nothing to find. */
export const bareEnvironment = (now: () => number): Environment => ({ now, timeZone: 'Etc/UTC', find: () => null });
