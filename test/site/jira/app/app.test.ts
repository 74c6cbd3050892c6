import { ariOf, clausesFieldId, makeIssue, openJira } from '../issues/jira-fixture';

const api = '/rest/api/3';

describe('the app on the site', () => {
  it('its fields appear with the address of their module', async () => {
    const site = await openJira();
    const field = site.jira.state.fields.get(clausesFieldId(site.jira));
    expect(field?.schema).toMatchObject({ type: 'array', items: 'string', custom: ariOf('iso-clauses') });
    expect(field?.clauseNames).toEqual([`cf[${field?.id.slice(12) ?? ''}]`, 'ISO clauses']);
  });

  it('it writes its field on many issues, past screen and validation, with a history', async () => {
    const site = await openJira();
    const fieldId = clausesFieldId(site.jira);
    const [first, second] = [await makeIssue(site), await makeIssue(site)];
    const updates = [{ customField: fieldId, issueIds: [Number(first.id), Number(second.id)], value: ['not a clause'] }];
    expect((await site.call('POST', `${api}/app/field/value`, { updates }, site.app)).status).toBe(204);
    expect([first.fields[fieldId], second.fields[fieldId]]).toEqual([['not a clause'], ['not a clause']]);
    expect(first.histories[0]).toMatchObject({ authorId: site.app.accountId, items: [{ field: 'ISO clauses', toString: 'not a clause' }] });
  });

  it('it can leave the changelog alone and clear a value', async () => {
    const site = await openJira();
    const fieldId = clausesFieldId(site.jira);
    const issue = await makeIssue(site, { [fieldId]: ['9.2'] });
    const body = { updates: [{ issueIds: [Number(issue.id)], value: null }] };
    const answer = await site.call('PUT', `${api}/app/field/${fieldId}/value?generateChangelog=false`, body, site.app);
    expect([answer.status, issue.fields[fieldId], issue.histories]).toEqual([204, undefined, []]);
  });

  it('nobody else writes it, and it writes no field of others', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const update = (customField: string) => ({ updates: [{ customField, issueIds: [Number(issue.id)], value: null }] });
    expect((await site.call('POST', `${api}/app/field/value`, update(clausesFieldId(site.jira)), 'admin')).status).toBe(403);
    expect((await site.call('POST', `${api}/app/field/value`, update('customfield_20001'), site.app)).status).toBe(403);
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
