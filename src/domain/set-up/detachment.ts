import type { Addition, KeptAddition } from './additions';

/** What a transition loses and keeps when the rules of the app are taken out of it, in words. */
export interface DetachedTransition {
  readonly name: string;
  /** What the rules of the app ask for. */
  readonly removed: readonly string[];
  /** Fields that a rule of Jira goes on asking for. */
  readonly stillAsked: readonly string[];
}

/** A workflow that has rules of the app. */
export interface DetachedWorkflow {
  readonly id: string;
  readonly name: string;
  /** Those that lose a rule. */
  readonly transitions: readonly DetachedTransition[];
  /** Rules of the app in it; all go. */
  readonly ruleCount: number;
  /** Other rules in it; all stay. */
  readonly keptCount: number;
  /** Names of the projects that follow it. */
  readonly projects: readonly string[];
}

/** A number of things that stay as they are. */
export interface Remains {
  readonly what: string;
  readonly count: number;
}

interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** What detaching would do, before anything is done. */
export interface DetachPlan {
  readonly workflows: readonly DetachedWorkflow[];
  /** Workflows and screens that lose only what fixes added. */
  readonly mended: readonly NamedThing[];
  readonly screens: readonly NamedThing[];
  /** What fixes added to things of others, and detaching takes back. */
  readonly undone: readonly Addition[];
  /** Additions that stay, each with why. */
  readonly kept: readonly KeptAddition[];
  /** Things in Jira that set-up made or took over. */
  readonly remains: readonly Remains[];
  /** Fields that Jira takes away with the app. */
  readonly appFields: readonly string[];
  /** Tells this plan from any other: sent back to have just this done. */
  readonly seen: string;
}

/** Workflows that were detached, and still are. */
export interface Detachment {
  /** ISO instant. */
  readonly at: string;
  readonly workflows: readonly { readonly id: string; readonly name: string }[];
}

/** How many rules of the app there are in all. */
export function countRules(workflows: readonly DetachedWorkflow[]): number {
  return workflows.reduce((sum, { ruleCount }) => sum + ruleCount, 0);
}

/** The same things counted, in the order in which they were first met. */
export function countRemains(made: readonly { readonly what: string }[]): readonly Remains[] {
  const kinds = [...new Set(made.map(({ what }) => what))];
  return kinds.map((what) => ({ what, count: made.filter((thing) => thing.what === what).length }));
}

/** Whether detaching would do anything at all. */
export function isDetached({ workflows, undone }: Pick<DetachPlan, 'workflows' | 'undone'>): boolean {
  return workflows.length === 0 && undone.length === 0;
}
