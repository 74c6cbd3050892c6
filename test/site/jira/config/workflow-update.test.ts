import { createRecordedSite, read } from './recorded-calls';
import { addIssue, makeProject } from './sample-project';
import { ari, creationOf, directed, initial, inStatus, installValidator, readWorkflow, rule, updateOf } from './sample-workflow';

const site = createRecordedSite();
const { call, make, jira } = site;
installValidator(site);
let count = 0;

/** An active workflow with rules of the app and of others, in a project of its own. */
async function makeActive() {
  count += 1;
  const names = [`Erfasst ${String(count)}`, `Geplant ${String(count)}`];
  const ours = rule('forge:expression-validator', { key: ari, config: '{}', id: 'ours', disabled: 'false', tag: '' });
  const theirs = rule('system:check-permission-validator', { permissionKey: 'RESOLVE_ISSUES' });
  const { body } = await call('POST', '/workflows/create', {
    ...creationOf({
      name: `Ablauf ${String(count)}`,
      transitions: [initial('a'), directed('11', ['a', 'b'], { validators: [ours, theirs] })],
    }),
    statuses: ['a', 'b'].map((statusReference, index) => ({
      statusReference,
      name: names[index],
      statusCategory: 'TODO',
      description: 'So',
    })),
  });
  const [first, second] = [String(read(body, 'statuses', 0, 'id')), String(read(body, 'statuses', 1, 'id'))];
  const id = String(read(body, 'workflows', 0, 'id'));
  const scheme = await make('/workflowscheme', { name: `Schema ${String(count)}`, defaultWorkflow: `Ablauf ${String(count)}` });
  const projectId = await makeProject(site, `P${String(count)}`, { workflowScheme: Number(scheme) });
  return { id, first, second, projectId, names };
}

const update = async (id: string, changes: Record<string, unknown> = {}) =>
  call('POST', '/workflows/update', await updateOf(site, id, changes));

