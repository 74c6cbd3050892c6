import type { ProductEvent } from '../kernel/events';
import type { Role } from '../kernel/people';
import { adf, createConfluenceBench, type ConfluenceBench } from './testing';

const newPage = async (bench: ConfluenceBench, title: string, more: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await bench.call('manager', 'POST', '/wiki/api/v2/pages', {
    spaceId: bench.space.id,
    title,
    body: adf(title),
    ...more,
  });
  expect(status).toBe(200);
  return String(Object(body).id);
};

describe('pages', () => {
  test('a page that was written is read back with the same document', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench, 'Management review');
    const read = await bench.call('auditor', 'GET', `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
    expect(read.body).toMatchObject({
      id,
      status: 'current',
      title: 'Management review',
      parentId: bench.space.homepageId,
      version: { number: 1, authorId: bench.person('manager').accountId },
      body: { atlas_doc_format: adf('Management review') },
    });
  });

  test('a title exists once in a space, and is free again after the trash', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench, 'Review');
    const twice = await bench.call('manager', 'POST', '/wiki/api/v2/pages', {
      spaceId: bench.space.id,
      title: 'Review',
      body: adf('again'),
    });
    expect(twice).toMatchObject({ status: 400, body: { errors: [{ title: expect.stringContaining('already exists') }] } });
    await bench.call('manager', 'DELETE', `/wiki/api/v2/pages/${id}`);
    await newPage(bench, 'Review');
  });

  test('an update names the next version, else 409 and nothing changes', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench, 'Review');
    const update = (number: number): Promise<{ status: number }> =>
      bench.call('manager', 'PUT', `/wiki/api/v2/pages/${id}`, {
        id,
        status: 'current',
        title: 'Review 2',
        body: adf('new'),
        version: { number, message: 'minutes' },
      });
    expect(await update(1)).toMatchObject({ status: 409 });
    expect(await update(2)).toMatchObject({ status: 200, body: { title: 'Review 2', version: { number: 2, message: 'minutes' } } });
    expect(await update(2)).toMatchObject({ status: 409 });
    const versions = await bench.call('auditor', 'GET', `/wiki/api/v2/pages/${id}/versions`);
    expect(versions.body).toMatchObject({
      results: [
        { number: 2, page: { title: 'Review 2' } },
        { number: 1, page: { title: 'Review' } },
      ],
    });
    const first = await bench.call('auditor', 'GET', `/wiki/api/v2/pages/${id}?version=1&body-format=atlas_doc_format`);
    expect(first.body).toMatchObject({ title: 'Review', status: 'historical', body: { atlas_doc_format: adf('Review') } });
    const detail = await bench.call('auditor', 'GET', `/wiki/api/v2/pages/${id}/versions/1`);
    expect(detail.body).toMatchObject({ number: 1, nextVersion: 2 });
  });

  test('a document that is not ADF is refused with the path of the mistake', async () => {
    const bench = createConfluenceBench();
    const value = JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] });
    const refused = await bench.call('manager', 'POST', '/wiki/api/v2/pages', {
      spaceId: bench.space.id,
      title: 'Empty text',
      body: { representation: 'atlas_doc_format', value },
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ title: expect.stringContaining('/content/0/content/0/text') }] } });
  });

  test.each([
    ['an unknown key', { colour: 'red' }],
    ['a space that is not there', { spaceId: '1' }],
    ['wiki markup', { body: { representation: 'wiki', value: 'h1. No' } }],
  ])('%s is refused', async (_what, more) => {
    const bench = createConfluenceBench();
    const { status } = await bench.call('manager', 'POST', '/wiki/api/v2/pages', {
      spaceId: bench.space.id,
      title: 'T',
      body: adf('x'),
      ...more,
    });
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test('readers read, writers write, and strangers are asked who they are', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench, 'Review');
    const page = `/wiki/api/v2/pages/${id}`;
    expect((await bench.call('auditor', 'GET', page)).status).toBe(200);
    expect((await bench.call('auditor', 'DELETE', page)).status).toBe(403);
    expect(
      (await bench.call('auditor', 'POST', '/wiki/api/v2/pages', { spaceId: bench.space.id, title: 'T', body: adf('x') })).status,
    ).toBe(404);
    expect((await bench.call(null, 'GET', page)).status).toBe(401);
  });

  test('somebody without a licence sees 404 and empty lists, and is told why by search', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench, 'Review');
    bench.kernel.people.add({ ...bench.person('outsider'), groups: [] });
    expect((await bench.call('outsider', 'GET', `/wiki/api/v2/pages/${id}`)).status).toBe(404);
    expect((await bench.call('outsider', 'GET', '/wiki/api/v2/pages')).body).toMatchObject({ results: [] });
    expect(await bench.call('outsider', 'GET', '/wiki/rest/api/search?cql=type=page')).toMatchObject({
      status: 403,
      body: { message: 'Current user not permitted to use Confluence' },
    });
  });

  test('events tell of pages that are created, updated and trashed; a draft makes none', async () => {
    const bench = createConfluenceBench();
    const events: ProductEvent[] = [];
    bench.kernel.events.subscribe((event) => void events.push(event));
    const draft = await newPage(bench, 'Draft', { status: 'draft' });
    expect(events).toEqual([]);
    await bench.call('manager', 'PUT', `/wiki/api/v2/pages/${draft}`, {
      id: draft,
      status: 'current',
      title: 'Published',
      body: adf('x'),
      version: { number: 1 },
    });
    await bench.call('manager', 'PUT', `/wiki/api/v2/pages/${draft}/title`, { status: 'current', title: 'Renamed' });
    await bench.call('manager', 'DELETE', `/wiki/api/v2/pages/${draft}`);
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'avi:confluence:created:page',
      'avi:confluence:updated:page',
      'avi:confluence:trashed:page',
    ]);
    expect(events[1]).toMatchObject({
      atlassianId: bench.person('manager').accountId,
      body: { content: { id: draft, title: 'Renamed', space: { key: 'ISMS' } } },
    });
  });

  test('what is not emulated answers 501 and names the operation', async () => {
    const bench = createConfluenceBench();
    const answer = await bench.call('admin', 'GET', '/wiki/api/v2/blogposts');
    expect(answer).toMatchObject({
      status: 501,
      body: { errors: [{ title: 'GET /wiki/api/v2/blogposts is not emulated by this site.' }] },
    });
  });
});

describe('lists of pages', () => {
  test('the cursor of the body and the Link header lead through every page once', async () => {
    const bench = createConfluenceBench();
    for (let index = 1; index <= 5; index += 1) await newPage(bench, `Review ${index}`);
    const titles: string[] = [];
    let path: string | null = `/wiki/api/v2/spaces/${bench.space.id}/pages?limit=2&sort=title`;
    while (path !== null) {
      const { body, headers } = await bench.call('auditor', 'GET', path);
      const { results, _links } = Object(body) as { results: { title: string }[]; _links: { next?: string } };
      titles.push(...results.map(({ title }) => title));
      path = _links.next ?? null;
      if (path !== null) expect(headers.get('link')).toContain(`<${path}>; rel="next"`);
    }
    expect(titles).toEqual(['Information security', 'Review 1', 'Review 2', 'Review 3', 'Review 4', 'Review 5']);
  });

  test('pages are found by space and exact title', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench, 'Management review');
    const found = await bench.call('auditor', 'GET', `/wiki/api/v2/pages?space-id=${bench.space.id}&title=Management%20review`);
    expect(found.body).toMatchObject({ results: [{ id }] });
  });

  test.each(['limit=0', 'limit=251', 'cursor=rubbish', 'sort=colour', 'body-format=pdf'])('%s is refused', async (query) => {
    const bench = createConfluenceBench();
    expect((await bench.call('auditor', 'GET', `/wiki/api/v2/pages?${query}`)).status).toBe(400);
  });

  test('children, descendants and ancestors agree on the tree', async () => {
    const bench = createConfluenceBench();
    const year = await newPage(bench, '2026');
    const quarter = await newPage(bench, 'Q3', { parentId: year });
    const get = async (path: string): Promise<unknown> => (await bench.call('auditor', 'GET', `/wiki/api/v2/pages/${path}`)).body;
    expect(await get(`${year}/direct-children`)).toMatchObject({ results: [{ id: quarter, title: 'Q3', type: 'page' }] });
    expect(await get(`${bench.space.homepageId}/descendants`)).toMatchObject({
      results: [
        { id: year, depth: 1 },
        { id: quarter, depth: 2, parentId: year },
      ],
    });
    expect(await get(`${quarter}/ancestors`)).toMatchObject({ results: [{ id: bench.space.homepageId }, { id: year }] });
    const cycle = await bench.call('manager', 'PUT', `/wiki/api/v2/pages/${year}`, {
      id: year,
      status: 'current',
      title: '2026',
      parentId: quarter,
      body: adf('x'),
      version: { number: 2 },
    });
    expect(cycle.status).toBe(400);
  });
});

describe('a restricted page', () => {
  test('is not there for those who may not read it: by id, in lists, in versions and in search', async () => {
    const bench = createConfluenceBench();
    const page = { spaceId: bench.space.id, title: 'Plan for the data centre', body: adf('Secret') };
    const id = String(Object((await bench.call('manager', 'POST', '/wiki/api/v2/pages', page)).body).id);
    const path = `/wiki/rest/api/content/${id}/restriction`;
    const user = (['manager', 'team'] as const).map((role) => ({ type: 'known', accountId: bench.person(role).accountId }));
    const read = [{ operation: 'read', restrictions: { user, group: [] } }];
    expect((await bench.call('auditor', 'PUT', path, read)).status).toBe(403);
    expect(await bench.call('manager', 'PUT', path, read)).toMatchObject({
      status: 200,
      body: { results: [{ operation: 'read', restrictions: { user: { size: 2 }, group: { size: 0 } } }] },
    });
    const search = `/wiki/rest/api/search?cql=${encodeURIComponent('title ~ "data centre"')}`;
    const sight = async (role: Role) => [
      (await bench.call(role, 'GET', `/wiki/api/v2/pages/${id}`)).status,
      (await bench.call(role, 'GET', `/wiki/api/v2/pages/${id}/versions`)).status,
      Object((await bench.call(role, 'GET', `/wiki/api/v2/pages?id=${id}`)).body).results.length,
      Object((await bench.call(role, 'GET', search)).body).size,
    ];
    expect(await sight('team')).toEqual([200, 200, 1, 1]);
    expect(await sight('auditor')).toEqual([404, 404, 0, 0]);
    await bench.call('manager', 'PUT', path, []);
    expect(await sight('auditor')).toEqual([200, 200, 1, 1]);
  });
});

test('the tiny link is the id in Base64, least significant byte first', async () => {
  const bench = createConfluenceBench();
  const page = { spaceId: bench.space.id, title: 'Runbook', body: adf('x') };
  const { id, _links: links } = Object((await bench.call('manager', 'POST', '/wiki/api/v2/pages', page)).body);
  const tiny = String(links.tinyui).replace('/x/', '');
  const bytes = Buffer.from(tiny.replaceAll('-', '/').replaceAll('_', '+').padEnd(11, 'A'), 'base64');
  expect(String(bytes.readBigUInt64LE())).toBe(id);
});
