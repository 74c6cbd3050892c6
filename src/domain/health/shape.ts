import type { AttemptStatuses } from '../lifecycle/attempt';
import type { Fact, Need } from '../improvement';
import type { Requirement } from '../lifecycle/requirement';
import type { Guards } from './denials';

/** What a rule of a transition makes sure of. */
export interface Asked extends Pick<Requirement, 'fact' | 'results' | 'notBefore' | 'ofThisAttempt'> {
  /** The statuses that its rules tell attempts apart by. */
  readonly attempts?: AttemptStatuses;
}

export type AskedFact = Need['fact'];

export const statusCategories = ['to-do', 'in-progress', 'done'] as const;
export type StatusCategory = (typeof statusCategories)[number];

export interface StatusShape {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

export interface TransitionShape {
  readonly id: string;
  readonly name: string;
  /** Statuses it starts at; `everywhere` from any of the workflow, `creation` where new work begins. */
  readonly from: readonly string[] | 'everywhere' | 'creation';
  readonly to: string;
  readonly asks: readonly Asked[];
  /** It is offered only to what was at one of these statuses just before; `null` to all. */
  readonly onlyAfter: readonly string[] | null;
}

export interface WorkflowShape {
  readonly id: string;
  readonly name: string;
  /** Whether the app may change it at all. */
  readonly isEditable: boolean;
  readonly statusIds: readonly string[];
  readonly transitions: readonly TransitionShape[];
  /** What is denied at its statuses, by their ids. */
  readonly guards: Readonly<Record<string, Guards>>;
  /** Names of the other projects that follow it. */
  readonly otherProjects: readonly string[];
}

export const screenUses = ['create', 'edit', 'view'] as const;
export type ScreenUse = (typeof screenUses)[number];

export interface ScreenShape {
  readonly id: string;
  readonly name: string;
  /** Facts whose fields it shows. */
  readonly facts: readonly Fact[];
  /** Whether it shows the work type, which can then be changed on it. */
  readonly showsType: boolean;
  /** Names of the other projects that show it. */
  readonly otherProjects: readonly string[];
}

export interface TypeShape {
  readonly id: string;
  readonly name: string;
  /** Whether it is a child of other work. */
  readonly isChild: boolean;
  /** `null` where Jira does not tell. */
  readonly workflowId: string | null;
  /** The screen for each use; `null` where the project has no screens that Jira tells of. */
  readonly screenIds: Readonly<Record<ScreenUse, string>> | null;
  /** Facts whose fields this type has in this project; `null` where Jira does not tell. */
  readonly facts: readonly Fact[] | null;
}

/** A project as Jira has it, in as much detail as its health needs. */
export interface ProjectShape {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly style: 'company-managed' | 'team-managed';
  readonly types: readonly TypeShape[];
  /** Statuses that exist, those of its workflows and those that were asked for. */
  readonly statuses: readonly StatusShape[];
  readonly workflows: readonly WorkflowShape[];
  readonly screens: readonly ScreenShape[];
  /** What the field of every fact is called on this site, or will be. */
  readonly fieldNames: Readonly<Record<Fact, string>>;
  /** Whether the app has been set up on this site: then every fact had a field. */
  readonly knowsFields: boolean;
  /** Facts that have no field on this site. */
  readonly factsWithoutField: readonly Fact[];
  /** Facts whose fields came with the app: Jira lets only people change their contexts. */
  readonly lockedFacts: readonly Fact[];
}
