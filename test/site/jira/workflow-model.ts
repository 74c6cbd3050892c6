/** Workflows as the emulated Jira remembers them: what moves issues, and what Jira keeps for its editor alone. */

/** A workflow rule as in the v3 workflow APIs: every parameter is a string. */
export interface Rule {
  readonly id: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Rules that must all hold, or of which any is enough; groups stand in groups. */
export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly Rule[];
  readonly groups: readonly ConditionGroup[];
}

export const noConditions: ConditionGroup = { operation: 'ALL', conditions: [], groups: [] };

export interface Transition {
  readonly id: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  readonly name: string;
  readonly description: string;
  readonly toStatusId: string;
  readonly fromStatusIds: readonly string[];
  readonly conditions: ConditionGroup;
  readonly validators: readonly Rule[];
  readonly actions: readonly Rule[];
  readonly screenId: string | null;
  /** What Jira keeps for its editor and gives back as it came: nothing here works on issues. */
  readonly kept?: KeptOfTransition;
}

export interface KeptOfTransition {
  readonly properties: Readonly<Record<string, string>>;
  readonly triggers: readonly unknown[];
  readonly customIssueEventId: string | null;
  /** One for each status that the transition starts from. */
  readonly ports: readonly { readonly fromPort: number | null; readonly toPort: number | null }[];
  /** The whole rule of the transition screen, or the reminder in its place. */
  readonly screenRule: Rule | null;
}

type Layout = Readonly<{ x?: number | undefined; y?: number | undefined }> | null;

/** How the editor draws a workflow, and what people noted on its statuses. */
export interface KeptOfWorkflow {
  readonly startPointLayout: Layout;
  readonly loopedTransitionContainerLayout: Layout;
  readonly statuses: Readonly<Record<string, KeptOfStatus>>;
}

export interface KeptOfStatus {
  readonly layout: Layout;
  readonly properties: Readonly<Record<string, string>>;
  readonly approvalConfiguration: unknown;
}

export interface Workflow {
  readonly id: string;
  name: string;
  description: string;
  statusIds: readonly string[];
  transitions: readonly Transition[];
  version: { id: string; versionNumber: number };
  kept?: KeptOfWorkflow;
  /** Jira's own workflow cannot be edited. */
  readonly isSystem?: boolean;
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

/** A validator that the installed app's manifest declares, by module key. */
export interface ForgeValidator {
  readonly moduleKey: string;
  readonly ari: string;
  readonly name: string;
  readonly description: string;
  readonly expression: string;
  readonly errorMessage: string;
  /** In the workflows of which projects it may stand. */
  readonly projectTypes: readonly ProjectManagement[];
}

export type ProjectManagement = 'company-managed' | 'team-managed';
