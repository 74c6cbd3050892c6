import type { ProjectManagement } from '../workflow-model';

/** What a rule may be: where it stands, and which parameters it knows and needs. */
export interface RuleDefinition {
  readonly ruleKey: string;
  readonly ruleType: 'Condition' | 'Validator' | 'Function' | 'Screen';
  readonly name: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const define = (
  ruleKey: string,
  ruleType: RuleDefinition['ruleType'],
  name: string,
  required: string[],
  optional: string[] = [],
): RuleDefinition => ({
  ruleKey,
  ruleType,
  name,
  required,
  optional,
});

const forgeOptional = ['config', 'disabled', 'tag', 'id'];
const previousStatus = ['previousStatusIds'];
const previousStatusOptions = ['mostRecentStatusOnly', 'includeCurrentStatus', 'ignoreLoopTransitions', 'not'];

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get */
export const ruleDefinitions: readonly RuleDefinition[] = [
  define(
    'system:restrict-issue-transition',
    'Condition',
    'Restrict who can move an issue',
    [],
    ['accountIds', 'roleIds', 'groupIds', 'permissionKeys', 'groupCustomFields', 'allowUserCustomFields', 'denyUserCustomFields'],
  ),
  define('system:separation-of-duties', 'Condition', 'Separation of duties', ['toStatusId'], ['fromStatusId']),
  define('system:check-field-value', 'Condition', 'Value field', ['fieldId', 'fieldValue', 'comparator'], ['comparisonType']),
  define('system:previous-status-condition', 'Condition', 'Previous status', previousStatus, previousStatusOptions),
  define('system:parent-or-child-blocking-condition', 'Condition', 'Block by sub-tasks', ['blocker', 'statusIds']),
  define('system:restrict-from-all-users', 'Condition', 'Hide from users', ['restrictMode']),
  define('forge:expression-condition', 'Condition', 'Condition of an app', ['key'], forgeOptional),
  define(
    'system:validate-field-value',
    'Validator',
    'Validate a field',
    ['ruleType'],
    [
      'fieldsRequired',
      'ignoreContext',
      'errorMessage',
      'fieldKey',
      'excludeSubtasks',
      'groupsExemptFromValidation',
      'regexp',
      'date1FieldKey',
      'date2FieldKey',
      'includeTime',
      'conditionSelected',
      'numberOfDays',
    ],
  ),
  define('system:previous-status-validator', 'Validator', 'Previous status', previousStatus, previousStatusOptions),
  define('system:check-permission-validator', 'Validator', 'Permission', ['permissionKey']),
  define('system:parent-or-child-blocking-validator', 'Validator', 'Block by parent', ['blocker', 'statusIds']),
  define('forge:expression-validator', 'Validator', 'Validator of an app', ['key'], forgeOptional),
  define('system:change-assignee', 'Function', 'Assign an issue', ['type'], ['user_id']),
  define('system:copy-value-from-other-field', 'Function', 'Copy a value', ['sourceFieldKey', 'targetFieldKey'], ['issueSource']),
  define('system:update-field', 'Function', 'Update a field', ['field'], ['value', 'mode']),
  define('system:trigger-webhook', 'Function', 'Trigger a webhook', ['webhookId']),
  define('system:trigger-agent', 'Function', 'Trigger an agent', ['agentAuthorAccountId'], ['prompt']),
  define('forge:workflow-post-function', 'Function', 'Post function of an app', ['key'], forgeOptional),
  define('system:transition-screen', 'Screen', 'Show a screen', ['screenId']),
  define(
    'system:remind-people-to-update-fields',
    'Screen',
    'Remind people to update fields',
    ['remindingFieldIds'],
    ['remindingMessage', 'remindingAlwaysAsk'],
  ),
];

/** Who manages the workflow's projects; a workflow of the whole site serves company-managed ones. */
export const managementOf = (workflow: { readonly scopeProjectId?: string } | null): ProjectManagement =>
  workflow?.scopeProjectId === undefined ? 'company-managed' : 'team-managed';

/** What `ruleType` of `system:validate-field-value` may be, with the parameters each needs. */
export const fieldValidations: Readonly<Record<string, readonly string[]>> = {
  fieldRequired: ['fieldsRequired'],
  fieldChanged: ['fieldKey'],
  fieldHasSingleValue: ['fieldKey'],
  fieldMatchesRegularExpression: ['regexp', 'fieldKey'],
  dateFieldComparison: ['date1FieldKey', 'date2FieldKey', 'conditionSelected'],
  windowDateComparison: ['date1FieldKey', 'date2FieldKey', 'numberOfDays'],
};
