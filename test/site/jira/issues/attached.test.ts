import { adf, baseUrl, makeIssue, messagesOf, openJira, type TestJira } from './jira-fixture';
import { listAt, objectAt, textAt } from './json';

const api = '/rest/api/3';

async function linked(site: TestJira) {
  const [record, improvement] = [await makeIssue(site), await makeIssue(site)];
  const body = { type: { name: 'Blocks' }, inwardIssue: { key: record.key }, outwardIssue: { id: improvement.id } };
  return { record, improvement, body, answer: await site.call('POST', `${api}/issueLink`, body, 'team') };
}

describe('changelog', () => {
  it('the page of an issue is never longer than a hundred, oldest first', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    for (let turn = 0; turn < 101; turn += 1) {
      await site.call('PUT', `${api}/issue/${issue.key}`, { fields: { customfield_20001: turn } }, 'team');
    }
    const { body } = await site.call('GET', `${api}/issue/${issue.key}/changelog?maxResults=1000`);
    expect(body).toMatchObject({ startAt: 0, maxResults: 100, total: 101, isLast: false });
    expect(body['nextPage']).toBe(`${baseUrl}${api}/issue/${issue.key}/changelog?maxResults=100&startAt=100`);
    const { body: expanded } = await site.call('GET', `${api}/issue/${issue.key}?fields=summary&expand=changelog`);
    expect(expanded['changelog']).toMatchObject({ total: 101, maxResults: 40 });
    expect(listAt(listAt(objectAt(expanded, 'changelog'), 'histories')[0], 'items')).toMatchObject([{ toString: '100' }]);
  });

  it('a bulk fetch gives epoch milliseconds and splits one issue over pages', async () => {
    const site = await openJira();
    const [first, second] = [await makeIssue(site), await makeIssue(site)];
    for (const [issue, value] of [
      [first, 1],
      [second, 2],
      [first, 3],
    ] as const) {
      site.kernel.clock.advance(1000);
      await site.call('PUT', `${api}/issue/${issue.key}`, { fields: { customfield_20001: value } }, 'team');
    }
    const asked = { issueIdsOrKeys: [second.id, first.key, 'ISMS-77'], maxResults: 2 };
    const page = await site.call('POST', `${api}/changelog/bulkfetch`, asked);
    expect(listAt(page.body, 'issueChangeLogs').map((log) => textAt(log, 'issueId'))).toEqual([first.id, second.id]);
    expect(objectAt({ history: listAt(listAt(page.body, 'issueChangeLogs')[0], 'changeHistories')[0] }, 'history')?.['created']).toBe(
      first.histories[0]?.created,
    );
    const rest = await site.call('POST', `${api}/changelog/bulkfetch`, { ...asked, nextPageToken: page.body['nextPageToken'] });
    expect(listAt(rest.body, 'issueChangeLogs').map((log) => textAt(log, 'issueId'))).toEqual([first.id]);
    expect(rest.body).not.toHaveProperty('nextPageToken');
  });

  it('a bulk fetch can be narrowed to fields and leaves out what is hidden', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    await site.call('PUT', `${api}/issue/${issue.key}`, { fields: { customfield_20001: 1, summary: 'New' } }, 'team');
    const asked = { issueIdsOrKeys: [issue.id], fieldIds: ['summary'] };
    const { body } = await site.call('POST', `${api}/changelog/bulkfetch`, asked);
    expect(listAt(listAt(listAt(body, 'issueChangeLogs')[0], 'changeHistories')[0], 'items')).toHaveLength(1);
    expect((await site.call('POST', `${api}/changelog/bulkfetch`, asked, 'outsider')).body).toEqual({ issueChangeLogs: [] });
  });

  it('entries can be fetched by their ids', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    for (const summary of ['One', 'Two']) await site.call('PUT', `${api}/issue/${issue.key}`, { fields: { summary } }, 'team');
    const changelogIds = [Number(issue.histories[1]?.id)];
    const { body } = await site.call('POST', `${api}/issue/${issue.key}/changelog/list`, { changelogIds });
    expect(body).toMatchObject({ total: 1, histories: [{ id: issue.histories[1]?.id, items: [{ toString: 'Two' }] }] });
  });
});

