import type { Hono } from 'hono';
import type { Kernel, ProductContext, ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import { notFound } from '../errors';
import type { Jira } from '../jira';
import type { Task } from '../model';
import { actorOf } from '../people/actor';
import { hasGlobalPermission } from '../permissions';

/** What long work of the configuration became. Bulk changes of issues have a queue of their own. */
export function addTaskRoutes(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get('/rest/api/3/task/:taskId', (context) => {
    const actor = actorOf(context);
    const task = state.tasks.get(context.req.param('taskId'));
    if (!task || (task.submittedBy !== actor.accountId && !hasGlobalPermission(actor, 'ADMINISTER')))
      throw notFound('The task does not exist.');
    return context.json(toTaskJson(kernel, task));
  });
}

/** Answers 303 with the address of the task, as Jira does for work that it does later; here it is done already when somebody looks. */
export function answerWithTask(context: ProductContext, { state, kernel }: Jira, actor: Person, kind: string): Response {
  const now = kernel.clock.now();
  const id = String(kernel.nextId('task'));
  const task: Task = { id, kind, status: 'COMPLETE', progress: 100, result: null, submittedBy: actor.accountId, created: now };
  state.tasks.set(id, task);
  const submitted = toTaskJson(kernel, { ...task, status: 'ENQUEUED', progress: 0 });
  return context.json(submitted, 303, { Location: submitted.self });
}

function toTaskJson(kernel: Kernel, { id, kind, status, progress, result, submittedBy, created }: Task) {
  return {
    self: `${kernel.baseUrl}/rest/api/3/task/${id}`,
    id,
    description: kind,
    status,
    ...(result !== null && { result }),
    // A number of its own that no other operation knows.
    submittedBy: 10000 + kernel.people.all().findIndex(({ accountId }) => accountId === submittedBy),
    progress,
    elapsedRuntime: 0,
    submitted: created,
    ...(status === 'COMPLETE' && { started: created, finished: created }),
    lastUpdate: created,
  };
}
