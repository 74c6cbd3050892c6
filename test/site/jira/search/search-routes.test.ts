import { checkTraffic } from '../../../contract/har-check';
import { addIssue, addProject, createSampleSite } from './sample-site';
import type { Person } from '../../kernel/people';

const { jira, kernel, person, statusId } = createSampleSite();
addProject(jira, 'CI', 'Improvements');
for (let number = 1; number <= 250; number += 1) {
  const issue = addIssue(jira, {
    key: `CI-${String(number)}`,
    summary: `Improvement ${String(number)}`,
    statusId: statusId(number > 200 ? 'Done' : 'To Do'),
  });
  issue.properties.set('timeline', { stages: [number] });
}
const entries: unknown[] = [];

/** What the answers of these operations may hold. */
interface Found {
  readonly issues: readonly { readonly id: string; readonly key?: string; readonly fields?: unknown; readonly properties?: unknown }[];
  readonly isLast: boolean;
  readonly nextPageToken?: string;
  readonly names?: Record<string, string>;
  readonly jqlReservedWords: readonly string[];
  readonly visibleFieldNames: readonly unknown[];
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  actor: Person | null = person('team'),
): Promise<{ status: number; body: Found }> {
  const url = `${kernel.baseUrl}/rest/api/3${path}`;
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const response = await jira.api.fetch(new Request(url, { method, ...(sent !== undefined && { body: sent }) }), { actor });
  const text = await response.text();
  entries.push({
    request: { method, url, ...(sent !== undefined && { postData: { mimeType: 'application/json', text: sent } }) },
    response: { status: response.status, content: { mimeType: 'application/json', text } },
  });
  return { status: response.status, body: JSON.parse(text) as Found };
}

