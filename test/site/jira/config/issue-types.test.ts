import { createRecordedSite, read } from './recorded-calls';
import { addIssue, makeProject } from './sample-project';

const site = createRecordedSite();
const { call, make } = site;

describe('issue types and their schemes', () => {
  test('a type and its subtask; a second of the name is refused with 409', async () => {
    await make('/issuetype', { name: 'Improvement', description: 'An improvement', hierarchyLevel: 0 });
    const action = await make('/issuetype', { name: 'Improvement action', description: '', hierarchyLevel: -1 });
    expect(await call('POST', '/issuetype', { name: 'improvement' })).toMatchObject({ status: 409 });
    expect((await call('GET', `/issuetype/${action}`)).body).toMatchObject({ subtask: true, hierarchyLevel: -1 });
  });

  test('a scheme lists its types; a second of the name is refused with 409', async () => {
    const types = [await make('/issuetype', { name: 'Deviation' }), await make('/issuetype', { name: 'Measure' })];
    const scheme = { name: 'Improvement types', issueTypeIds: types, defaultIssueTypeId: types[0] };
    const id = await make('/issuetypescheme', scheme, 'issueTypeSchemeId');
    expect((await call('POST', '/issuetypescheme', scheme)).status).toBe(409);
    expect((await call('GET', `/issuetypescheme/mapping?issueTypeSchemeId=${id}`)).body).toMatchObject({
      total: 2,
      values: types.map((issueTypeId) => ({ issueTypeSchemeId: id, issueTypeId })),
    });
  });

  test('types are added to the scheme of a project, each once', async () => {
    const [first, second] = [await make('/issuetype', { name: 'Finding' }), await make('/issuetype', { name: 'Objective' })];
    const id = await make('/issuetypescheme', { name: 'Growing types', issueTypeIds: [first] }, 'issueTypeSchemeId');
    const projectId = await makeProject(site, 'GROW', { issueTypeScheme: Number(id) });
    expect((await call('PUT', `/issuetypescheme/${id}/issuetype`, { issueTypeIds: [second] })).status).toBe(204);
    expect((await call('PUT', `/issuetypescheme/${id}/issuetype`, { issueTypeIds: [second] })).status).toBe(400);
    expect((await call('PUT', `/issuetypescheme/${id}/issuetype`, { issueTypeIds: ['9'] })).status).toBe(400);
    expect(read((await call('GET', `/project/${projectId}`)).body, 'issueTypes')).toMatchObject([{ id: first }, { id: second }]);
  });

  test('a project takes another scheme only if that has the types of its issues', async () => {
    const id = await make(
      '/issuetypescheme',
      { name: 'Other types', issueTypeIds: [await make('/issuetype', { name: 'Idea' })] },
      'issueTypeSchemeId',
    );
    const [empty, used] = [await makeProject(site, 'EMPTY'), await makeProject(site, 'USED')];
    addIssue(site, used);
    const assign = (projectId: string) => call('PUT', '/issuetypescheme/project', { issueTypeSchemeId: id, projectId });
    expect([(await assign(empty)).status, (await assign(used)).status]).toEqual([204, 400]);
    expect((await call('GET', `/issuetypescheme/project?projectId=${empty}&projectId=${used}`)).body).toMatchObject({
      total: 2,
      values: [{ projectIds: [used] }, { issueTypeScheme: { id, name: 'Other types' }, projectIds: [empty] }],
    });
  });

  test('a link type; a second of the name is refused with 404', async () => {
    const link = { name: 'Improvement source', inward: 'is raised from', outward: 'raised' };
    await make('/issueLinkType', link);
    expect(await call('POST', '/issueLinkType', link)).toMatchObject({ status: 404 });
    expect(read((await call('GET', '/issueLinkType')).body, 'issueLinkTypes')).toContainEqual(expect.objectContaining(link));
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