describe('links', () => {
  it('a link is made without an answer and reads one way on each issue', async () => {
    const site = await openJira();
    const { record, improvement, answer } = await linked(site);
    expect([answer.status, answer.body]).toEqual([201, {}]);
    const read = async (key: string) => objectAt((await site.call('GET', `${api}/issue/${key}?fields=issuelinks`)).body, 'fields');
    expect(await read(record.key)).toMatchObject({ issuelinks: [{ type: { outward: 'blocks' }, outwardIssue: { key: improvement.key } }] });
    expect(await read(improvement.key)).toMatchObject({ issuelinks: [{ inwardIssue: { key: record.key } }] });
    expect(listAt(await read(record.key), 'issuelinks')[0]).not.toHaveProperty('inwardIssue');
  });

  it('a second link of the same kind answers 201 and adds nothing', async () => {
    const site = await openJira();
    const { body } = await linked(site);
    expect((await site.call('POST', `${api}/issueLink`, body, 'team')).status).toBe(201);
    expect(site.jira.state.links.size).toBe(1);
  });

  it('both issues keep the change and a link event goes out', async () => {
    const site = await openJira();
    const { record, improvement } = await linked(site);
    expect(record.histories[0]?.items).toEqual([
      {
        field: 'Link',
        fieldId: 'issuelinks',
        fieldtype: 'jira',
        from: null,
        fromString: null,
        to: improvement.key,
        toString: `This issue blocks ${improvement.key}`,
      },
    ]);
    expect(site.events.at(-1)).toMatchObject({
      eventType: 'avi:jira:created:issuelink',
      body: { sourceIssueId: record.id, destinationIssueId: improvement.id, issueLinkType: { name: 'Blocks' } },
    });
  });

  it('a deleted link is gone from both and told', async () => {
    const site = await openJira();
    const { record } = await linked(site);
    const [linkId = ''] = site.jira.state.links.keys();
    expect((await site.call('GET', `${api}/issueLink/${linkId}`)).body).toMatchObject({ id: linkId, inwardIssue: { key: record.key } });
    expect((await site.call('DELETE', `${api}/issueLink/${linkId}`, undefined, 'team')).status).toBe(204);
    expect(site.jira.state.linkIdsByIssue.get(record.id)?.size).toBe(0);
    expect(site.events.at(-1)?.eventType).toBe('avi:jira:deleted:issuelink');
    expect((await site.call('GET', `${api}/issueLink/${linkId}`)).status).toBe(404);
  });

  it('an unknown type and a hidden issue answer 404', async () => {
    const site = await openJira();
    const { body } = await linked(site);
    expect((await site.call('POST', `${api}/issueLink`, { ...body, type: { name: 'Nothing' } })).status).toBe(404);
    expect((await site.call('POST', `${api}/issueLink`, body, 'outsider')).status).toBe(404);
  });

  it('a remote link of the same global id is the same link', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const body = { globalId: 'page=1', object: { url: 'https://example.com/1', title: 'Lessons' } };
    const made = await site.call('POST', `${api}/issue/${issue.key}/remotelink`, body, 'team');
    const again = await site.call(
      'POST',
      `${api}/issue/${issue.key}/remotelink`,
      { ...body, object: { ...body.object, title: 'More' } },
      'team',
    );
    expect([made.status, again.status, made.body['id']]).toEqual([201, 200, again.body['id']]);
    const read = await site.call('GET', `${api}/issue/${issue.key}/remotelink`);
    expect(read.list).toMatchObject([{ globalId: 'page=1', object: { title: 'More' } }]);
    expect((await site.call('DELETE', `${api}/issue/${issue.key}/remotelink?globalId=page%3D1`, undefined, 'team')).status).toBe(204);
    expect(issue.remoteLinks).toEqual([]);
    expect(issue.histories.at(-1)?.items).toMatchObject([{ field: 'RemoteIssueLink', fromString: 'This issue links to "More"', to: null }]);
  });

  it('a remote link keeps its application and has texts of 255 characters at most', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const path = `${api}/issue/${issue.key}/remotelink`;
    const link = (title: string) => ({ application: { name: 'Confluence' }, object: { url: 'https://example.com/1', title } });
    expect((await site.call('POST', path, link('x'.repeat(255)), 'team')).status).toBe(201);
    expect((await site.call('GET', path)).list).toMatchObject([{ application: { name: 'Confluence' } }]);
    expect((await site.call('POST', path, link('x'.repeat(256)), 'team')).status).toBe(400);
  });
});

