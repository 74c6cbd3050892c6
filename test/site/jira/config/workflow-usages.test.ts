import { createRecordedSite, read } from './recorded-calls';
import { makeProject } from './sample-project';
import { makeWorkflow } from './sample-workflow';

const site = createRecordedSite();
const { call, make } = site;

test('a workflow tells which projects and schemes share it, and a status which workflows have it', async () => {
  const { id, statusIds } = await makeWorkflow(site);
  const idle = await make('/workflowscheme', { name: 'Idle', defaultWorkflow: 'Improvement lifecycle' });
  const shared = await make('/workflowscheme', { name: 'Shared', defaultWorkflow: 'Improvement lifecycle' });
  const projects = [
    await makeProject(site, 'ONE', { workflowScheme: Number(shared) }),
    await makeProject(site, 'TWO', { workflowScheme: Number(shared) }),
  ];
  await makeProject(site, 'THREE');
  const ids = (...used: string[]) => used.map((usedId) => ({ id: usedId }));
  expect((await call('GET', `/workflow/${id}/projectUsages`)).body).toEqual({ workflowId: id, projects: { values: ids(...projects) } });
  expect((await call('GET', `/workflow/${id}/workflowSchemes`)).body).toEqual({
    workflowId: id,
    workflowSchemes: { values: ids(idle, shared) },
  });
  expect((await call('GET', `/workflowscheme/${shared}/projectUsages`)).body).toEqual({
    workflowSchemeId: shared,
    projects: { values: ids(...projects) },
  });
  expect((await call('GET', `/workflowscheme/${idle}/projectUsages`)).body).toMatchObject({ projects: { values: [] } });
  expect((await call('GET', `/statuses/${statusIds[0] ?? ''}/workflowUsages`)).body).toEqual({
    statusId: statusIds[0],
    workflows: { values: ids(id) },
  });
});

test('usages come page by page, by token', async () => {
  const [workflow] = [...site.jira.state.workflows.values()];
  const path = `/workflow/${workflow?.id ?? ''}/workflowSchemes?maxResults=1`;
  await make('/workflowscheme', { name: 'Second of the default' });
  const first = (await call('GET', path)).body;
  const token = String(read(first, 'workflowSchemes', 'nextPageToken'));
  const second = (await call('GET', `${path}&nextPageToken=${encodeURIComponent(token)}`)).body;
  const idsOf = (page: unknown) => read(page, 'workflowSchemes', 'values', 0, 'id');
  expect([idsOf(first), idsOf(second)]).toEqual([...new Set([idsOf(first), idsOf(second)])]);
  expect(read(second, 'workflowSchemes', 'nextPageToken')).toBeUndefined();
  expect((await call('GET', `${path}&nextPageToken=made-up`)).status).toBe(400);
});

test('workflows are found by activity, project and scope', async () => {
  const project = String(read((await call('GET', '/project/ONE')).body, 'id'));
  const namesOf = async (query: string) =>
    (read((await call('GET', `/workflows/search?${query}`)).body, 'values') as { name: string }[]).map(({ name }) => name);
  expect(await namesOf(`projectId=${project}`)).toEqual(['Improvement lifecycle']);
  expect(await namesOf('isActive=false')).toEqual([]);
  expect(await namesOf('scope=PROJECT')).toEqual([]);
});

test('a workflow that even an idle scheme has cannot be deleted', async () => {
  const body = { scope: { type: 'GLOBAL' }, statuses: [], workflows: [] };
  expect((await call('POST', '/workflows/create', body)).status).toBe(400);
  const { body: found } = await call('POST', '/workflows', { workflowNames: ['Improvement lifecycle'] });
  expect((await call('DELETE', `/workflow/${String(read(found, 'workflows', 0, 'id'))}`)).status).toBe(400);
});

test('who is no administrator may not ask, and what is not there is 404', async () => {
  expect((await call('GET', '/workflow/none/projectUsages')).status).toBe(404);
  expect((await call('GET', '/statuses/1/workflowUsages')).status).toBe(404);
  expect((await call('GET', '/workflow/none/projectUsages', undefined, 'team')).status).toBe(403);
});

test('every request and answer above keeps to the published contract', () => {
  expect(site.violations()).toEqual([]);
});
