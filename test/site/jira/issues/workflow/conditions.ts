import type { Person } from '../../../kernel/people';
import type { Jira } from '../../jira';
import type { Issue } from '../../model';
import type { ConditionGroup, Rule } from '../../workflow-model';
import { hasProjectPermission, isPermissionKey, projectOf } from '../../permissions';
import { subtasksOf } from '../issue-state';
import { readStored } from '../fields/stored-values';
import { compareFieldValue } from './compare-field-value';
import { isOn, listParameterOf } from './rule-parameters';
import { statusChanges, wasIn } from './status-history';

export interface ConditionPlace {
  readonly jira: Jira;
  readonly issue: Issue;
  readonly actor: Person;
}

/** A transition whose conditions do not hold is not offered, and cannot be made. */
export function holdConditions(place: ConditionPlace, group: ConditionGroup): boolean {
  const verdicts = [
    ...group.conditions.map((rule) => () => holdsCondition(place, rule)),
    ...group.groups.filter(hasConditions).map((inner) => () => holdConditions(place, inner)),
  ];
  if (verdicts.length === 0) return true;
  return group.operation === 'ANY' ? verdicts.some((holds) => holds()) : verdicts.every((holds) => holds());
}

export const hasConditions = ({ conditions, groups }: ConditionGroup): boolean => conditions.length > 0 || groups.some(hasConditions);

/** An unknown rule refuses. */
function holdsCondition(place: ConditionPlace, rule: Rule): boolean {
  return checks[rule.ruleKey]?.(place, rule) ?? false;
}

const checks: Readonly<Record<string, (place: ConditionPlace, rule: Rule) => boolean>> = {
  'system:restrict-issue-transition': isAllowedPerson,
  'system:restrict-from-all-users': () => false,
  'system:separation-of-duties': hasSeparateDuties,
  'system:check-field-value': ({ jira, issue }, rule) => compareFieldValue(jira, issue, rule),
  'system:previous-status-condition': hasPreviousStatus,
  'system:parent-or-child-blocking-condition': ({ jira, issue }, rule) => {
    const statusIds = listParameterOf(rule, 'statusIds');
    return subtasksOf(jira.state, issue).every((subtask) => statusIds.includes(subtask.statusId));
  },
};

/** Denied people lose first; after that one match with any of the allowed lists is enough. */
function isAllowedPerson({ jira, issue, actor }: ConditionPlace, rule: Rule): boolean {
  const isActorIn = (fieldId: string) => readStored(issue, fieldId) === actor.accountId;
  if (listParameterOf(rule, 'denyUserCustomFields').some(isActorIn)) return false;
  const project = projectOf(jira.state, issue);
  const permissionKeys = listParameterOf(rule, 'permissionKeys');
  const lists: readonly (readonly [readonly string[], (entry: string) => boolean])[] = [
    [listParameterOf(rule, 'accountIds'), (entry) => isAccount(entry, issue, actor)],
    [listParameterOf(rule, 'groupIds'), (entry) => actor.groups.some((group) => group === entry)],
    [listParameterOf(rule, 'roleIds'), () => false],
    [permissionKeys, (entry) => isPermissionKey(entry) && hasProjectPermission(jira, actor, project, entry)],
    [listParameterOf(rule, 'allowUserCustomFields'), isActorIn],
    [listParameterOf(rule, 'groupCustomFields'), () => false],
  ];
  const stated = lists.filter(([entries]) => entries.length > 0);
  return stated.length === 0 || stated.some(([entries, matches]) => entries.some(matches));
}

function isAccount(entry: string, issue: Issue, actor: Person): boolean {
  if (entry === 'allow-assignee') return issue.assigneeId === actor.accountId;
  if (entry === 'allow-reporter') return issue.reporterId === actor.accountId;
  return entry === actor.accountId;
}

/** Who made the one change may not make this one. Without `fromStatusId` it is any change to `toStatusId`; loops count. */
function hasSeparateDuties({ issue, actor }: ConditionPlace, rule: Rule): boolean {
  const { fromStatusId = '', toStatusId } = rule.parameters;
  return !statusChanges(issue).some(
    (change) => (fromStatusId === '' || change.from === fromStatusId) && change.to === toStatusId && change.authorId === actor.accountId,
  );
}

function hasPreviousStatus({ issue }: ConditionPlace, rule: Rule): boolean {
  const statusIds = listParameterOf(rule, 'previousStatusIds');
  const reach = isOn(rule, 'mostRecentStatusOnly') ? 'mostRecent' : 'any';
  const isNow = isOn(rule, 'includeCurrentStatus') && statusIds.includes(issue.statusId);
  const found = isNow || wasIn(issue, statusIds, { reach, loops: isOn(rule, 'ignoreLoopTransitions') ? 'ignored' : 'counted' });
  return isOn(rule, 'not') ? !found : found;
}