describe('comments and attachments', () => {
  it('a comment is a document, never a text', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const refused = await site.call('POST', `${api}/issue/${issue.key}/comment`, { body: 'text' }, 'team');
    expect([refused.status, refused.body['errors']]).toEqual([400, { comment: 'Comment body is not valid!' }]);
    const made = await site.call('POST', `${api}/issue/${issue.key}/comment`, { body: adf('Done well') }, 'team');
    expect([made.status, made.body['body']]).toEqual([201, adf('Done well')]);
    expect(site.events.at(-1)?.eventType).toBe('avi:jira:commented:issue');
    expect((await site.call('GET', `${api}/issue/${issue.key}/comment`)).body).toMatchObject({
      total: 1,
      comments: [{ body: adf('Done well') }],
    });
  });

  it('a reader who comments gets 400 and is called by name', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const answer = await site.call('POST', `${api}/issue/${issue.key}/comment`, { body: adf('No') }, 'auditor');
    expect([answer.status, messagesOf(answer)]).toEqual([
      400,
      ['Alan Whitfield, you do not have the permission to comment on this issue.'],
    ]);
  });

  it('a file is attached, recorded, told and read back', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const form = new FormData();
    form.append('file', new File(['evidence'], 'report.txt', { type: 'text/plain' }));
    const request = new Request(`${baseUrl}${api}/issue/${issue.key}/attachments`, {
      method: 'POST',
      body: form,
      headers: { 'X-Atlassian-Token': 'no-check' },
    });
    const response = await site.jira.api.fetch(request, { actor: site.person('team') });
    const [printed]: unknown[] = await response.json();
    expect(printed).toMatchObject({ filename: 'report.txt', size: 8, mimeType: 'text/plain' });
    expect(issue.histories[0]?.items[0]).toMatchObject({ field: 'Attachment', toString: 'report.txt' });
    expect(site.events.map((event) => event.eventType)).toContain('avi:jira:created:attachment');
    const content = await site.jira.api.fetch(new Request(textAt(printed, 'content') ?? ''), { actor: site.person('auditor') });
    expect(await content.text()).toBe('evidence');
  });
});

describe('properties', () => {
  it('a property is created with 201, changed with 200 and told by name', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const path = `${api}/issue/${issue.key}/properties/verdict`;
    expect((await site.call('PUT', path, { effective: true }, 'team')).status).toBe(201);
    expect((await site.call('PUT', path, { effective: false }, 'team')).status).toBe(200);
    expect((await site.call('GET', path)).body).toEqual({ key: 'verdict', value: { effective: false } });
    const { body } = await site.call('GET', `${api}/issue/${issue.key}?fields=summary&properties=verdict`);
    expect(body['properties']).toEqual({ verdict: { effective: false } });
    expect((await site.call('DELETE', path, undefined, 'team')).status).toBe(204);
    expect((await site.call('GET', path)).status).toBe(404);
  });

  it('a value over 32,768 characters is refused', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    expect((await site.call('PUT', `${api}/issue/${issue.key}/properties/big`, 'a'.repeat(32_768), 'team')).status).toBe(400);
  });

  it('only administrators of a project write its properties', async () => {
    const site = await openJira();
    const path = `${api}/project/ISMS/properties/clauses`;
    expect((await site.call('PUT', path, ['10.1'], 'team')).status).toBe(403);
    expect((await site.call('PUT', path, ['10.1'], 'admin')).status).toBe(201);
    expect((await site.call('GET', `${api}/project/ISMS/properties`, undefined, 'team')).body).toMatchObject({
      keys: [{ key: 'clauses' }],
    });
  });
});

describe('bulk operations', () => {
  it('a bulk transition tells what moved, what was refused and how many were out of sight', async () => {
    const site = await openJira();
    const [open, bad] = [await makeIssue(site), await makeIssue(site)];
    const bulkTransitionInputs = [
      { selectedIssueIdsOrKeys: [open.key, 'ISMS-50'], transitionId: '31' },
      { selectedIssueIdsOrKeys: [bad.id], transitionId: '99' },
    ];
    const submitted = await site.call('POST', `${api}/bulk/issues/transition`, { bulkTransitionInputs }, 'team');
    expect(submitted.status).toBe(201);
    const { body } = await site.call('GET', `${api}/bulk/queue/${textAt(submitted.body, 'taskId') ?? ''}`, undefined, 'team');
    expect(body).toMatchObject({
      status: 'COMPLETE',
      processedAccessibleIssues: [Number(open.id)],
      failedAccessibleIssues: { [bad.id]: ["Transition id '99' is not valid for this issue."] },
      invalidOrInaccessibleIssueCount: 1,
    });
    expect(typeof body['created']).toBe('number');
  });

  it('a bulk edit sets fields by their kind', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const editedFieldsInput = { clearableNumberFields: [{ fieldId: 'customfield_20001', value: 7 }], priority: { priorityId: '1' } };
    const body = { editedFieldsInput, selectedActions: ['customfield_20001', 'priority'], selectedIssueIdsOrKeys: [issue.key] };
    expect((await site.call('POST', `${api}/bulk/issues/fields`, body, 'team')).status).toBe(201);
    expect(issue.fields).toMatchObject({ customfield_20001: 7, priority: '1' });
  });
});
