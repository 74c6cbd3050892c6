import type { Person } from '../../../kernel/people';
import type { Jira } from '../../jira';
import type { Field, Issue } from '../../model';
import type { Rule } from '../../workflow-model';
import { projectOf } from '../../permissions';
import { readStored, writeStored } from '../fields/stored-values';
import { doneResolutionId } from '../priorities';

/** What a transition does by itself; returns the ids of the fields it may have changed. */
export function runAction(jira: Jira, draft: Issue, actor: Person, rule: Rule): string[] {
  return actions[rule.ruleKey]?.(jira, draft, actor, rule) ?? [];
}

type Action = (jira: Jira, draft: Issue, actor: Person, rule: Rule) => string[];

const updateField: Action = (jira, draft, _actor, { parameters }) => {
  const field = jira.state.fields.get(parameters['field'] ?? '');
  if (field === undefined) return [];
  const value = storedValue(field, parameters['value'] ?? '');
  const former = parameters['mode'] === 'append' ? listOf(readStored(draft, field.id)) : [];
  writeStored(draft, field.id, Array.isArray(value) ? [...former, ...listOf(value)] : value);
  return [field.id];
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Rules keep every value as a text. */
function storedValue(field: Field, value: string): unknown {
  if (value === '') return null;
  if (field.kind === 'number' || field.kind === 'forge-number') return Number(value);
  if (field.kind === 'option') return field.options.find((option) => option.id === value || option.value === value)?.id ?? null;
  if (field.kind === 'forge-strings' || field.kind === 'options' || field.id === 'labels') return value.split(',');
  return value;
}

const changeAssignee: Action = (jira, draft, actor, { parameters }) => {
  switch (parameters['type']) {
    case 'to-selected-user':
      draft.assigneeId = parameters['user_id'] || null;
      break;
    case 'to-current-user':
      draft.assigneeId = actor.accountId;
      break;
    case 'to-default-user':
      draft.assigneeId = projectOf(jira.state, draft).leadAccountId;
      break;
    default:
      draft.assigneeId = null;
  }
  return ['assignee'];
};

const copyValue: Action = (jira, draft, _actor, { parameters }) => {
  const { sourceFieldKey = '', targetFieldKey = '', issueSource } = parameters;
  const parent = draft.parentId === null ? undefined : jira.state.issues.get(draft.parentId);
  const source = issueSource === 'PARENT' ? parent : draft;
  if (source === undefined || !jira.state.fields.has(targetFieldKey)) return [];
  writeStored(draft, targetFieldKey, readStored(source, sourceFieldKey));
  return [targetFieldKey];
};

const actions: Readonly<Record<string, Action>> = {
  'system:update-field': updateField,
  'system:change-assignee': changeAssignee,
  'system:copy-value-from-other-field': copyValue,
};

/** A closing status resolves an issue, and leaving it opens the issue again. */
export function settleResolution(jira: Jira, issue: Issue, draft: Issue): void {
  const isDone = (statusId: string) => jira.state.statuses.get(statusId)?.category === 'done';
  if (isDone(draft.statusId)) {
    draft.resolutionId ??= doneResolutionId;
  } else if (isDone(issue.statusId)) {
    draft.resolutionId = null;
  }
  if (draft.resolutionId === null) draft.resolutionDate = null;
  else if (draft.resolutionId !== issue.resolutionId || draft.resolutionDate === null) draft.resolutionDate = jira.kernel.clock.now();
}
