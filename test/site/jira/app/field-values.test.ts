import { clausesFieldId, makeIssue, openJira, scoreFieldId, type TestJira } from '../issues/jira-fixture';
import type { Issue } from '../model';

const api = '/rest/api/3';

const writeMany = (site: TestJira, updates: readonly object[], query = '', as: TestJira['app'] | 'admin' = site.app) =>
  site.call('POST', `${api}/app/field/value${query}`, { updates }, as);
const idsOf = (...issues: Issue[]) => issues.map(({ id }) => Number(id));
const tellingEvents = ({ events }: TestJira) => events.filter(({ eventType }) => eventType === 'avi:jira:updated:issue');

describe('the app writes its fields', () => {
  it('several fields on several issues at once, past screen and validation, with a history each', async () => {
    const site = await openJira();
    const [clauses, score] = [clausesFieldId(site.jira), scoreFieldId(site.jira)];
    const [first, second] = [await makeIssue(site), await makeIssue(site)];
    const updates = [
      { customField: clauses, issueIds: idsOf(first, second), value: ['not a clause'] },
      { customField: score, issueIds: idsOf(first), value: 12.5 },
    ];
    expect((await writeMany(site, updates)).status).toBe(204);
    expect([first.fields, second.fields]).toEqual([
      { priority: '3', [clauses]: ['not a clause'], [score]: 12.5 },
      { priority: '3', [clauses]: ['not a clause'] },
    ]);
    expect(first.histories.map(({ authorId, items }) => [authorId, items[0]?.field, items[0]?.['toString']])).toEqual([
      [site.app.accountId, 'ISO clauses', 'not a clause'],
      [site.app.accountId, 'Priority score', '12.5'],
    ]);
  });

  it('or nothing, where one of the updates is wrong', async () => {
    const site = await openJira();
    const score = scoreFieldId(site.jira);
    const issue = await makeIssue(site);
    const good = { customField: score, issueIds: idsOf(issue), value: 1 };
    for (const [wrong, status] of [
      [{ customField: score, issueIds: [999999], value: 2 }, 400],
      [{ customField: score, issueIds: idsOf(issue), value: 'two' }, 400],
      [{ customField: score, issueIds: idsOf(issue) }, 400],
      [{ customField: score, issueIds: ['one'], value: 2 }, 400],
      [{ customField: 'customfield_1', issueIds: idsOf(issue), value: 2 }, 404],
      [{ customField: 'customfield_20001', issueIds: idsOf(issue), value: 2 }, 403],
    ] as const) {
      expect((await writeMany(site, [good, wrong])).status).toBe(status);
    }
    expect(issue.fields[score]).toBeUndefined();
  });

  it.each([
    ['', 1, 1, true],
    ['?generateChangelog=false', 0, 1, false],
    ['?generateAppEvents=false', 1, 0, false],
    ['?generateChangelog=false&generateAppEvents=false', 0, 0, false],
  ])('with %s there are %i histories and %i events', async (query, histories, events, hasChangelog) => {
    const site = await openJira();
    const issue = await makeIssue(site);
    await writeMany(site, [{ customField: scoreFieldId(site.jira), issueIds: idsOf(issue), value: 3 }], query);
    const told = tellingEvents(site);
    expect([issue.histories.length, told.length]).toEqual([histories, events]);
    expect(told.some(({ body }) => 'changelog' in body)).toBe(hasChangelog);
  });

  it('a value that is there already is no change', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const update = { customField: scoreFieldId(site.jira), issueIds: idsOf(issue), value: 3 };
    await writeMany(site, [update]);
    await writeMany(site, [update]);
    expect([issue.histories.length, tellingEvents(site).length]).toEqual([1, 1]);
  });

  it('one field by its id or by the key of the app; null clears it', async () => {
    const site = await openJira();
    const fieldId = clausesFieldId(site.jira);
    const issue = await makeIssue(site, { [fieldId]: ['9.2'] });
    const write = (idOrKey: string, value: unknown) =>
      site.call(
        'PUT',
        `${api}/app/field/${idOrKey}/value?generateChangelog=false`,
        { updates: [{ issueIds: idsOf(issue), value }] },
        site.app,
      );
    expect([(await write(site.jira.state.fields.get(fieldId)?.key ?? '', ['10.1'])).status, issue.fields[fieldId]]).toEqual([
      204,
      ['10.1'],
    ]);
    expect([(await write(fieldId, null)).status, issue.fields[fieldId], issue.histories]).toEqual([204, undefined, []]);
  });

  it('nobody else does', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const update = { customField: clausesFieldId(site.jira), issueIds: idsOf(issue), value: null };
    expect((await writeMany(site, [update], '', 'admin')).status).toBe(403);
  });
});

describe('a read-only field of an app', () => {
  it('cannot be set by people, though it is on the screen', async () => {
    const site = await openJira();
    const score = scoreFieldId(site.jira);
    const issue = await makeIssue(site);
    const answer = await site.call('PUT', `${api}/issue/${issue.key}`, { fields: { [score]: 1 } });
    expect(answer.body['errors']).toEqual({ [score]: `Field '${score}' cannot be set. It is not on the appropriate screen, or unknown.` });
  });

  it('is in no form, but in the issue', async () => {
    const site = await openJira();
    const score = scoreFieldId(site.jira);
    const issue = await makeIssue(site);
    await writeMany(site, [{ customField: score, issueIds: idsOf(issue), value: 7 }]);
    for (const path of [`issue/${issue.key}/editmeta`, `issue/createmeta/ISMS/issuetypes/${issue.issueTypeId}?maxResults=200`])
      expect(JSON.stringify((await site.call('GET', `${api}/${path}`)).body)).not.toContain(score);
    expect((await site.call('GET', `${api}/issue/${issue.key}?fields=${score}`)).body).toMatchObject({ fields: { [score]: 7 } });
  });

  it('can be searched and compared as a number', async () => {
    const site = await openJira();
    const score = scoreFieldId(site.jira);
    const issue = await makeIssue(site);
    await writeMany(site, [{ customField: score, issueIds: idsOf(issue), value: 7 }]);
    const found = await site.call('POST', `${api}/search/jql`, { jql: `cf[${score.slice(12)}] > 6`, fields: [score] });
    expect(found.body).toMatchObject({ issues: [{ id: issue.id, fields: { [score]: 7 } }] });
  });
});
