import { createConfluenceBench, adf } from '../site/confluence/testing';
import { checkTraffic, operationsUsed } from './har-check';

interface Call {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer?: unknown;
}

const har = (...calls: readonly Call[]): unknown => ({
  log: {
    entries: calls.map(({ method, url, body, status, answer }) => ({
      request: {
        method,
        url: `http://127.0.0.1:8010${url}`,
        ...(body === undefined ? {} : { postData: { mimeType: 'application/json', text: JSON.stringify(body) } }),
      },
      response: { status, content: { mimeType: 'application/json', text: answer === undefined ? '' : JSON.stringify(answer) } },
    })),
  },
});

const good: Record<string, Call> = {
  search: {
    method: 'POST',
    url: '/rest/api/3/search/jql',
    body: { jql: 'project = "CI"', fields: ['summary'], maxResults: 100 },
    status: 200,
    answer: {
      isLast: true,
      issues: [{ id: '10001', key: 'CI-1', self: 'http://127.0.0.1:8010/rest/api/3/issue/10001', fields: { summary: 'x' } }],
      undocumented: 1,
    },
  },
  'bulk changelog with epoch milliseconds': {
    method: 'POST',
    url: '/rest/api/3/changelog/bulkfetch',
    body: { issueIdsOrKeys: ['10001'], fieldIds: ['status'] },
    status: 200,
    answer: {
      issueChangeLogs: [
        {
          issueId: '10001',
          changeHistories: [{ id: '1', created: 1_790_000_000_000, items: [{ field: 'status', fieldId: 'status', from: null }] }],
        },
      ],
    },
  },
  'list parameters with commas': {
    method: 'GET',
    url: '/rest/api/3/issue/CI-1?fields=summary,status&updateHistory=false',
    status: 404,
    answer: { errorMessages: ['no'] },
  },
  'a refusal that is not documented': { method: 'GET', url: '/rest/api/3/myself', status: 429 },
  'a page of Confluence': {
    method: 'GET',
    url: '/wiki/api/v2/pages/10001?body-format=atlas_doc_format',
    status: 200,
    answer: {
      id: '10001',
      status: 'current',
      title: 'Review',
      createdAt: '2026-08-24T11:11:52.944Z',
      _links: { base: 'http://127.0.0.1:8010/wiki' },
    },
  },
  'times with the offset that Jira writes': { method: 'GET', url: '/rest/api/3/task/1', status: 404 },
};

test.each(Object.entries(good))('%s is within the contract', (_name, call) => {
  expect(checkTraffic(har(call))).toEqual([]);
});

const bad: [name: string, call: Call, operation: string, where: string][] = [
  ['an unknown path', { method: 'GET', url: '/rest/api/3/search', status: 410 }, 'GET /rest/api/3/search', 'request path'],
  ['an unknown method', { method: 'DELETE', url: '/rest/api/3/myself', status: 405 }, 'DELETE /rest/api/3/myself', 'request path'],
  [
    'an unknown query parameter',
    { method: 'GET', url: '/rest/api/3/search/jql?jql=x&startAt=0', status: 400 },
    'searchAndReconsileIssuesUsingJql',
    'request query startAt',
  ],
  [
    'a query parameter of the wrong type',
    { method: 'GET', url: '/rest/api/3/search/jql?jql=x&maxResults=all', status: 400 },
    'searchAndReconsileIssuesUsingJql',
    'request query maxResults',
  ],
  [
    'a word that is not in the list',
    { method: 'GET', url: '/wiki/api/v2/pages?sort=colour', status: 400 },
    'getPages',
    'request query sort',
  ],
  [
    'a required parameter that is missing',
    { method: 'GET', url: '/wiki/rest/api/search', status: 400 },
    'searchByCQL',
    'request query cql',
  ],
  [
    'a path parameter of the wrong type',
    { method: 'GET', url: '/wiki/api/v2/pages/review', status: 404 },
    'getPageById',
    'request path id',
  ],
  [
    'an unknown key in the body',
    { method: 'POST', url: '/rest/api/3/search/jql', body: { jql: 'x', startAt: 0 }, status: 400 },
    'searchAndReconsileIssuesUsingJqlPost',
    'request body',
  ],
  [
    'a body of the wrong type',
    { method: 'POST', url: '/rest/api/3/search/approximate-count', body: { jql: 7 }, status: 400 },
    'countIssues',
    'request body /jql',
  ],
  ['a body that is missing', { method: 'POST', url: '/rest/api/3/issue', status: 400 }, 'createIssue', 'request body'],
  ['a body that nobody takes', { method: 'GET', url: '/rest/api/3/myself', body: {}, status: 400 }, 'getCurrentUser', 'request body'],
  [
    'an answer of the wrong type',
    { method: 'GET', url: '/rest/api/3/project/CI', status: 200, answer: { id: 10_000 } },
    'getProject',
    'response 200 /id',
  ],
  [
    'an answer without a required key',
    { method: 'GET', url: '/wiki/rest/api/search?cql=type=page', status: 200, answer: { results: [] } },
    'searchByCQL',
    'response 200',
  ],
  ['a success that is not documented', { method: 'GET', url: '/rest/api/3/myself', status: 202 }, 'getCurrentUser', 'response 202'],
  ['an operation that is not emulated', { method: 'GET', url: '/rest/api/3/myself', status: 501 }, 'getCurrentUser', 'response 501'],
  ['an answer that is not JSON', { method: 'GET', url: '/rest/api/3/myself', status: 200 }, 'getCurrentUser', 'response 200'],
];

