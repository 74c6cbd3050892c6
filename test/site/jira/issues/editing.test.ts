import { adf, clausesFieldId, makeIssue, openJira } from './jira-fixture';
import { isObject, listAt, textAt } from './json';

describe('editing', () => {
  it('several fields of one edit are one history with ids and names', async () => {
    const site = await openJira();
    const issue = await makeIssue(site, { customfield_20002: { value: 'Not effective' } });
    const verifier = site.person('verifier');
    const fields = { summary: 'Faster', customfield_20002: { value: 'Effective' }, customfield_20003: { accountId: verifier.accountId } };
    expect((await site.call('PUT', `/rest/api/3/issue/${issue.key}`, { fields }, 'team')).status).toBe(204);
    const { body } = await site.call('GET', `/rest/api/3/issue/${issue.key}/changelog`);
    expect(body).toMatchObject({ total: 1, isLast: true, values: [{ author: { accountId: site.person('team').accountId } }] });
    expect(listAt(listAt(body, 'values')[0], 'items')).toEqual([
      {
        field: 'summary',
        fieldId: 'summary',
        fieldtype: 'jira',
        from: null,
        fromString: 'Restore backups faster',
        to: null,
        toString: 'Faster',
      },
      {
        field: 'Effectiveness',
        fieldId: 'customfield_20002',
        fieldtype: 'custom',
        from: 'customfield_20002-2',
        fromString: 'Not effective',
        to: 'customfield_20002-1',
        toString: 'Effective',
      },
      {
        field: 'Verifier',
        fieldId: 'customfield_20003',
        fieldtype: 'custom',
        from: null,
        fromString: null,
        to: verifier.accountId,
        toString: verifier.displayName,
      },
    ]);
  });

  it('an edit that changes nothing leaves no history and no event', async () => {
    const site = await openJira();
    const issue = await makeIssue(site, { labels: ['backup'] });
    const before = site.events.length;
    await site.call('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels: ['backup'], summary: issue.summary } }, 'team');
    expect([issue.histories.length, site.events.length]).toEqual([0, before]);
  });

  it('labels can be added and removed one by one', async () => {
    const site = await openJira();
    const issue = await makeIssue(site, { labels: ['one', 'two'] });
    await site.call('PUT', `/rest/api/3/issue/${issue.key}`, { update: { labels: [{ add: 'three' }, { remove: 'one' }] } }, 'team');
    expect(issue.fields['labels']).toEqual(['two', 'three']);
    expect(issue.histories[0]?.items[0]).toMatchObject({ fromString: 'one two', toString: 'two three' });
  });

  it('every kind of field reads back as it was written', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const clauses = clausesFieldId(site.jira);
    const fields = { customfield_20001: 0, customfield_20004: '2026-02-01', customfield_20006: adf('Learnt'), [clauses]: ['9.2', '10.1'] };
    await site.call(
      'PUT',
      `/rest/api/3/issue/${issue.key}`,
      { fields: { ...fields, customfield_20007: [{ value: 'Effective' }] } },
      'team',
    );
    const { body } = await site.call('GET', `/rest/api/3/issue/${issue.key}`);
    expect(body['fields']).toMatchObject({ ...fields, customfield_20007: [{ value: 'Effective', id: 'customfield_20007-1' }] });
  });

  it("an app's field refuses by its own expression", async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const clauses = clausesFieldId(site.jira);
    const answer = await site.call('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { [clauses]: ['not a clause'] } }, 'team');
    expect([answer.status, answer.body['errors']]).toEqual([400, { [clauses]: 'Use clause numbers.' }]);
  });

  it('a field outside the screen cannot be set, except by an app that overrides screens', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const body = { fields: { resolution: { name: "Won't Do" } } };
    expect((await site.call('PUT', `/rest/api/3/issue/${issue.key}?overrideScreenSecurity=true`, body, 'team')).status).toBe(400);
    expect((await site.call('PUT', `/rest/api/3/issue/${issue.key}?overrideScreenSecurity=true`, body, site.app)).status).toBe(204);
  });

  it('a reader cannot edit', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    expect((await site.call('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary: 'No' } }, 'auditor')).status).toBe(403);
  });

  it('somebody without the project cannot be assigned', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const { accountId } = site.person('outsider');
    const answer = await site.call('PUT', `/rest/api/3/issue/${issue.key}/assignee`, { accountId }, 'team');
    expect(answer.body['errors']).toEqual({ assignee: `User '${accountId}' cannot be assigned issues.` });
  });

  it('an assignment is told twice: as a change and as an assignment', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const { accountId } = site.person('verifier');
    expect((await site.call('PUT', `/rest/api/3/issue/${issue.key}/assignee`, { accountId }, 'team')).status).toBe(204);
    expect(site.events.slice(1).map((event) => event.eventType)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
    expect(site.events[1]?.body).toMatchObject({ changelog: { items: [{ field: 'assignee', to: accountId, toString: 'Vera Okafor' }] } });
  });

  it('an issue with subtasks is deleted only when that is said', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    await makeIssue(site, { parent: { key: issue.key } });
    expect((await site.call('DELETE', `/rest/api/3/issue/${issue.key}`)).status).toBe(400);
    expect((await site.call('DELETE', `/rest/api/3/issue/${issue.key}?deleteSubtasks=true`)).status).toBe(204);
    expect([site.jira.state.issues.size, site.jira.state.issueIdByKey.size]).toEqual([0, 0]);
  });

  it('a subtask can move below another parent of its project, and below nothing else', async () => {
    const site = await openJira();
    const [first, second] = [await makeIssue(site), await makeIssue(site)];
    const action = await makeIssue(site, { parent: { key: first.key } });
    const put = (parent: unknown) => site.call('PUT', `/rest/api/3/issue/${action.key}`, { fields: { parent } }, 'team');
    expect((await put({ key: second.key })).status).toBe(204);
    expect([site.jira.state.subtaskIdsByParent.get(first.id), site.jira.state.subtaskIdsByParent.get(second.id)]).toEqual([
      [],
      [action.id],
    ]);
    expect((await put({ id: action.id })).status).toBe(400);
    expect((await put(null)).status).toBe(400);
  });

  it('the edit form offers the fields of the screen to those who may edit', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const path = `/rest/api/3/issue/${issue.key}/editmeta`;
    expect((await site.call('GET', path, undefined, 'team')).body).toMatchObject({
      fields: { summary: { required: true }, customfield_20002: { allowedValues: [{ value: 'Effective' }, { value: 'Not effective' }] } },
    });
    expect((await site.call('GET', path, undefined, 'auditor')).body).toEqual({ fields: {} });
  });

  it('the create form names the types and marks what a subtask needs', async () => {
    const site = await openJira();
    const types = await site.call('GET', '/rest/api/3/issue/createmeta/ISMS/issuetypes');
    expect(types.body).toMatchObject({
      total: 2,
      issueTypes: [
        { name: 'Task', subtask: false },
        { name: 'Sub-task', subtask: true },
      ],
    });
    const subtaskTypeId = textAt(listAt(types.body, 'issueTypes')[1], 'id') ?? '';
    const { body } = await site.call('GET', `/rest/api/3/issue/createmeta/ISMS/issuetypes/${subtaskTypeId}`);
    const required = listAt(body, 'fields').flatMap((field) => (isObject(field) && field['required'] === true ? field['fieldId'] : []));
    expect(required).toEqual(['project', 'issuetype', 'summary', 'parent']);
  });
});
