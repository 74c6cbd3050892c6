import { ariOf, clausesFieldId, openJira } from '../issues/jira-fixture';

describe('the app on the site', () => {
  it('its fields appear with the address of their module', async () => {
    const site = await openJira();
    const field = site.jira.state.fields.get(clausesFieldId(site.jira));
    expect(field?.schema).toMatchObject({ type: 'array', items: 'string', custom: ariOf('iso-clauses') });
    expect(field?.clauseNames).toEqual([`cf[${field?.id.slice(12) ?? ''}]`, 'ISO clauses']);
  });

  it('its properties are its own', async () => {
    const site = await openJira();
    const path = '/rest/forge/1/app/properties/mode';
    expect((await site.call('PUT', path, { on: true }, site.app)).status).toBe(201);
    expect((await site.call('GET', path, undefined, site.app)).body).toMatchObject({ key: 'mode', value: { on: true } });
    expect((await site.call('GET', path, undefined, 'admin')).status).toBe(403);
    expect((await site.call('DELETE', path, undefined, site.app)).status).toBe(204);
  });
});
