import { createRecordedSite, read } from './recorded-calls';
import { makeProject } from './sample-project';

const site = createRecordedSite();
const { call, make, jira } = site;
const type = (name: string) => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;
let count = 0;

/** A select field, two projects and two issue types. */
async function makeGround() {
  count += 1;
  const fieldId = await make('/field', { name: `Wirkung ${String(count)}`, type: type('select') });
  const path = `/field/${fieldId}/context`;
  const globalId = String(read((await call('GET', path)).body, 'values', 0, 'id'));
  const projects = [await makeProject(site, `C${String(count)}A`), await makeProject(site, `C${String(count)}B`)];
  const [task = '', subtask = ''] = [...jira.state.issueTypes.keys()];
  return { fieldId, path, globalId, first: projects[0] ?? '', second: projects[1] ?? '', task, subtask };
}

const contextOf = async (path: string, projectId: string, issueTypeId: string) =>
  read((await call('POST', `${path}/mapping`, { mappings: [{ projectId, issueTypeId }] })).body, 'values', 0, 'contextId');

describe('contexts of a custom field', () => {
  test('a new field has the global one, for all projects and types', async () => {
    const { path, globalId } = await makeGround();
    expect((await call('GET', path)).body).toMatchObject({
      total: 1,
      values: [{ id: globalId, isGlobalContext: true, isAnyIssueType: true }],
    });
    expect((await call('GET', `${path}/projectmapping`)).body).toMatchObject({ values: [{ contextId: globalId, isGlobalContext: true }] });
    expect((await call('GET', `${path}/issuetypemapping`)).body).toMatchObject({ values: [{ contextId: globalId, isAnyIssueType: true }] });
  });

  test('a context of a project stands before the global one, even for types it leaves out', async () => {
    const { path, globalId, first, second, task, subtask } = await makeGround();
    const body = { name: 'Nur hier', projectIds: [first], issueTypeIds: [task] };
    const { body: made, status } = await call('POST', path, body);
    expect([status, made]).toMatchObject([201, body]);
    const id = String(read(made, 'id'));
    expect(await contextOf(path, first, task)).toBe(id);
    expect(await contextOf(path, first, subtask)).toBeNull();
    expect(await contextOf(path, second, subtask)).toBe(globalId);
    expect((await call('GET', `${path}?isGlobalContext=false`)).body).toMatchObject({ total: 1, values: [{ id, isAnyIssueType: false }] });
    expect((await call('GET', `${path}/projectmapping?contextId=${id}`)).body).toMatchObject({
      values: [{ contextId: id, projectId: first }],
    });
    expect((await call('GET', `${path}/issuetypemapping?contextId=${id}`)).body).toMatchObject({
      values: [{ contextId: id, issueTypeId: task }],
    });
  });

  test('a project is in one context at most, and one context at most is global', async () => {
    const { path, first } = await makeGround();
    expect((await call('POST', path, { name: 'Erster', projectIds: [first] })).status).toBe(201);
    expect((await call('POST', path, { name: 'Zweiter', projectIds: [first] })).status).toBe(400);
    expect((await call('POST', path, { name: 'Überall', projectIds: [] })).status).toBe(400);
    expect((await call('POST', path, { name: 'Nirgends', projectIds: ['9'] })).status).toBe(404);
  });

  test('projects and types are assigned to a context and taken out; to the global one no project is', async () => {
    const { path, globalId, first, second, task } = await makeGround();
    const id = await make(path, { name: 'Wächst', projectIds: [first] });
    expect((await call('PUT', `${path}/${globalId}/project`, { projectIds: [second] })).status).toBe(400);
    expect((await call('PUT', `${path}/${id}/project`, { projectIds: [second] })).status).toBe(204);
    expect(await contextOf(path, second, task)).toBe(id);
    expect((await call('POST', `${path}/${id}/project/remove`, { projectIds: [second] })).status).toBe(204);
    expect(await contextOf(path, second, task)).toBe(globalId);
    expect((await call('POST', `${path}/${id}/project/remove`, { projectIds: [second] })).status).toBe(400);
    const types = { issueTypeIds: [task] };
    expect((await call('PUT', `${path}/${id}/issuetype`, types)).status).toBe(204);
    expect((await call('PUT', `${path}/${id}/issuetype`, types)).status).toBe(409);
    expect((await call('POST', `${path}/${id}/issuetype/remove`, types)).status).toBe(204);
    expect((await call('GET', `${path}/issuetypemapping?contextId=${id}`)).body).toMatchObject({ values: [{ isAnyIssueType: true }] });
  });

  test('every context has options of its own', async () => {
    const { path, globalId, first } = await makeGround();
    const id = await make(path, { name: 'Eigene', projectIds: [first] });
    for (const contextId of [id, globalId])
      expect((await call('POST', `${path}/${contextId}/option`, { options: [{ value: 'Hoch' }] })).status).toBe(200);
    expect((await call('POST', `${path}/${id}/option`, { options: [{ value: 'hoch' }] })).status).toBe(400);
    expect((await call('GET', `${path}/${id}/option`)).body).toMatchObject({ total: 1 });
  });

  test('a context is renamed and deleted, with its options', async () => {
    const { path, fieldId, first } = await makeGround();
    const id = await make(path, { name: 'Alt', projectIds: [first] });
    await call('POST', `${path}/${id}/option`, { options: [{ value: 'Weg' }] });
    expect((await call('PUT', `${path}/${id}`, { name: 'Neu' })).status).toBe(204);
    expect((await call('GET', `${path}?contextId=${id}`)).body).toMatchObject({ values: [{ name: 'Neu' }] });
    expect((await call('DELETE', `${path}/${id}`)).status).toBe(204);
    expect(jira.state.fields.get(fieldId)?.options).toEqual([]);
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
