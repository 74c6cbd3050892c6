import { isNothingToDo, type SetUpPlan } from '../../src/domain/set-up/set-up-plan';
import { checkTraffic } from '../contract/har-check';
import { changing, editWorkflow, readWorkflow, type EditedRule } from './edit-workflow';
import { forgetKind } from './forget-kind';
import { openImprovementSite, setUpProject, valueOf, type ImprovementSite } from './improvement-site';
import { snapshotOf } from './jira-snapshot';

let at: ImprovementSite;
beforeEach(async () => {
  at = await openImprovementSite();
});

const wanted = { key: 'CI', name: 'Continual improvement' };
const lifecycle = 'Improvement lifecycle';

const look = async (): Promise<SetUpPlan> => valueOf(await at.ask('admin', 'planSetUp', wanted));
const changesOf = ({ things }: SetUpPlan) =>
  things.filter(({ verdict }) => verdict !== 'reuse').map(({ what, name, verdict, changes }) => [what, name, verdict, changes]);

const isOwn = ({ ruleKey }: EditedRule) => ruleKey.startsWith('forge:');
const permissionRule = { ruleKey: 'system:check-permission-validator', parameters: { permissionKey: 'TRANSITION_ISSUES' } };
const assignRule = { ruleKey: 'system:change-assignee', parameters: { type: 'to-current-user' } };

describe('a workflow of an earlier version', () => {
  test('is brought up to date: the look says how in words, and a second look finds nothing', async () => {
    await editWorkflow(at.site, lifecycle, (workflow) => changing(workflow, 'Start verification', () => ({ validators: [] })));
    const plan = await look();
    expect(changesOf(plan)).toEqual([['Workflow', lifecycle, 'change', ['Start verification: adds “All actions done”']]]);
    await setUpProject(at, { ...wanted, seen: plan.seen });
    expect(isNothingToDo((await look()).things)).toBe(true);
  });

  test('holds its gates again', async () => {
    await editWorkflow(at.site, lifecycle, (workflow) =>
      changing(workflow, 'Plan', ({ validators }) => ({ validators: validators.filter((rule) => !isOwn(rule)) })),
    );
    await setUpProject(at, wanted);
    const { ask } = await at.raise('A mark that is none');
    valueOf(await ask('team', 'moveToStage', { stage: 'prioritized' }));
    valueOf(await ask('team', 'recordFacts', { impact: 1, effort: 1, alignment: 1 }));
    const impact = [...at.site.jira.state.fields.values()].find(({ name }) => name === 'Impact')?.id ?? '';
    for (const issue of at.site.jira.state.issues.values()) issue.fields[impact] = 9;
    expect(await ask('team', 'moveToStage', { stage: 'planned' })).toMatchObject({ ok: false, error: { code: 'too-early' } });
  });

  test('keeps all that administrators made of it', async () => {
    await editWorkflow(at.site, lifecycle, (workflow) => ({
      ...workflow,
      statuses: workflow.statuses.map((status) => ({ ...status, layout: { x: 7, y: 7 } })),
      transitions: [
        ...changing(workflow, 'Start verification', () => ({
          validators: [permissionRule],
          actions: [assignRule],
          properties: { 'jira.permission.edit': 'denied' },
        })).transitions,
        {
          ...{ id: '901', type: 'GLOBAL', name: 'Escalate', toStatusReference: workflow.statuses[0]?.statusReference ?? '', links: [] },
          ...{ validators: [permissionRule], actions: [], properties: {} },
        },
      ],
    }));
    const before = await readWorkflow(at.site, lifecycle);
    await setUpProject(at, wanted);
    const after = await readWorkflow(at.site, lifecycle);
    const verification = after.transitions.find(({ name }) => name === 'Start verification');
    expect(verification?.validators.map(({ ruleKey }) => ruleKey)).toEqual([permissionRule.ruleKey, 'forge:expression-validator']);
    const own = (workflow: typeof after) =>
      workflow.transitions.map((one) => ({ ...one, validators: one.validators.filter((rule) => !isOwn(rule)) }));
    expect(own(after)).toEqual(own(before));
    expect(after.statuses).toEqual(before.statuses);
    expect(after.version.versionNumber).toBe(before.version.versionNumber + 1);
  });

  test('a status that was renamed keeps its name', async () => {
    const status = [...at.site.jira.state.statuses.values()].find(({ name }) => name === 'Implementing');
    if (status) status.name = 'In Umsetzung';
    await editWorkflow(at.site, lifecycle, (workflow) => changing(workflow, 'Start verification', () => ({ validators: [] })));
    await setUpProject(at, wanted);
    expect(at.site.jira.state.statuses.get(status?.id ?? '')?.name).toBe('In Umsetzung');
  });

  test('a setting that the rules depend on is taken along', async () => {
    valueOf(await at.ask('admin', 'saveAppSettings', { whoMayVerify: 'anybody-independent' }));
    const plan = await look();
    expect(plan.things.flatMap(({ changes }) => changes)).toContain('Standardize: updates “An independent verifier takes this step”');
  });

  test('another change of Jira’s workflows that runs is waited for', async () => {
    await editWorkflow(at.site, lifecycle, (workflow) => changing(workflow, 'Start verification', () => ({ validators: [] })));
    at.site.host.faults.apply({ conflict: { calls: 2 }, only: 'workflows/update' });
    const view = await setUpProject(at, wanted);
    expect(view.job).toMatchObject({ state: 'done' });
    expect(isNothingToDo((await look()).things)).toBe(true);
  });
});

