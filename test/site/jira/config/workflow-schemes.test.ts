import { createRecordedSite, read } from './recorded-calls';
import { addIssue, makeProject } from './sample-project';
import { creationOf, directed, initial, inStatus } from './sample-workflow';

const site = createRecordedSite();
const { call, make, jira } = site;
const { state } = jira;
let count = 0;

/** A workflow of two new statuses and one that all of them share. */
async function makeWorkflow(name: string) {
  const shared = [...state.statuses.keys()][0] ?? '';
  const { body } = await call('POST', '/workflows/create', {
    ...creationOf({
      name,
      statuses: [inStatus('a'), inStatus('b'), inStatus('shared')],
      transitions: [initial('a'), directed('11', ['a', 'b']), directed('21', ['b', 'shared'])],
    }),
    statuses: [
      { statusReference: 'a', name: `${name} offen`, statusCategory: 'TODO' },
      { statusReference: 'b', name: `${name} fertig`, statusCategory: 'DONE' },
      { statusReference: 'shared', id: shared, name: 'To Do', statusCategory: 'TODO' },
    ],
  });
  const statusIds = ['a', 'b'].map((_, index) => String(read(body, 'statuses', index, 'id')));
  return { id: String(read(body, 'workflows', 0, 'id')), name, open: statusIds[0] ?? '', done: statusIds[1] ?? '', shared };
}

/** Two workflows, a scheme with the first, and a project with issues in it. */
async function makeGround() {
  count += 1;
  const [first, second] = [await makeWorkflow(`Alt ${String(count)}`), await makeWorkflow(`Neu ${String(count)}`)];
  const schemeId = await make('/workflowscheme', { name: `Schema ${String(count)}`, defaultWorkflow: first.name });
  const projectId = await makeProject(site, `S${String(count)}`, { workflowScheme: Number(schemeId) });
  const [task, subtask] = [...state.issueTypes.keys()];
  const issues = [first.open, first.done, first.shared].map((statusId) => addIssue(site, projectId, { statusId }));
  return { first, second, schemeId, projectId, issues, task: task ?? '', subtask: subtask ?? '' };
}
type Ground = Awaited<ReturnType<typeof makeGround>>;

const statusesOf = ({ issues }: Ground) => issues.map(({ statusId }) => statusId);
const toNew = ({ first, second }: Ground) => [
  { oldStatusId: first.open, newStatusId: second.open },
  { oldStatusId: first.done, newStatusId: second.done },
];

async function updateScheme({ schemeId }: Ground, more: Record<string, unknown>) {
  const { body } = await call('POST', '/workflowscheme/read', { workflowSchemeIds: [schemeId] });
  const version = read(body, 0, 'version');
  return call('POST', '/workflowscheme/update', { id: schemeId, name: `Schema ${String(count)}`, description: '', version, ...more });
}

describe('workflow schemes', () => {
  test('map types to workflow names, not to ids', async () => {
    const { first, task } = await makeGround();
    const scheme = await make('/workflowscheme', {
      name: 'By name',
      defaultWorkflow: 'Default workflow',
      issueTypeMappings: { [task]: first.name },
    });
    expect((await call('POST', '/workflowscheme', { name: 'By id', issueTypeMappings: { [task]: first.id } })).status).toBe(400);
    expect((await call('GET', `/workflowscheme/${scheme}`)).body).toMatchObject({ defaultWorkflow: 'Default workflow', draft: false });
  });

  test('a scheme is assigned to a project only while that has no issues', async () => {
    const { schemeId } = await makeGround();
    const projectId = await makeProject(site, 'OPS');
    expect((await call('GET', `/workflowscheme/project?projectId=${projectId}`)).body).toMatchObject({
      values: [{ projectIds: [projectId], workflowScheme: { name: 'Default workflow scheme' } }],
    });
    const scheme = { workflowSchemeId: schemeId, projectId };
    expect((await call('PUT', '/workflowscheme/project', scheme)).status).toBe(204);
    expect((await call('GET', `/workflowscheme/project?projectId=${projectId}`)).body).toMatchObject({
      values: [{ projectIds: [projectId], workflowScheme: { id: Number(schemeId) } }],
    });
    addIssue(site, projectId);
    expect((await call('PUT', '/workflowscheme/project', scheme)).status).toBe(400);
  });

  test('a project with the default scheme shows it without an id', async () => {
    const projectId = await makeProject(site, 'DEFAULT');
    const { body } = await call('GET', `/workflowscheme/project?projectId=${projectId}`);
    expect(read(body, 'values', 0, 'workflowScheme', 'id')).toBeUndefined();
  });

  test('what is in use stays', async () => {
    const { schemeId, first } = await makeGround();
    for (const path of [`/workflowscheme/${schemeId}`, `/workflow/${first.id}`])
      expect([path, (await call('DELETE', path)).status]).toEqual([path, 400]);
  });
});

