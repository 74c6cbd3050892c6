import { createRecordedSite, read } from './recorded-calls';
import { makeProject } from './sample-project';

const site = createRecordedSite();
const { call, make } = site;
const type = (name: string) => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;

describe('custom fields', () => {
  test('a field has clause names by number, by name and with its kind', async () => {
    const { body } = await call('POST', '/field', { name: 'Impact', type: type('float') });
    const number = String(read(body, 'id')).slice('customfield_'.length);
    expect(read(body, 'clauseNames')).toEqual([`cf[${number}]`, 'Impact', 'Impact[Number]']);
    expect(await call('GET', '/field/search?type=custom&query=impact')).toMatchObject({ body: { total: 1 } });
  });

  test('a type that Jira does not have is refused by name', async () => {
    expect((await call('POST', '/field', { name: 'Odd', type: 'no.such:type' })).body).toMatchObject({
      errors: { type: expect.any(String) as unknown },
    });
  });

  test('options stand in a context, are renamed there, and are unique', async () => {
    const path = `/field/${await make('/field', { name: 'Direction', type: type('select') })}/context`;
    const contextId = String(read((await call('GET', path)).body, 'values', 0, 'id'));
    expect((await call('POST', `${path}/${contextId}/option`, { options: [{ value: 'Up' }, { value: 'Down' }] })).status).toBe(200);
    const options = await call('GET', `${path}/${contextId}/option`);
    expect(options.body).toMatchObject({ total: 2, isLast: true, values: [{ value: 'Up', disabled: false }, { value: 'Down' }] });
    const optionId = String(read(options.body, 'values', 0, 'id'));
    const renamed = await call('PUT', `${path}/${contextId}/option`, { options: [{ id: optionId, value: 'Upwards' }] });
    expect(renamed.status).toBe(200);
    expect((await call('POST', `${path}/${contextId}/option`, { options: [{ value: 'down' }] })).status).toBe(400);
  });

  test('fields are associated with a project without a body', async () => {
    const association = {
      fields: [{ type: 'FIELD_ID', identifier: await make('/field', { name: 'Effort', type: type('float') }) }],
      associationContexts: [{ type: 'PROJECT_ID', identifier: Number(await makeProject(site, 'ASSOC')) }],
    };
    expect(await call('PUT', '/field/association', association)).toEqual({ status: 204, body: null });
  });

  test('the fields of a project are those whose contexts take in the work type', async () => {
    const projectId = await makeProject(site, 'REACH');
    const other = await makeProject(site, 'BESIDE');
    const [everywhere, elsewhere] = [
      await make('/field', { name: 'Everywhere', type: type('float') }),
      await make('/field', { name: 'Elsewhere', type: type('float') }),
    ];
    await call('POST', `/field/${elsewhere}/context`, { name: 'Beside', projectIds: [other] });
    const [first] = read((await call('GET', `/field/${elsewhere}/context?isGlobalContext=true`)).body, 'values') as { id: string }[];
    await call('DELETE', `/field/${elsewhere}/context/${first?.id ?? ''}`);
    const typeId = String(read((await call('GET', `/project/${projectId}`)).body, 'issueTypes', 0, 'id'));
    const query = `workTypeId=${typeId}&fieldId=${everywhere}&fieldId=${elsewhere}`;
    const found = await call('GET', `/projects/fields?projectId=${projectId}&${query}`);
    expect(found).toMatchObject({ status: 200, body: { total: 1, values: [{ fieldId: everywhere, workTypeId: Number(typeId) }] } });
    expect((await call('GET', `/projects/fields?projectId=${other}&${query}`)).body).toMatchObject({ total: 2 });
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });

  test('the fields of no project and no work type are refused', async () => {
    expect((await call('GET', '/projects/fields')).status).toBe(400);
  });
});
