import { z } from 'zod';

/** A rule of any app or of Jira; what it says beyond its key and its texts is none of ours. */
const rule = z.looseObject({
  ruleKey: z.string().default(''),
  parameters: z.record(z.string(), z.unknown()).nullish(),
});
export type JiraRule = z.output<typeof rule>;

const conditions = z.looseObject({
  operation: z.string().default('ALL'),
  conditions: z.array(rule).nullish(),
  conditionGroups: z.array(z.unknown()).nullish(),
});

const link = z.looseObject({ fromStatusReference: z.string().nullish() });

const transition = z.looseObject({
  id: z.string(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  name: z.string().default(''),
  toStatusReference: z.string().nullish(),
  links: z.array(link).nullish(),
  validators: z.array(rule).nullish(),
  conditions: conditions.nullish(),
});
export type JiraTransition = z.output<typeof transition>;

/** A workflow as Jira gives it. Loose: what the app does not know goes back in an update as it came. */
const workflow = z.looseObject({
  id: z.string(),
  name: z.string(),
  isEditable: z.boolean().default(true),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  statuses: z.array(z.looseObject({ statusReference: z.string() })),
  transitions: z.array(transition),
});
export type JiraWorkflow = z.output<typeof workflow>;

const status = z.looseObject({ id: z.string(), name: z.string(), statusReference: z.string(), statusCategory: z.string() });
export type JiraStatus = z.output<typeof status>;

/** The answer of the bulk read of workflows. */
export const workflowsAnswer = z.object({ statuses: z.array(status), workflows: z.array(workflow) });
export type JiraWorkflows = z.output<typeof workflowsAnswer>;
