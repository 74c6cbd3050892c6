import type { Person } from '../../kernel/people';
import { workflowFor } from '../config/project-configuration';
import { badRequest, JiraError } from '../errors';
import type { Jira } from '../jira';
import type { Issue, JiraState } from '../model';
import type { Transition } from '../workflow-model';
import { hasProjectPermission, projectOf } from '../permissions';
import { addComment, withComing } from './comments';
import { draftOf, writeStored } from './fields/stored-values';
import { parseIssueInput } from './issue-input';
import { textAt, objectAt } from './json';
import { createLinksOf } from './link-input';
import { recordChange, commitDraft } from './record-change';
import { runAction, settleResolution } from './workflow/actions';
import { holdConditions } from './workflow/conditions';
import { refusalOf } from './workflow/validators';

/** The transitions that lead on from the issue's status, whether or not the actor may make them. */
export function transitionsFrom(state: JiraState, issue: Issue): Transition[] {
  const workflow = workflowFor(state, projectOf(state, issue), issue.issueTypeId);
  return workflow.transitions.filter((transition) => leadsOn(transition, issue.statusId));
}

function leadsOn({ type, fromStatusIds }: Transition, statusId: string): boolean {
  if (type === 'INITIAL') return false;
  return type === 'GLOBAL' || fromStatusIds.includes(statusId);
}

/** Nobody without the permission to transition is offered any; conditions hide the others. */
export function isAvailable(jira: Jira, issue: Issue, actor: Person, transition: Transition): boolean {
  if (!hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'TRANSITION_ISSUES')) return false;
  return holdConditions({ jira, issue, actor }, transition.conditions);
}

export function screenFieldIds(state: JiraState, screenId: string | null): Set<string> {
  const tabs = screenId === null ? [] : (state.screens.get(screenId)?.tabs ?? []);
  return new Set(tabs.flatMap((tab) => tab.fieldIds));
}

/** Fields of the screen, the status, and what the transition's rules do are one history. */
export function transitionIssue(jira: Jira, issue: Issue, actor: Person, body: unknown): void {
  const transition = readTransition(jira, issue, actor, body);
  const screen = screenFieldIds(jira.state, transition.screenId);
  const place = { jira, project: projectOf(jira.state, issue), issueTypeId: issue.issueTypeId, actor, screen, issue };
  const input = parseIssueInput(place, body);
  const draft = draftOf(issue);
  for (const [fieldId, value] of input.values) writeStored(draft, fieldId, value);
  refuseInvalid(jira, { issue, draft: { ...draft, comments: withComing(jira, issue, actor, input.comments) }, actor, transition });
  draft.statusId = transition.toStatusId;
  const changed = transition.actions.flatMap((rule) => runAction(jira, draft, actor, rule));
  settleResolution(jira, issue, draft);
  const history = commitDraft(jira, issue, draft, {
    actor,
    fieldIds: new Set([...input.values.keys(), ...changed, 'resolution', 'status']),
  });
  if (history === null) recordChange(jira, issue, actor, loopItems(jira, issue));
  for (const comment of input.comments) addComment(jira, issue, actor, comment);
  createLinksOf(jira, issue, actor, input.links);
}

/** A transition from a status to itself leaves an entry as well. */
function loopItems({ state }: Jira, issue: Issue) {
  const name = state.statuses.get(issue.statusId)?.name ?? null;
  const end = issue.statusId;
  return [{ field: 'status', fieldId: 'status', fieldtype: 'jira' as const, from: end, fromString: name, to: end, toString: name }];
}

function readTransition(jira: Jira, issue: Issue, actor: Person, body: unknown): Transition {
  const id = textAt(objectAt(body, 'transition'), 'id');
  if (id === null) throw badRequest("Missing 'transition' identifier");
  const transition = transitionsFrom(jira.state, issue).find((candidate) => candidate.id === id);
  if (transition === undefined || !isAvailable(jira, issue, actor, transition)) {
    throw badRequest(`Transition id '${id}' is not valid for this issue.`);
  }
  return transition;
}

interface Attempt {
  readonly issue: Issue;
  readonly draft: Issue;
  readonly actor: Person;
  readonly transition: Transition;
}

/** Every validator speaks, so that all gaps can be filled in one go. */
export function refuseInvalid(jira: Jira, attempt: Attempt): void {
  const messages = attempt.transition.validators.flatMap((rule) => refusalOf({ jira, ...attempt }, rule) ?? []);
  if (messages.length > 0) throw new JiraError(400, [...new Set(messages)]);
}