test.each(bad)('%s is a violation', (_name, call, operation, where) => {
  expect(checkTraffic(har(call))).toContainEqual({ operation, where, message: expect.any(String) });
});

test('the emulated Confluence keeps the contract', async () => {
  const bench = createConfluenceBench();
  const calls: Call[] = [];
  const call = async (method: string, url: string, body?: unknown): Promise<string> => {
    const { status, body: answer } = await bench.call('manager', method, url, body);
    calls.push({ method, url, ...(body === undefined ? {} : { body }), status, ...(answer === '' ? {} : { answer }) });
    return String(Object(answer).id);
  };
  const pages = '/wiki/api/v2/pages';
  const id = await call('POST', pages, { spaceId: bench.space.id, title: 'Review', status: 'current', body: adf('x') });
  await call('PUT', `${pages}/${id}`, { id, status: 'current', title: 'Review', body: adf('y'), version: { number: 2, message: 'm' } });
  await call('GET', `${pages}/${id}?body-format=storage&include-versions=true&include-labels=true&include-operations=true`);
  const property = await call('POST', `${pages}/${id}/properties`, { key: 'k', value: { a: 1 } });
  await call('PUT', `${pages}/${id}/properties/${property}`, { key: 'k', value: 2, version: { number: 2 } });
  await call('POST', `/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'review' }]);
  await call('POST', '/wiki/api/v2/footer-comments', { pageId: id, body: adf('x') });
  await call('POST', '/wiki/api/v2/content/convert-ids-to-types', { contentIds: [id] });
  await call('POST', '/wiki/api/v2/users-bulk', { accountIds: [bench.person('team').accountId] });
  await call('POST', `/wiki/rest/api/content/${id}/permission/check`, { subject: { type: 'user', identifier: 'x' }, operation: 'read' });
  const parts = [
    '',
    '/labels',
    '/properties',
    '/versions',
    '/versions/1',
    '/operations',
    '/footer-comments',
    '/direct-children',
    '/ancestors',
    '/attachments',
  ];
  for (const part of parts) await call('GET', `${pages}/${id}${part}`);
  for (const part of ['', '/pages', '/operations', '/properties']) await call('GET', `/wiki/api/v2/spaces/${bench.space.id}${part}`);
  for (const path of [
    pages,
    '/wiki/api/v2/spaces',
    '/wiki/rest/api/search?cql=type%3Dpage',
    '/wiki/rest/api/content/search?cql=type%3Dpage',
    '/wiki/rest/api/user/current',
  ])
    await call('GET', path);
  await call('PUT', `${pages}/${id}/title`, { status: 'current', title: 'Renamed' });
  await call('DELETE', `${pages}/${id}`);
  expect(checkTraffic(har(...calls))).toEqual([]);
  expect(operationsUsed(har(...calls)).length).toBeGreaterThanOrEqual(28);
});