describe('POST and GET /search/jql', () => {
  test('without fields it gives ids alone, and many of them', async () => {
    const { body } = await call('POST', '/search/jql', { jql: 'project = CI', maxResults: 5000 });
    expect(body.issues).toHaveLength(250);
    expect(body.issues[0]).toEqual({ id: expect.any(String) as unknown });
    expect(body).toMatchObject({ isLast: true });
    expect(body).not.toHaveProperty('nextPageToken');
    expect(body).not.toHaveProperty('total');
  });

  test('with fields a page holds 100 at most, and the tokens lead to the end', async () => {
    const keys: unknown[] = [];
    let nextPageToken: string | undefined;
    do {
      const { body } = await call('POST', '/search/jql', {
        jql: 'project = CI order by key',
        fields: ['summary'],
        maxResults: 5000,
        ...(nextPageToken !== undefined && { nextPageToken }),
      });
      expect(body.issues.length).toBeLessThanOrEqual(100);
      expect(body.isLast).toBe(body.nextPageToken === undefined);
      keys.push(...body.issues.map(({ key }) => key));
      ({ nextPageToken } = body);
    } while (nextPageToken !== undefined);
    expect(keys).toHaveLength(250);
    expect(new Set(keys).size).toBe(250);
    expect(keys[249]).toBe('CI-250');
  });

  test('fields, properties and names come along', async () => {
    const { body } = await call('POST', '/search/jql', {
      jql: 'key = CI-7',
      fields: ['summary', 'status'],
      properties: ['timeline'],
      expand: 'names',
    });
    expect(body.issues[0]).toMatchObject({
      key: 'CI-7',
      fields: { summary: 'Improvement 7', status: { name: 'To Do' } },
      properties: { timeline: { stages: [7] } },
    });
    expect(body.names).toEqual({ summary: 'Summary', status: 'Status' });
  });

  test('the transitions that each issue offers come along', async () => {
    const ask = (expand: string) => call('POST', '/search/jql', { jql: 'key = CI-7', fields: ['summary'], expand });
    const offered = await call('GET', '/issue/CI-7/transitions');
    expect((await ask('transitions')).body.issues[0]).toHaveProperty('transitions', Reflect.get(offered.body, 'transitions'));
    expect((await ask('names')).body.issues[0]).not.toHaveProperty('transitions');
  });

  test('GET asks the same in its query', async () => {
    const { body } = await call(
      'GET',
      `/search/jql?jql=${encodeURIComponent('status = Done order by key')}&fields=summary,status&maxResults=2`,
    );
    expect(body.issues.map(({ key }) => key)).toEqual(['CI-201', 'CI-202']);
    expect(body.isLast).toBe(false);
  });

  test('a token belongs to its query and its person', async () => {
    const { body } = await call('POST', '/search/jql', { jql: 'project = CI', maxResults: 1 });
    const { nextPageToken } = body;
    expect((await call('POST', '/search/jql', { jql: 'project = CI', nextPageToken }, person('admin'))).status).toBe(400);
    expect((await call('POST', '/search/jql', { jql: 'status = Done', nextPageToken })).status).toBe(400);
    expect((await call('POST', '/search/jql', { jql: 'project = CI', nextPageToken: 'made-up' })).status).toBe(400);
  });

  test('an issue that goes between two pages is left out', async () => {
    const { body } = await call('POST', '/search/jql', {
      jql: 'key in (CI-1, CI-2, CI-3) order by key',
      fields: ['key'],
      maxResults: 1,
    });
    jira.state.issues.delete([...jira.state.issues.values()].find(({ key }) => key === 'CI-2')?.id ?? '');
    const rest = await call('POST', '/search/jql', {
      jql: 'key in (CI-1, CI-2, CI-3) order by key',
      fields: ['key'],
      ...(body.nextPageToken !== undefined && { nextPageToken: body.nextPageToken }),
    });
    expect(rest.body.issues.map(({ key }) => key)).toEqual(['CI-3']);
  });

  test('errors are those of Jira', async () => {
    expect(await call('POST', '/search/jql', { jql: '' })).toEqual({
      status: 400,
      body: { errorMessages: ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'], errors: {} },
    });
    expect((await call('POST', '/search/jql', { jql: 'status = Identified' })).body).toMatchObject({
      errorMessages: [expect.stringContaining("'Identified'")],
    });
    expect((await call('POST', '/search/jql', { jql: 'project = CI' }, null)).status).toBe(401);
  });
});

describe('around the search', () => {
  test('approximate-count', async () => {
    expect((await call('POST', '/search/approximate-count', { jql: 'status = Done' })).body).toEqual({ count: 50 });
    expect((await call('POST', '/search/approximate-count', { jql: 'status = Done' }, person('outsider'))).body).toEqual({ count: 0 });
    expect((await call('POST', '/search/approximate-count', { jql: 'order by key' })).status).toBe(400);
  });

  test('jql/match tells which issues match which query', async () => {
    const idOf = (key: string) => Number([...jira.state.issues.values()].find((issue) => issue.key === key)?.id);
    const { body } = await call('POST', '/jql/match', {
      issueIds: [idOf('CI-1'), idOf('CI-250'), 1],
      jqls: ['status = Done', 'project = CI', 'colour = red'],
    });
    expect(body).toEqual({
      matches: [
        { matchedIssues: [idOf('CI-250')], errors: [] },
        { matchedIssues: [idOf('CI-1'), idOf('CI-250')], errors: [] },
        { matchedIssues: [], errors: ["Field 'colour' does not exist or you do not have permission to view it."] },
      ],
    });
  });

  test('jql/parse gives the structure, or why there is none', async () => {
    const queries = [
      'project = CI and status was "Done" order by key desc',
      'status = Identified',
      'status = Waiting',
      'assignee in (currentUser(), EMPTY)',
    ];
    const { body } = await call('POST', '/jql/parse?validation=strict', { queries });
    expect(body).toMatchObject({
      queries: [
        {
          query: queries[0],
          structure: {
            where: {
              operator: 'and',
              clauses: [
                { field: { name: 'project' }, operator: '=', operand: { value: 'CI' } },
                { operator: 'was', predicates: [] },
              ],
            },
            orderBy: { fields: [{ direction: 'desc' }] },
          },
        },
        { errors: [expect.stringContaining('Identified')] },
        { errors: ["The value 'Waiting' does not exist for the field 'status'."] },
        { structure: { where: { operand: { values: [{ function: 'currentUser', arguments: [] }, { keyword: 'empty' }] } } } },
      ],
    });
    const warned = await call('POST', '/jql/parse?validation=warn', { queries: ['status = Waiting'] });
    expect(warned.body).toMatchObject({ queries: [{ structure: {}, warnings: [expect.stringContaining('Waiting')] }] });
  });

  test('autocompletedata names fields, operators and reserved words', async () => {
    const { body } = await call('GET', '/jql/autocompletedata');
    expect(body.jqlReservedWords).toEqual(expect.arrayContaining(['identified', 'audit']));
    expect(body.visibleFieldNames).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: 'status', operators: expect.arrayContaining(['was', 'changed']) as unknown }),
      ]),
    );
    expect((await call('GET', '/jql/autocompletedata/suggestions?fieldName=status&fieldValue=do')).body).toEqual({
      results: [{ value: '"Done"', displayName: 'Done' }],
    });
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(checkTraffic({ log: { entries } })).toEqual([]);
  });
});