test('kinds that an earlier version did not know come into the schemes', async () => {
  forgetKind(at.site, 'Security objective');
  const plan = await look();
  expect(changesOf(plan)).toEqual([
    ['Issue type screen scheme', 'Improvement issue type screen scheme', 'change', ['adds the screens of Security objective']],
    ['Workflow scheme', 'Improvement workflow scheme', 'change', ['adds the workflow of Security objective']],
    ['Issue type scheme', 'Improvement issue type scheme', 'change', ['adds the issue type Security objective']],
  ]);
  expect((await setUpProject(at, { ...wanted, seen: plan.seen })).job).toMatchObject({ state: 'done' });
  const before = snapshotOf(at.site);
  expect(isNothingToDo((await look()).things)).toBe(true);
  await setUpProject(at, wanted);
  expect(snapshotOf(at.site)).toEqual(before);
});

test('what the app writes when it makes workflows and brings them up to date is within the contract', async () => {
  await editWorkflow(at.site, lifecycle, (workflow) => changing(workflow, 'Start verification', () => ({ validators: [] })));
  forgetKind(at.site, 'Security objective');
  await setUpProject(at, wanted);
  const { operations } = at.site.host.metrics.report();
  expect(Object.keys(operations)).toEqual(
    expect.arrayContaining([
      'POST /rest/api/3/workflows/create',
      'POST /rest/api/3/workflows/update',
      'POST /rest/api/3/workflowscheme/update',
      'PUT /rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype',
    ]),
  );
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});

describe('a workflow that only bears the name', () => {
  test('stops set-up instead of being changed', async () => {
    const { state } = at.site.jira;
    const own = [...state.workflows.values()].find(({ name }) => name === lifecycle);
    if (own === undefined) throw new Error('Set-up made no workflow.');
    state.workflows.delete(own.id);
    const transitions = own.transitions.filter(({ type }) => type === 'INITIAL');
    state.workflows.set('foreign', { ...own, id: 'foreign', transitions });
    const plan = await look();
    expect(plan.things.find(({ what, name }) => what === 'Workflow' && name === lifecycle)).toMatchObject({
      verdict: 'conflict',
      wayOn: 'stop',
      why: `Jira has a workflow ${lifecycle} that is another one. Rename it in Jira, then look again.`,
    });
  });
});
