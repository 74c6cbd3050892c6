import { addSecurityLevel } from '../permissions';
import { baseUrl, makeIssue, messagesOf, openJira } from './jira-fixture';
import { listAt, objectAt } from './json';

describe('creating', () => {
  it('an issue gets the next key of its project', async () => {
    const site = await openJira();
    const answer = await site.call('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'ISMS' }, issuetype: { name: 'Task' }, summary: 'One' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ id: '10000', key: 'ISMS-1', self: `${baseUrl}/rest/api/3/issue/10000` });
    expect((await makeIssue(site)).key).toBe('ISMS-2');
  });

  it('all bad fields are named in one answer', async () => {
    const site = await openJira();
    const fields = {
      project: { key: 'ISMS' },
      issuetype: { name: 'Task' },
      description: 'plain',
      duedate: 'soon',
      customfield_20001: 'many',
    };
    const answer = await site.call('POST', '/rest/api/3/issue', { fields });
    expect(answer.status).toBe(400);
    expect(answer.body['errors']).toEqual({
      summary: 'You must specify a summary of the issue.',
      description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
      duedate: 'Error parsing date string: soon',
      customfield_20001: 'Operation value must be a number',
    });
  });

  it.each([
    ['a'.repeat(256), "Summary can't exceed 255 characters."],
    ['two\nlines', 'The summary is invalid because it contains newline characters.'],
  ])('the summary %# is refused', async (summary, message) => {
    const site = await openJira();
    const fields = { project: { key: 'ISMS' }, issuetype: { name: 'Task' }, summary };
    expect((await site.call('POST', '/rest/api/3/issue', { fields })).body['errors']).toEqual({ summary: message });
  });

  it('a subtask needs a parent', async () => {
    const site = await openJira();
    const fields = { project: { key: 'ISMS' }, issuetype: { name: 'Sub-task' }, summary: 'Action' };
    expect((await site.call('POST', '/rest/api/3/issue', { fields })).body['errors']).toEqual({
      parentId: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
  });

  it('a subtask shows under its parent and the parent on the subtask', async () => {
    const site = await openJira();
    const parent = await makeIssue(site);
    const action = await makeIssue(site, { parent: { key: parent.key } });
    const seen = await site.call('GET', `/rest/api/3/issue/${parent.key}?fields=subtasks`);
    expect(seen.body).toMatchObject({ fields: { subtasks: [{ key: action.key }] } });
    const child = await site.call('GET', `/rest/api/3/issue/${action.id}?fields=parent`);
    expect(child.body).toMatchObject({ fields: { parent: { key: parent.key, fields: { summary: parent.summary } } } });
  });

  it('a reader cannot create, somebody without the project does not learn of it', async () => {
    const site = await openJira();
    const body = { fields: { project: { key: 'ISMS' }, issuetype: { name: 'Task' }, summary: 'One' } };
    expect((await site.call('POST', '/rest/api/3/issue', body, 'auditor')).status).toBe(403);
    expect((await site.call('POST', '/rest/api/3/issue', body, 'outsider')).body['errors']).toEqual({
      project: 'Specify a valid project ID or key',
    });
  });

  it('one bad element does not stop the others of a bulk', async () => {
    const site = await openJira();
    const fields = { project: { key: 'ISMS' }, issuetype: { name: 'Task' }, summary: 'One' };
    const answer = await site.call('POST', '/rest/api/3/issue/bulk', {
      issueUpdates: [{ fields }, { fields: { ...fields, summary: '' } }],
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ issues: [{ key: 'ISMS-1' }], errors: [{ status: 400, failedElementNumber: 1 }] });
  });

  it('more than fifty at once are refused', async () => {
    const site = await openJira();
    const issueUpdates = Array.from({ length: 51 }, () => ({ fields: {} }));
    expect((await site.call('POST', '/rest/api/3/issue/bulk', { issueUpdates })).status).toBe(400);
  });

  it('a creation is told with few fields, and an assignment beside it', async () => {
    const site = await openJira();
    await makeIssue(site, { assignee: { accountId: site.person('verifier').accountId } });
    expect(site.events.map((event) => event.eventType)).toEqual(['avi:jira:created:issue', 'avi:jira:assigned:issue']);
    expect(site.events[0]?.atlassianId).toBe(site.person('team').accountId);
    expect(site.events[0]?.body).toMatchObject({
      issue: { key: 'ISMS-1', fields: { status: { name: 'To Do' }, project: { key: 'ISMS' } } },
    });
  });
});

describe('reading', () => {
  it('a hidden issue answers 404 with the words of an absent one', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const hidden = await site.call('GET', `/rest/api/3/issue/${issue.key}`, undefined, 'outsider');
    const absent = await site.call('GET', '/rest/api/3/issue/ISMS-999');
    expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
    expect(messagesOf(hidden)).toEqual(['Issue does not exist or you do not have permission to see it.']);
  });

  it('a security level hides an issue from everybody who is not in it, administrators too, and not from the app', async () => {
    const site = await openJira();
    const levelId = addSecurityLevel(site.jira.state, 'Confidential', [site.person('team').accountId]);
    const issue = await makeIssue(site, { security: { id: levelId } });
    const statusFor = async (as: 'team' | 'admin' | 'verifier') =>
      (await site.call('GET', `/rest/api/3/issue/${issue.key}`, undefined, as)).status;
    expect([await statusFor('team'), await statusFor('admin'), await statusFor('verifier')]).toEqual([200, 404, 404]);
    expect((await site.call('GET', `/rest/api/3/issue/${issue.key}`, undefined, site.app)).status).toBe(200);
  });

  it('subtasks share the security level of their parent', async () => {
    const site = await openJira();
    const levelId = addSecurityLevel(site.jira.state, 'Confidential', [site.person('team').accountId]);
    const issue = await makeIssue(site, { security: { id: levelId } });
    const action = await makeIssue(site, { parent: { key: issue.key } });
    expect((await site.call('GET', `/rest/api/3/issue/${action.key}`, undefined, 'verifier')).status).toBe(404);
  });

  it('an anonymous caller is turned away', async () => {
    const site = await openJira();
    expect((await site.call('GET', '/rest/api/3/myself', undefined, null)).status).toBe(401);
  });

  it('only named fields are printed, and times carry an offset without a colon', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const { body } = await site.call('GET', `/rest/api/3/issue/${issue.key.toLowerCase()}?fields=created,summary`);
    expect(Object.keys(objectAt(body, 'fields') ?? {})).toEqual(['created', 'summary']);
    expect(objectAt(body, 'fields')?.['created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
  });

  it('a bulk fetch leaves out what is hidden and sorts by id', async () => {
    const site = await openJira();
    const levelId = addSecurityLevel(site.jira.state, 'Confidential', []);
    const [first, second] = [await makeIssue(site), await makeIssue(site)];
    const secret = await makeIssue(site, { security: { id: levelId } });
    const asked = { issueIdsOrKeys: [second.key, secret.id, first.id, 'ISMS-99'], fields: ['summary'] };
    const { body } = await site.call('POST', '/rest/api/3/issue/bulkfetch', asked);
    expect(body).toMatchObject({ issues: [{ key: first.key }, { key: second.key }], issueErrors: [] });
    expect(listAt(body, 'issues')).toHaveLength(2);
  });

  it.each([
    [['summary'], 200],
    [['summary', 'comment'], 400],
    [undefined, 400],
  ])('a bulk fetch of 101 issues with fields %j answers %i', async (fields, status) => {
    const site = await openJira();
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, index) => String(index + 1));
    expect((await site.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, ...(fields && { fields }) })).status).toBe(status);
  });

  it('what is not emulated names itself', async () => {
    const site = await openJira();
    const answer = await site.call('GET', '/rest/api/3/dashboard');
    expect([answer.status, answer.body]).toEqual([501, { errorMessages: ['Not emulated: GET /rest/api/3/dashboard'], errors: {} }]);
  });

  it('transitions and the edit form come along when asked for', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const { body } = await site.call('GET', `/rest/api/3/issue/${issue.key}?fields=summary&expand=transitions,editmeta`, undefined, 'team');
    expect(body).toMatchObject({
      transitions: [{ id: '11' }, { id: '21' }, { id: '31' }],
      editmeta: { fields: { summary: { required: true } } },
    });
  });
});