describe('changing active workflows', () => {
  test('what was read can be written back and is the same, but for the version', async () => {
    const { id } = await makeActive();
    const before = await readWorkflow(site, id);
    expect((await update(id)).status).toBe(200);
    expect(await readWorkflow(site, id)).toEqual({ ...before, version: { ...(before['version'] as object), versionNumber: 2 } });
  });

  test('a rule that the update leaves out is gone, the others stay with their ids', async () => {
    const { id } = await makeActive();
    const before = await readWorkflow(site, id);
    const [start, way] = before['transitions'] as Record<string, unknown>[];
    const theirs = read(way, 'validators', 1);
    expect((await update(id, { transitions: [start, { ...way, validators: [theirs] }] })).status).toBe(200);
    expect(read(await readWorkflow(site, id), 'transitions', 1)).toEqual({ ...way, validators: [theirs] });
  });

  test('a rule that is added gets an id', async () => {
    const { id } = await makeActive();
    const [start, way] = (await readWorkflow(site, id))['transitions'] as Record<string, unknown>[];
    const added = rule('system:validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'duedate' });
    await update(id, { transitions: [start, { ...way, validators: [added] }] });
    expect(read(await readWorkflow(site, id), 'transitions', 1, 'validators')).toEqual([{ ...added, id: expect.any(String) as unknown }]);
  });

  test('a stale version is refused with 409, and nothing of the request is done', async () => {
    const { id, first, second, projectId } = await makeActive();
    const issue = addIssue(site, projectId, { statusId: second });
    const changes = {
      statuses: [inStatus(first), inStatus('new')],
      transitions: [initial(first), directed('11', [first, 'new'])],
      defaultStatusMappings: [{ oldStatusReference: second, newStatusReference: 'new' }],
    };
    const stale = await updateOf(site, id, changes);
    await update(id);
    const added = { statusReference: 'new', name: `Neu ${String(count)}`, statusCategory: 'DONE', description: '' };
    const body = { ...stale, statuses: [...(stale['statuses'] as object[]), added] };
    expect((await call('POST', '/workflows/update', body)).status).toBe(409);
    expect(issue.statusId).toBe(second);
    expect((await call('GET', `/statuses/byNames?name=${encodeURIComponent(added.name)}`)).body).toEqual([]);
    const { version } = await readWorkflow(site, id);
    const fresh = { ...body, workflows: [{ ...(read(body, 'workflows', 0) as object), version }] };
    expect((await call('POST', '/workflows/update', fresh)).status).toBe(200);
    expect(jira.state.statuses.get(issue.statusId)?.name).toBe(added.name);
  });

  test('a status that goes needs a mapping while issues are in it', async () => {
    const { id, first, second, projectId } = await makeActive();
    const issue = addIssue(site, projectId, { statusId: second });
    const without = { statuses: [inStatus(first)], transitions: [initial(first)] };
    expect((await update(id, without)).status).toBe(400);
    expect((await call('POST', '/workflows/update/validation', { payload: await updateOf(site, id, without) })).body).toEqual({
      errors: [],
    });
    const mapped = { ...without, defaultStatusMappings: [{ oldStatusReference: second, newStatusReference: first }] };
    expect((await update(id, mapped)).body).toMatchObject({ workflows: [{ version: { versionNumber: 2 } }] });
    expect(issue.statusId).toBe(first);
  });

  test('a mapping of one project and type comes before the default one', async () => {
    const { id, first, second, projectId } = await makeActive();
    const issue = addIssue(site, projectId, { statusId: second });
    const third = jira.state.statuses.keys().next().value ?? '';
    const { body } = await call('POST', '/workflows/update', {
      ...(await updateOf(site, id, {
        statuses: [inStatus(first), inStatus(third)],
        transitions: [initial(first), directed('11', [first, third])],
        defaultStatusMappings: [{ oldStatusReference: second, newStatusReference: first }],
        statusMappings: [
          { projectId, issueTypeId: issue.issueTypeId, statusMigrations: [{ oldStatusReference: second, newStatusReference: third }] },
        ],
      })),
      statuses: [
        { id: first, statusReference: first, name: jira.state.statuses.get(first)?.name, statusCategory: 'TODO' },
        { id: third, statusReference: third, name: jira.state.statuses.get(third)?.name, statusCategory: 'TODO' },
      ],
    });
    expect([read(body, 'workflows', 0, 'version', 'versionNumber'), issue.statusId]).toEqual([2, third]);
  });

  test('a status that the update lists takes the name it gives, and keeps its description if it gives none', async () => {
    const { id, first, names } = await makeActive();
    const body = await updateOf(site, id);
    const statuses = (body['statuses'] as Record<string, unknown>[]).map(({ description, ...status }) => status);
    const renamed = statuses.map((status) => (status['id'] === first ? { ...status, name: `Registriert ${String(count)}` } : status));
    expect((await call('POST', '/workflows/update', { ...body, statuses: renamed })).status).toBe(200);
    expect(jira.state.statuses.get(first)).toMatchObject({ name: `Registriert ${String(count)}`, description: 'So' });
    const clash = statuses.map((status) => (status['id'] === first ? { ...status, name: names[1] } : status));
    expect((await call('POST', '/workflows/update', { ...(await updateOf(site, id)), statuses: clash })).status).toBe(400);
  });

  test("Jira's own workflow cannot be edited", async () => {
    const [system] = [...jira.state.workflows.values()].filter(({ isSystem }) => isSystem);
    expect(await readWorkflow(site, system?.id ?? '')).toMatchObject({ isEditable: false });
    expect((await update(system?.id ?? '')).body).toMatchObject({ errorMessages: ["Workflow 'Default workflow' cannot be edited."] });
    expect((await call('DELETE', `/workflow/${system?.id ?? ''}`)).status).toBe(400);
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