describe('changing the scheme of projects with issues', () => {
  test('the mappings that a change needs are told by type and by workflow', async () => {
    const { first, second, schemeId, task } = await makeGround();
    const { body } = await call('POST', '/workflowscheme/update/mappings', {
      id: schemeId,
      defaultWorkflowId: first.id,
      workflowsForIssueTypes: [{ workflowId: second.id, issueTypeIds: [task] }],
    });
    expect(body).toEqual({
      statusMappingsByIssueTypes: [{ issueTypeId: task, statusIds: [first.open, first.done] }],
      statusMappingsByWorkflows: [{ sourceWorkflowId: first.id, targetWorkflowId: second.id, statusIds: [first.open, first.done] }],
      statuses: expect.arrayContaining([{ id: first.open, name: `${first.name} offen`, category: 'TODO' }]) as unknown,
      statusesPerWorkflow: [first, second].map(({ id, open, done, shared }) => ({
        workflowId: id,
        initialStatusId: open,
        statuses: [open, done, shared],
      })),
    });
  });

  test('an update without a mapping that it needs is refused and moves nothing', async () => {
    const ground = await makeGround();
    const before = statusesOf(ground);
    const [mapping] = toNew(ground);
    const byWorkflow = { oldWorkflowId: ground.first.id, newWorkflowId: ground.second.id, statusMappings: [mapping] };
    const change = { defaultWorkflowId: ground.second.id, statusMappingsByWorkflows: [byWorkflow] };
    expect((await updateScheme(ground, change)).status).toBe(400);
    expect([statusesOf(ground), state.workflowSchemes.get(ground.schemeId)?.defaultWorkflowId]).toEqual([before, ground.first.id]);
  });

  test('an update takes the issues along in a task; a mapping for a type comes first', async () => {
    const ground = await makeGround();
    const { first, second, task } = ground;
    const answer = await updateScheme(ground, {
      defaultWorkflowId: second.id,
      statusMappingsByWorkflows: [{ oldWorkflowId: first.id, newWorkflowId: second.id, statusMappings: toNew(ground) }],
      statusMappingsByIssueTypeOverride: [{ issueTypeId: task, statusMappings: [{ oldStatusId: first.done, newStatusId: second.shared }] }],
    });
    expect(answer).toMatchObject({ status: 303, body: { status: 'ENQUEUED', self: expect.stringContaining('/task/') as unknown } });
    expect((await call('GET', `/task/${String(read(answer.body, 'id'))}`)).body).toMatchObject({ status: 'COMPLETE', progress: 100 });
    expect((await call('GET', `/task/${String(read(answer.body, 'id'))}`, undefined, 'team')).status).toBe(404);
    expect(statusesOf(ground)).toEqual([second.open, second.shared, first.shared]);
  });

  test('an update that moves no workflow answers at once, and a stale one 409', async () => {
    const ground = await makeGround();
    const { body } = await call('POST', '/workflowscheme/read', { projectIds: [ground.projectId] });
    expect(await updateScheme(ground, { name: 'Umbenannt', defaultWorkflowId: ground.first.id })).toMatchObject({ status: 200 });
    const stale = { id: ground.schemeId, name: 'Nochmal', description: '', version: read(body, 0, 'version') };
    expect((await call('POST', '/workflowscheme/update', stale)).status).toBe(409);
  });

  test("an update that names no default workflow falls back to Jira's own", async () => {
    const ground = await makeGround();
    const statusMappings = toNew(ground).map(({ oldStatusId }) => ({ oldStatusId, newStatusId: ground.first.shared }));
    const { defaultWorkflowId } = [...state.workflowSchemes.values()][0] ?? {};
    const byWorkflow = { oldWorkflowId: ground.first.id, newWorkflowId: defaultWorkflowId, statusMappings };
    expect((await updateScheme(ground, { statusMappingsByWorkflows: [byWorkflow] })).status).toBe(303);
    expect(state.workflowSchemes.get(ground.schemeId)?.defaultWorkflowId).toBe(defaultWorkflowId);
  });

  test('a project is switched to another scheme with its issues, and others stay', async () => {
    const ground = await makeGround();
    const neighbour = await makeProject(site, `N${String(count)}`, { workflowScheme: Number(ground.schemeId) });
    const stays = addIssue(site, neighbour, { statusId: ground.first.open });
    const targetSchemeId = await make('/workflowscheme', { name: `Ziel ${String(count)}`, defaultWorkflow: ground.second.name });
    const order = { projectId: ground.projectId, targetSchemeId };
    expect((await call('POST', '/workflowscheme/project/switch', order)).status).toBe(400);
    const overrides = [ground.task, ground.subtask].map((issueTypeId) => ({ issueTypeId, statusMappings: toNew(ground) }));
    const answer = await call('POST', '/workflowscheme/project/switch', { ...order, mappingsByIssueTypeOverride: overrides });
    expect(answer.status).toBe(303);
    expect(statusesOf(ground)).toEqual([ground.second.open, ground.second.done, ground.first.shared]);
    expect([stays.statusId, state.projects.get(neighbour)?.workflowSchemeId]).toEqual([ground.first.open, ground.schemeId]);
    expect(state.projects.get(ground.projectId)?.workflowSchemeId).toBe(targetSchemeId);
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
