import type { DetachmentView } from '../../src/contract/detachment';
import { countRules, type DetachPlan } from '../../src/domain/set-up/detachment';
import { isNothingToDo } from '../../src/domain/set-up/set-up-plan';
import { checkTraffic } from '../contract/har-check';
import { changing, editWorkflow, readWorkflow, type EditedRule } from './edit-workflow';
import { editInJira, fieldId, openImprovementSite, setUpProject, statusId, valueOf, type ImprovementSite } from './improvement-site';
import { snapshotOf } from './jira-snapshot';

let at: ImprovementSite;
beforeEach(async () => {
  at = await openImprovementSite();
});
afterEach(() => at.site.close());

const lifecycles = ['Improvement lifecycle', 'Nonconformity lifecycle', 'Corrective action lifecycle', 'Security objective lifecycle'];
const isForge = ({ ruleKey }: EditedRule) => ruleKey.startsWith('forge:');
const look = async (): Promise<DetachPlan> => valueOf(await at.ask('admin', 'planDetachment', {}));
const view = async (): Promise<DetachmentView> => valueOf(await at.ask('admin', 'viewDetachment', {}));
const detach = async (): Promise<DetachmentView> => {
  const { seen } = await look();
  valueOf(await at.ask('admin', 'detachRules', { seen }));
  await at.site.host.drainQueue();
  return view();
};
const refersToTheApp = () =>
  JSON.stringify(
    [...at.site.jira.state.workflows.values()].map(({ transitions }) =>
      transitions.map(({ validators, conditions, actions }) => [validators, conditions, actions]),
    ),
  ).includes('forge:');

async function transitionTo(issueId: string, name: string): Promise<Response> {
  const path = `/rest/api/3/issue/${issueId}/transitions`;
  const { transitions } = (await (await at.site.fetchAs('team', path)).json()) as { transitions: { id: string; name: string }[] };
  const id = transitions.find((transition) => transition.name === name)?.id;
  const init = { method: 'POST', body: JSON.stringify({ transition: { id } }), headers: { 'content-type': 'application/json' } };
  return at.site.fetchAs('team', path, init);
}

