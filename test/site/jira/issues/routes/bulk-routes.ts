import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../../kernel/kernel';
import type { Person } from '../../../kernel/people';
import { badRequest, forbidden, JiraError, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { Issue, Task } from '../../model';
import { hasGlobalPermission } from '../../permissions';
import { actorOf, bodyOf } from '../../people/actor';
import { toUserJsonById } from '../../people/person-json';
import { bulkFields } from '../bulk-fields';
import { editIssue } from '../edit-issue';
import { isObject, listAt, objectAt, textAt, textsAt } from '../json';
import { transitionIssue } from '../transition-issue';
import { moveIssue, parseMoveTarget } from '../type-change';
import { visible } from './issue-routes';

const mostIssues = 1000;

interface BulkResult {
  readonly processed: readonly number[];
  readonly failed: Readonly<Record<string, readonly string[]>>;
  readonly invisible: number;
}

/** Changes of many issues at once: Jira takes the order, answers with a task, and the task tells how it went. */
export function bulkRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/rest/api/3/bulk/issues/transition', async (context) => {
    const actor = requireBulkChange(context);
    const inputs = listAt(await bodyOf(context), 'bulkTransitionInputs').filter(isObject);
    if (inputs.length === 0) throw badRequest('bulkTransitionInputs must not be empty.');
    const orders = inputs.map((input) => {
      const transition = { id: textAt(input, 'transitionId') };
      return { ids: textsAt(input, 'selectedIssueIdsOrKeys'), run: (issue: Issue) => transitionIssue(jira, issue, actor, { transition }) };
    });
    return context.json({ taskId: submit(jira, actor, 'bulk-transition', orders) }, 201);
  });
  routes.post('/rest/api/3/bulk/issues/fields', async (context) => {
    const actor = requireBulkChange(context);
    const body = await bodyOf(context);
    const fields = bulkFields(isObject(body) ? body['editedFieldsInput'] : null);
    const run = (issue: Issue) => editIssue(jira, issue, actor, { fields });
    return context.json({ taskId: submit(jira, actor, 'bulk-edit', [{ ids: textsAt(body, 'selectedIssueIdsOrKeys'), run }]) }, 201);
  });
  routes.post('/rest/api/3/bulk/issues/move', async (context) => {
    const actor = requireBulkChange(context);
    const mapping = objectAt(await bodyOf(context), 'targetToSourcesMapping') ?? {};
    const orders = Object.entries(mapping).map(([text, source]) => {
      if (objectAt(source, 'targetStatus') !== null || listAt(source, 'targetStatus').length > 0)
        throw new JiraError(501, ['Not emulated: statuses of choice in the target workflow.']);
      const target = parseMoveTarget(jira, actor, text);
      return { ids: textsAt(source, 'issueIdsOrKeys'), run: (issue: Issue) => moveIssue(jira, issue, actor, target) };
    });
    return context.json({ taskId: submit(jira, actor, 'bulk-move', orders) }, 201);
  });
  routes.get('/rest/api/3/bulk/queue/:taskId', (context) => {
    const actor = actorOf(context);
    const task = jira.state.tasks.get(context.req.param('taskId'));
    if (task === undefined || task.submittedBy !== actor.accountId) throw notFound('The task was not found.');
    return context.json(printProgress(jira, task));
  });
  return routes;
}

function requireBulkChange(context: ProductContext): Person {
  const actor = actorOf(context);
  if (!hasGlobalPermission(actor, 'BULK_CHANGE')) throw forbidden('You do not have the global Bulk Change permission.');
  return actor;
}

interface Order {
  readonly ids: readonly string[];
  readonly run: (issue: Issue) => void;
}

function submit(jira: Jira, actor: Person, kind: string, orders: readonly Order[]): string {
  const count = orders.reduce((sum, order) => sum + order.ids.length, 0);
  if (count === 0 || count > mostIssues) throw badRequest(`Between 1 and ${String(mostIssues)} issues can be changed at once.`);
  const id = String(jira.kernel.nextId('task'));
  const result = runOrders(jira, actor, orders);
  const task: Task = {
    id,
    kind,
    status: 'COMPLETE',
    progress: 100,
    result,
    submittedBy: actor.accountId,
    created: jira.kernel.clock.now(),
  };
  jira.state.tasks.set(id, task);
  return id;
}

function runOrders(jira: Jira, actor: Person, orders: readonly Order[]): BulkResult {
  const processed: number[] = [];
  const failed: Record<string, string[]> = {};
  let invisible = 0;
  for (const { ids, run } of orders) {
    const issues = visible(jira, actor, ids);
    invisible += ids.length - issues.length;
    for (const issue of issues) {
      const messages = messagesOf(() => run(issue));
      if (messages === null) processed.push(Number(issue.id));
      else failed[issue.id] = messages;
    }
  }
  return { processed, failed, invisible };
}

function messagesOf(run: () => void): string[] | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    return [...error.errorMessages, ...Object.values(error.errors)];
  }
}

/** Times are epoch milliseconds here, whatever the schema says. */
function printProgress({ kernel }: Jira, task: Task): Record<string, unknown> {
  const { processed, failed, invisible } = resultOf(task.result);
  return {
    taskId: task.id,
    status: task.status,
    progressPercent: task.progress,
    submittedBy: toUserJsonById(kernel, task.submittedBy),
    created: task.created,
    started: task.created,
    updated: task.created,
    processedAccessibleIssues: processed,
    failedAccessibleIssues: failed,
    invalidOrInaccessibleIssueCount: invisible,
    totalIssueCount: processed.length + Object.keys(failed).length + invisible,
  };
}

const isBulkResult = (value: unknown): value is BulkResult =>
  isObject(value) && 'processed' in value && 'failed' in value && 'invisible' in value;

const resultOf = (result: unknown): BulkResult => (isBulkResult(result) ? result : { processed: [], failed: {}, invisible: 0 });
