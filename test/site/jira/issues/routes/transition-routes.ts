import { Hono } from 'hono';
import type { ProductEnv } from '../../../kernel/kernel';
import type { Person } from '../../../kernel/people';
import type { Jira } from '../../jira';
import type { Issue } from '../../model';
import type { Transition } from '../../workflow-model';
import { hasProjectPermission, projectOf, readVisibleIssue } from '../../permissions';
import { actorOf, bodyOf, listParameter } from '../../people/actor';
import { hasConditions } from '../workflow/conditions';
import { offeredFields, printFieldMap, requiredFieldIds } from '../field-metadata';
import { printStatus } from '../reference-json';
import { isAvailable, screenFieldIds, transitionIssue, transitionsFrom } from '../transition-issue';

export function transitionRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/rest/api/3/issue/:idOrKey/transitions', (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    const reach = context.req.query('includeUnavailableTransitions') === 'true' ? 'all' : 'available';
    const detail = listParameter(context, 'expand').includes('transitions.fields') ? 'fields' : 'plain';
    const wanted = context.req.query('transitionId');
    const offered = offeredTransitions(jira, issue, actor, reach).filter(({ id }) => wanted === undefined || id === wanted);
    return context.json({
      expand: 'transitions',
      transitions: offered.map((transition) => printTransition(jira, { issue, actor, transition, detail })),
    });
  });
  routes.post('/rest/api/3/issue/:idOrKey/transitions', async (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    transitionIssue(jira, issue, actor, await bodyOf(context));
    return context.body(null, 204);
  });
  return routes;
}

/** Who may not transition is offered nothing at all. */
function offeredTransitions(jira: Jira, issue: Issue, actor: Person, reach: 'all' | 'available'): Transition[] {
  if (!hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'TRANSITION_ISSUES')) return [];
  const transitions = transitionsFrom(jira.state, issue);
  return reach === 'all' ? transitions : transitions.filter((transition) => isAvailable(jira, issue, actor, transition));
}

/** `expand=transitions` of an issue. */
export const printOffered = (jira: Jira, issue: Issue, actor: Person): Record<string, unknown>[] =>
  offeredTransitions(jira, issue, actor, 'available').map((transition) =>
    printTransition(jira, { issue, actor, transition, detail: 'plain' }),
  );

interface Printing {
  readonly issue: Issue;
  readonly actor: Person;
  readonly transition: Transition;
  readonly detail: 'fields' | 'plain';
}

function printTransition(jira: Jira, { issue, actor, transition, detail }: Printing): Record<string, unknown> {
  const required = requiredFieldIds(transition);
  const fields = detail === 'fields' ? offeredFields(jira, screenFieldIds(jira.state, transition.screenId), issue) : null;
  return {
    id: transition.id,
    name: transition.name,
    to: printStatus(jira, transition.toStatusId),
    hasScreen: transition.screenId !== null,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: transition.type === 'INITIAL',
    isAvailable: isAvailable(jira, issue, actor, transition),
    isConditional: hasConditions(transition.conditions),
    isLooped: transition.toStatusId === issue.statusId,
    ...(fields !== null && { fields: printFieldMap(jira, fields, (fieldId) => required.has(fieldId)) }),
  };
}
