import { createRecordedSite, read } from './recorded-calls';
import { addIssue, makeProject } from './sample-project';

const site = createRecordedSite();
const { call, make } = site;

const mappingsOf = async (schemeId: string) =>
  read((await call('GET', `/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${schemeId}`)).body, 'values');

async function makeScreens(name: string) {
  const screenId = await make('/screens', { name });
  const screenSchemeId = await make('/screenscheme', { name, screens: { default: Number(screenId) } });
  const issueTypeMappings = [{ issueTypeId: 'default', screenSchemeId }];
  return { screenId, screenSchemeId, schemeId: await make('/issuetypescreenscheme', { name, issueTypeMappings }) };
}

describe('screens and their schemes', () => {
  test('a screen has a first tab, and a field stands on it once', async () => {
    const field = await make('/field', { name: 'Impact', type: 'com.atlassian.jira.plugin.system.customfieldtypes:float' });
    const tabs = `/screens/${await make('/screens', { name: 'Improvement screen' })}/tabs`;
    const tabId = String(read((await call('GET', tabs)).body, 0, 'id'));
    for (const fieldId of ['summary', field]) expect((await call('POST', `${tabs}/${tabId}/fields`, { fieldId })).status).toBe(200);
    expect((await call('POST', `${tabs}/${tabId}/fields`, { fieldId: 'summary' })).status).toBe(400);
    expect((await call('POST', `${tabs}/${tabId}/fields`, { fieldId: 'customfield_1' })).status).toBe(400);
    expect(await call('GET', `${tabs}/${tabId}/fields`)).toMatchObject({ body: [{ id: 'summary', name: 'Summary' }, { name: 'Impact' }] });
  });

  test('a scheme of screens for types needs one for all others', async () => {
    const { screenSchemeId } = await makeScreens('Default first');
    const issueTypeMappings = [{ issueTypeId: await make('/issuetype', { name: 'Alone' }), screenSchemeId }];
    expect((await call('POST', '/issuetypescreenscheme', { name: 'No default', issueTypeMappings })).status).toBe(400);
  });

  test('a mapping is added to a scheme in use, and the others stay', async () => {
    const { schemeId, screenSchemeId } = await makeScreens('Mapped');
    const [issueTypeId, other] = [await make('/issuetype', { name: 'Mapped type' }), await makeScreens('Mapped apart')];
    const add = (mapping: unknown) => call('PUT', `/issuetypescreenscheme/${schemeId}/mapping`, { issueTypeMappings: [mapping] });
    expect((await add({ issueTypeId, screenSchemeId: other.screenSchemeId })).status).toBe(204);
    expect((await add({ issueTypeId: '9', screenSchemeId })).status).toBe(404);
    expect(await mappingsOf(schemeId)).toEqual([
      expect.objectContaining({ issueTypeId, screenSchemeId: other.screenSchemeId }),
      expect.objectContaining({ issueTypeId: 'default', screenSchemeId }),
    ]);
  });

  test('the screens of a project are found from its id, with issues or without', async () => {
    const { screenId, screenSchemeId, schemeId } = await makeScreens('Found');
    const projectId = await makeProject(site, 'FOUND');
    addIssue(site, projectId);
    expect((await call('PUT', '/issuetypescreenscheme/project', { issueTypeScreenSchemeId: schemeId, projectId })).status).toBe(204);
    expect((await call('GET', `/issuetypescreenscheme/project?projectId=${projectId}`)).body).toMatchObject({
      values: [{ issueTypeScreenScheme: { id: schemeId }, projectIds: [projectId] }],
    });
    expect(await mappingsOf(schemeId)).toMatchObject([{ issueTypeId: 'default', screenSchemeId }]);
    expect((await call('GET', `/screenscheme?id=${screenSchemeId}`)).body).toMatchObject({
      values: [{ id: Number(screenSchemeId), screens: { default: Number(screenId) } }],
    });
  });

  test('a field tells the screens and tabs that show it', async () => {
    const fieldId = await make('/field', { name: 'Shown', type: 'com.atlassian.jira.plugin.system.customfieldtypes:float' });
    const { screenId } = await makeScreens('Shows it');
    const tabId = String(read((await call('GET', `/screens/${screenId}/tabs`)).body, 0, 'id'));
    await call('POST', `/screens/${screenId}/tabs/${tabId}/fields`, { fieldId });
    expect((await call('GET', `/field/${fieldId}/screens`)).body).toMatchObject({
      total: 1,
      values: [{ id: Number(screenId), name: 'Shows it', tab: { id: Number(tabId), name: 'Field Tab' } }],
    });
    expect((await call('GET', '/field/customfield_1/screens')).status).toBe(404);
  });

  test('what is in use stays', async () => {
    const { screenId, screenSchemeId, schemeId } = await makeScreens('Used');
    await makeProject(site, 'USED', { issueTypeScreenScheme: Number(schemeId) });
    for (const path of [`/screens/${screenId}`, `/screenscheme/${screenSchemeId}`, `/issuetypescreenscheme/${schemeId}`])
      expect([path, (await call('DELETE', path)).status]).toEqual([path, 400]);
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
