import type { Person } from '../../kernel/people';
import { issueTypesOf, screenFor, workflowFor } from '../config/project-configuration';
import { badField, forbidden } from '../errors';
import type { Jira } from '../jira';
import type { Issue, IssueType, Project } from '../model';
import type { Transition } from '../workflow-model';
import { findProject, hasProjectPermission } from '../permissions';
import { writeStored } from './fields/stored-values';
import { checkParent } from './parent-rule';
import { emitIssueEvent } from './issue-events';
import { parseIssueInput, type IssueInput } from './issue-input';
import { indexIssue } from './issue-state';
import { objectAt, textAt, type Json } from './json';
import { createLinksOf } from './link-input';
import { writeProperties } from './properties';
import { refuseInvalid, transitionIssue } from './transition-issue';
import { runAction, settleResolution } from './workflow/actions';

const usualPriorityId = '3';

export function createIssue(jira: Jira, actor: Person, body: unknown): Issue {
  const fields = objectAt(body, 'fields') ?? {};
  const project = readProject(jira, actor, fields);
  const issueType = readIssueType(jira, project, fields);
  const input = parseCreation(jira, { project, issueType, actor }, body);
  const transition = initialTransition(jira, project, issueType);
  const draft = newIssue(jira, { project, issueType, actor, statusId: transition.toStatusId });
  for (const [fieldId, value] of input.values) writeStored(draft, fieldId, value);
  checkParent(jira, draft, actor);
  refuseInvalid(jira, { issue: draft, draft, actor, transition });
  for (const rule of transition.actions) runAction(jira, draft, actor, rule);
  settleResolution(jira, draft, draft);
  const issue: Issue = { ...draft, key: `${project.key}-${String(project.nextIssueNumber)}`, id: String(jira.kernel.nextId('issue')) };
  project.nextIssueNumber += 1;
  finish(jira, issue, actor, body);
  createLinksOf(jira, issue, actor, input.links);
  return issue;
}

function finish(jira: Jira, issue: Issue, actor: Person, body: unknown): void {
  writeProperties(issue.properties, body);
  indexIssue(jira.state, issue);
  emitIssueEvent(jira, 'created', issue, actor);
  if (issue.assigneeId !== null) emitIssueEvent(jira, 'assigned', issue, actor);
  const transition = objectAt(body, 'transition');
  if (transition !== null) transitionIssue(jira, issue, actor, { transition });
}

function readProject(jira: Jira, actor: Person, fields: Json): Project {
  const asked = textAt(objectAt(fields, 'project'), 'id') ?? textAt(objectAt(fields, 'project'), 'key');
  const project = asked === null ? undefined : findProject(jira.state, asked);
  if (project === undefined || !hasProjectPermission(jira, actor, project, 'BROWSE_PROJECTS')) {
    throw badField('project', 'Specify a valid project ID or key');
  }
  if (hasProjectPermission(jira, actor, project, 'CREATE_ISSUES')) return project;
  throw forbidden('You do not have permission to create issues in this project.');
}

function readIssueType(jira: Jira, project: Project, fields: Json): IssueType {
  const asked = objectAt(fields, 'issuetype');
  const [id, name] = [textAt(asked, 'id'), textAt(asked, 'name')];
  const issueType = issueTypesOf(jira.state, project).find((candidate) => (id === null ? candidate.name === name : candidate.id === id));
  if (issueType === undefined) throw badField('issuetype', 'Specify a valid issue type');
  return issueType;
}

interface Creation {
  readonly project: Project;
  readonly issueType: IssueType;
  readonly actor: Person;
}

function parseCreation(jira: Jira, { project, issueType, actor }: Creation, body: unknown): IssueInput {
  const { project: _project, issuetype: _issueType, ...fields } = objectAt(body, 'fields') ?? {};
  const tabs = screenFor(jira.state, project, issueType.id, 'create').tabs;
  const screen = new Set(['summary', 'parent', ...tabs.flatMap((tab) => tab.fieldIds)]);
  const withSummary = { summary: null, ...fields };
  const place = { jira, project, issueTypeId: issueType.id, actor, screen, issue: null };
  return parseIssueInput(place, { fields: withSummary, update: objectAt(body, 'update') });
}

function initialTransition({ state }: Jira, project: Project, issueType: IssueType): Transition {
  const transition = workflowFor(state, project, issueType.id).transitions.find((candidate) => candidate.type === 'INITIAL');
  if (transition === undefined) throw new Error(`The workflow of ${issueType.name} in ${project.key} has no start.`);
  return transition;
}

function newIssue({ kernel }: Jira, { project, issueType, actor, statusId }: Creation & { statusId: string }): Issue {
  const now = kernel.clock.now();
  return {
    id: '',
    key: '',
    projectId: project.id,
    issueTypeId: issueType.id,
    statusId,
    parentId: null,
    creatorId: actor.accountId,
    reporterId: actor.accountId,
    assigneeId: null,
    summary: '',
    securityLevelId: null,
    resolutionId: null,
    resolutionDate: null,
    created: now,
    updated: now,
    dueDate: null,
    fields: { priority: usualPriorityId },
    histories: [],
    comments: [],
    attachments: [],
    remoteLinks: [],
    properties: new Map(),
    watchers: new Set([actor.accountId]),
  };
}