describe('looking at what detaching would do', () => {
  test('names every workflow with the app’s rules, what its transitions lose and what Jira goes on asking for; nothing is changed', async () => {
    const before = snapshotOf(at.site);
    const { workflows, remains, appFields } = await look();
    expect(workflows.map(({ name }) => name)).toEqual(lifecycles);
    expect(workflows[0]?.projects).toEqual(['Continual improvement (CI)']);
    const plan = workflows[0]?.transitions.find(({ name }) => name === 'Plan');
    expect(plan).toEqual({
      name: 'Plan',
      removed: ['Impact: choose a number from 1 to 5', 'Effort: choose a number from 1 to 5', 'Alignment: choose a number from 1 to 5'],
      stillAsked: ['Impact', 'Effort', 'Alignment'],
    });
    const verification = workflows[0]?.transitions.find(({ name }) => name === 'Start verification');
    expect(verification).toEqual({ name: 'Start verification', removed: ['All actions are done'], stillAsked: [] });
    expect(remains).toEqual(
      expect.arrayContaining([
        { what: 'Workflow', count: 4 },
        { what: 'Project', count: 1 },
      ]),
    );
    expect(appFields).toEqual(['ISO clauses', 'Annex A controls', 'Improvement source', 'Priority score']);
    expect(snapshotOf(at.site)).toEqual(before);
  });

  test('counts the rules that go as Jira has them', async () => {
    const plan = await look();
    const rules = await Promise.all(
      lifecycles.map(async (name) =>
        (await readWorkflow(at.site, name)).transitions.flatMap(({ validators }) => validators.filter(isForge)),
      ),
    );
    expect(countRules(plan.workflows)).toBe(rules.flat().length);
    expect(plan.workflows.map(({ ruleCount }) => ruleCount)).toEqual(rules.map(({ length }) => length));
  });

  test('is for Jira administrators, and doing it too', async () => {
    const { seen } = await look();
    expect(await at.ask('manager', 'planDetachment', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await at.ask('manager', 'detachRules', { seen })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});

describe('detaching', () => {
  test('takes the app’s rules out, and nothing else: rules of Jira, conditions, layouts and the issues stay', async () => {
    const assign = { ruleKey: 'system:change-assignee', parameters: { type: 'to-current-user' } };
    const [first = ''] = lifecycles;
    await editWorkflow(at.site, first, (workflow) => changing(workflow, 'Start verification', () => ({ actions: [assign] })));
    const before = await Promise.all(lifecycles.map((name) => readWorkflow(at.site, name)));
    at.site.host.traffic.reset();
    expect(await detach()).toMatchObject({ job: { state: 'done', message: null }, detachment: { workflows: { length: 4 } } });
    expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
    const after = await Promise.all(lifecycles.map((name) => readWorkflow(at.site, name)));
    const bare = (workflow: (typeof before)[number]) => ({
      ...workflow,
      version: null,
      transitions: workflow.transitions.map((one) => ({ ...one, validators: one.validators.filter((rule) => !isForge(rule)) })),
    });
    expect(after.map((workflow) => ({ ...workflow, version: null }))).toEqual(before.map(bare));
    expect(refersToTheApp()).toBe(false);
  });

  test('afterwards steps work without the app, and ask for the fields that Jira itself asks for', async () => {
    const { issue } = await at.raise('Go on alone');
    await detach();
    expect((await transitionTo(issue.id, 'Prioritize')).status).toBe(204);
    expect((await transitionTo(issue.id, 'Plan')).status).toBe(400);
    await editInJira(at.site, issue.id, {
      [fieldId(at.site, 'Impact')]: 9,
      [fieldId(at.site, 'Effort')]: 1,
      [fieldId(at.site, 'Alignment')]: 1,
    });
    expect((await transitionTo(issue.id, 'Plan')).status).toBe(204);
    expect(at.site.jira.state.issues.get(issue.id)?.statusId).toBe(statusId(at.site, 'Planned'));
  });

  test('what was not seen is not done', async () => {
    const { seen } = await look();
    const [first = ''] = lifecycles;
    await editWorkflow(at.site, first, (workflow) => changing(workflow, 'Start verification', () => ({ validators: [] })));
    const before = snapshotOf(at.site);
    expect(await at.ask('admin', 'detachRules', { seen })).toMatchObject({ ok: false, error: { code: 'conflict', field: 'Look' } });
    await at.site.host.drainQueue();
    expect(snapshotOf(at.site)).toEqual(before);
  });

  test('a second time there is nothing to remove', async () => {
    await detach();
    const { workflows, seen } = await look();
    expect(workflows).toEqual([]);
    expect(await at.ask('admin', 'detachRules', { seen })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('does not begin while a set-up runs, nor a set-up while it runs', async () => {
    const { seen } = await look();
    valueOf(await at.ask('admin', 'detachRules', { seen }));
    const setUp = await at.ask('admin', 'provisionProject', { key: 'CI', name: 'Continual improvement' });
    expect(setUp).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('all projects of the app') as string },
    });
    await at.site.host.drainQueue();
    valueOf(await at.ask('admin', 'provisionProject', { key: 'CI', name: 'Continual improvement' }));
    expect(await at.ask('admin', 'detachRules', { seen })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('a project that was deleted in Jira is no obstacle', async () => {
    at.site.jira.state.projects.delete(at.project.id);
    expect(await detach()).toMatchObject({ job: { state: 'done' } });
    expect(refersToTheApp()).toBe(false);
  });
});

describe('a job that is disturbed', () => {
  test('and dies before any of its calls goes on where it was, and ends the same', async () => {
    for (let afterCalls = 0; ; afterCalls += 1) {
      await setUpProject(at, { key: 'CI', name: 'Continual improvement' });
      const problems = at.site.host.problems.length;
      at.site.host.faults.apply({ kill: { functionKey: 'run-project-job', afterCalls } });
      expect(await detach()).toMatchObject({ job: { state: 'done', message: null }, detachment: { workflows: { length: 4 } } });
      expect(refersToTheApp()).toBe(false);
      if (at.site.host.problems.length > problems) continue;
      expect(afterCalls).toBeGreaterThan(15);
      return;
    }
  }, 60_000);

  test.each([
    ['a burst of 429', { burst: { calls: 3, retryAfter: 5 } }],
    ['a workflow that somebody else is changing', { conflict: { calls: 2 } }],
    ['answers that never came', { timeout: { calls: 1 } }],
  ])('by %s waits and goes on', async (_, fault) => {
    at.site.host.faults.apply({ ...fault, only: 'POST /rest/api/3/workflows/update' });
    expect(await detach()).toMatchObject({ job: { state: 'done', message: null } });
    expect(refersToTheApp()).toBe(false);
  });

  test('for good says why, and claims nothing that is not so', async () => {
    at.site.host.faults.apply({ serverError: { calls: 100, status: 403 }, only: 'POST /rest/api/3/workflows/update' });
    expect(await detach()).toMatchObject({ job: { state: 'failed', done: 0 }, detachment: null });
  });
});

describe('health while the rules are out', () => {
  const problems = async () => valueOf(await at.ask('admin', 'viewSettings', {})).problems;

  test('says that the gates are not enforced, why, and how to attach the rules again', async () => {
    expect(await problems()).toEqual([]);
    await detach();
    expect(await problems()).toEqual([
      expect.stringMatching(/removed from the workflows “Improvement lifecycle”.* on purpose.*“Look for updates”/),
    ]);
    expect(valueOf(await at.ask('admin', 'viewSetUp', {})).projects).toMatchObject([{ healthy: false }]);
    const { findings } = valueOf(await at.ask('admin', 'viewAdoption', { projectId: at.project.id }));
    expect(findings[0]).toMatchObject({ code: 'rules-detached', severity: 'weakens' });
  });

  test('set-up puts the rules back, and the line is gone', async () => {
    await detach();
    const wanted = { key: 'CI', name: 'Continual improvement' };
    const plan = valueOf(await at.ask('admin', 'planSetUp', wanted));
    expect(plan.things.filter(({ verdict }) => verdict === 'change').map(({ name }) => name)).toEqual(lifecycles);
    await setUpProject(at, { ...wanted, seen: plan.seen });
    expect(await problems()).toEqual([]);
    expect((await view()).detachment).toBeNull();
    expect(isNothingToDo(valueOf(await at.ask('admin', 'planSetUp', wanted)).things)).toBe(true);
  });
});
