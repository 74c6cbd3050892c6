import type { ForgeValidator, ProjectManagement, Workflow } from './workflow-model';

/**
 * What the emulated Jira remembers. Everything is addressed by id (strings, as on the wire); names are for people.
 * Values in `Issue.fields` have the shape Jira stores, not the shape it prints: users are account ids, options are option ids.
 */

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface IssueType {
  readonly id: string;
  name: string;
  description: string;
  /** 0 = standard, -1 = subtask. */
  hierarchyLevel: number;
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

export interface Status {
  readonly id: string;
  name: string;
  description: string;
  category: StatusCategoryKey;
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

export interface WorkflowScheme {
  readonly id: string;
  name: string;
  description: string;
  defaultWorkflowId: string;
  /** Issue type id to workflow id. */
  workflowIdByIssueType: Readonly<Record<string, string>>;
  /** Grows with every update; 1 where it is absent. */
  versionNumber?: number;
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

export interface IssueTypeScheme {
  readonly id: string;
  name: string;
  description: string;
  issueTypeIds: readonly string[];
  defaultIssueTypeId: string | null;
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

export interface Screen {
  readonly id: string;
  name: string;
  description: string;
  tabs: { readonly id: string; name: string; fieldIds: string[] }[];
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

export interface ScreenScheme {
  readonly id: string;
  name: string;
  description: string;
  screens: { default: string; create?: string; edit?: string; view?: string };
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

export interface IssueTypeScreenScheme {
  readonly id: string;
  name: string;
  description: string;
  /** Issue type id, or `default`, to screen scheme id. */
  mappings: Readonly<Record<string, string>>;
  /** The team-managed project that has it to itself. */
  readonly scopeProjectId?: string;
}

/** How a field's value is stored and printed. `forge-*` are fields of an installed app. */
export type FieldKind =
  | 'system'
  | 'text' // com.atlassian.jira.plugin.system.customfieldtypes:textfield
  | 'textarea' // ADF
  | 'number' // :float
  | 'date' // :datepicker, yyyy-MM-dd
  | 'datetime'
  | 'user' // :userpicker, account id
  | 'option' // :select, option id
  | 'options' // :multiselect, option ids
  | 'url'
  | 'forge-string'
  | 'forge-strings'
  | 'forge-number';

export interface Field {
  /** `summary`, `customfield_10100`, … */
  readonly id: string;
  readonly key: string;
  name: string;
  description: string;
  readonly custom: boolean;
  readonly kind: FieldKind;
  /** The `schema` object of `GET /field`, printed as it is. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly clauseNames: readonly string[];
  /** For custom fields: where they may have a value. */
  contexts: readonly FieldContext[];
  /** Of all contexts. */
  options: { readonly id: string; value: string; disabled: boolean; readonly contextId: string }[];
  /** For fields of an app: what its manifest says. */
  readonly forge: ForgeField | null;
}

/** For which projects and issue types a custom field exists; `null` is all of them. */
export interface FieldContext {
  readonly id: string;
  name: string;
  description: string;
  projectIds: readonly string[] | null;
  issueTypeIds: readonly string[] | null;
}

export interface ForgeField {
  readonly moduleKey: string;
  readonly validation: { readonly expression: string; readonly errorMessage: string } | null;
  readonly formatter: string | null;
  readonly readOnly: boolean;
}

export interface Project {
  readonly id: string;
  key: string;
  name: string;
  description: string;
  leadAccountId: string;
  readonly projectTypeKey: 'business' | 'software';
  /** Company-managed where it is absent. */
  readonly management?: ProjectManagement;
  issueTypeSchemeId: string;
  issueTypeScreenSchemeId: string;
  workflowSchemeId: string;
  /** Next issue number. */
  nextIssueNumber: number;
  properties: Map<string, unknown>;
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface History {
  readonly id: string;
  readonly authorId: string | null;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly items: readonly ChangeItem[];
}

export interface Comment {
  readonly id: string;
  readonly authorId: string;
  body: unknown;
  readonly created: number;
  updated: number;
}

export interface Attachment {
  readonly id: string;
  readonly authorId: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly created: number;
  readonly content: Uint8Array;
}

export interface RemoteLink {
  readonly id: string;
  readonly globalId: string | null;
  readonly relationship: string | null;
  readonly application: Readonly<Record<string, unknown>>;
  readonly object: Readonly<Record<string, unknown>>;
}

export interface Issue {
  readonly id: string;
  key: string;
  projectId: string;
  issueTypeId: string;
  statusId: string;
  parentId: string | null;
  creatorId: string;
  reporterId: string | null;
  assigneeId: string | null;
  summary: string;
  /** Security level id; `null` is visible to everybody who may browse the project. */
  securityLevelId: string | null;
  resolutionId: string | null;
  resolutionDate: number | null;
  created: number;
  updated: number;
  /** yyyy-MM-dd */
  dueDate: string | null;
  /** All other fields by field id: description (ADF), labels, priority (id), customfield_…; absent = empty. */
  fields: Record<string, unknown>;
  histories: History[];
  comments: Comment[];
  attachments: Attachment[];
  remoteLinks: RemoteLink[];
  properties: Map<string, unknown>;
  watchers: Set<string>;
}

export interface IssueLinkType {
  readonly id: string;
  name: string;
  inward: string;
  outward: string;
}

/** `inwardIssueId` is the issue that has `type.outward` towards `outwardIssueId`, as in POST /issueLink. */
export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

/** A security level: who, besides apps with the right, sees issues that carry it. */
export interface SecurityLevel {
  readonly id: string;
  readonly name: string;
  readonly accountIds: readonly string[];
}

/** A background job of Jira (bulk transition, property set, …). */
export interface Task {
  readonly id: string;
  readonly kind: string;
  status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED';
  progress: number;
  result: unknown;
  readonly submittedBy: string;
  readonly created: number;
}

/** A gadget on a dashboard; Jira calls it an item where it speaks of its properties. */
export interface DashboardGadget {
  readonly id: number;
  readonly moduleKey: string;
  readonly title: string;
  readonly color: string;
  readonly position: { readonly row: number; readonly column: number };
  readonly properties: Map<string, unknown>;
}

export interface Dashboard {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly gadgets: Map<string, DashboardGadget>;
}

export interface JiraState {
  readonly issueTypes: Map<string, IssueType>;
  readonly statuses: Map<string, Status>;
  readonly workflows: Map<string, Workflow>;
  readonly workflowSchemes: Map<string, WorkflowScheme>;
  readonly issueTypeSchemes: Map<string, IssueTypeScheme>;
  readonly screens: Map<string, Screen>;
  readonly screenSchemes: Map<string, ScreenScheme>;
  readonly issueTypeScreenSchemes: Map<string, IssueTypeScreenScheme>;
  readonly fields: Map<string, Field>;
  readonly projects: Map<string, Project>;
  readonly issues: Map<string, Issue>;
  /** Upper-case key, former keys of moved issues included, to issue id. */
  readonly issueIdByKey: Map<string, string>;
  readonly subtaskIdsByParent: Map<string, string[]>;
  readonly linkTypes: Map<string, IssueLinkType>;
  readonly links: Map<string, IssueLink>;
  readonly linkIdsByIssue: Map<string, Set<string>>;
  readonly securityLevels: Map<string, SecurityLevel>;
  readonly tasks: Map<string, Task>;
  readonly dashboards: Map<string, Dashboard>;
  readonly forgeValidators: Map<string, ForgeValidator>;
}
