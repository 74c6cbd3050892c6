import { z } from 'zod';

const layout = z.object({ x: z.number(), y: z.number() }).partial();
const rule = z.strictObject({
  id: z.string().nullish(),
  ruleKey: z.string(),
  /** Every parameter is a string; a list is joined by commas. */
  parameters: z.record(z.string(), z.string()).default({}),
});
export type RulePayload = z.infer<typeof rule>;

export interface ConditionsPayload {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions?: readonly RulePayload[] | null | undefined;
  readonly conditionGroups?: readonly ConditionsPayload[] | null | undefined;
}
const conditions: z.ZodType<ConditionsPayload> = z.lazy(() =>
  z.strictObject({
    operation: z.enum(['ALL', 'ANY']),
    conditions: z.array(rule).nullish(),
    conditionGroups: z.array(conditions).nullish(),
  }),
);

const link = z.strictObject({ fromStatusReference: z.string(), fromPort: z.number().nullish(), toPort: z.number().nullish() });
const transition = z.strictObject({
  id: z.string().nullish(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  name: z.string().trim().min(1).max(60),
  description: z.string().nullish(),
  toStatusReference: z.string().nullish(),
  links: z.array(link).nullish(),
  properties: z.record(z.string(), z.string()).nullish(),
  conditions: conditions.nullish(),
  validators: z.array(rule).nullish(),
  actions: z.array(rule).nullish(),
  triggers: z.array(z.unknown()).nullish(),
  transitionScreen: rule.nullish(),
  customIssueEventId: z.string().nullish(),
});
export type TransitionPayload = z.infer<typeof transition>;

const statusLayout = z.strictObject({
  statusReference: z.string(),
  layout: layout.nullish(),
  properties: z.record(z.string(), z.string()),
  approvalConfiguration: z.unknown().optional(),
});
const graph = {
  description: z.string().nullish(),
  startPointLayout: layout.nullish(),
  loopedTransitionContainerLayout: layout.nullish(),
  statuses: z.array(statusLayout),
  transitions: z.array(transition),
};

const status = z.strictObject({
  id: z.string().nullish(),
  statusReference: z.string(),
  name: z.string().trim().min(1).max(255),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  description: z.string().nullish(),
});
export type StatusPayload = z.infer<typeof status>;

const scope = z.strictObject({ type: z.enum(['GLOBAL', 'PROJECT']), project: z.object({ id: z.string() }).nullish() });
const workflow = z.strictObject({ name: z.string().trim().min(1).max(255), ...graph });
export type WorkflowPayload = z.infer<typeof workflow>;

export const workflowCreation = z.strictObject({
  scope,
  statuses: z.array(status).max(1000),
  workflows: z.array(workflow).min(1).max(20),
});
export type WorkflowCreation = z.infer<typeof workflowCreation>;

const migration = z.strictObject({ oldStatusReference: z.string(), newStatusReference: z.string() });
const workflowChange = z.strictObject({
  id: z.string(),
  version: z.strictObject({ id: z.string(), versionNumber: z.number() }),
  defaultStatusMappings: z.array(migration).nullish(),
  statusMappings: z
    .array(z.strictObject({ issueTypeId: z.string(), projectId: z.string(), statusMigrations: z.array(migration) }))
    .nullish(),
  ...graph,
});
export type WorkflowChange = z.infer<typeof workflowChange>;

export const workflowUpdate = z.strictObject({ statuses: z.array(status).max(1000), workflows: z.array(workflowChange).min(1).max(20) });
export type WorkflowUpdate = z.infer<typeof workflowUpdate>;

const validationOptions = z.strictObject({ levels: z.array(z.enum(['WARNING', 'ERROR'])) }).nullish();
export const workflowCreationCheck = z.strictObject({ payload: workflowCreation, validationOptions });
export const workflowUpdateCheck = z.strictObject({ payload: workflowUpdate, validationOptions });
