import { adf, createConfluenceBench, type ConfluenceBench } from './testing';

const newPage = async (bench: ConfluenceBench): Promise<string> => {
  const { body } = await bench.call('manager', 'POST', '/wiki/api/v2/pages', {
    spaceId: bench.space.id,
    title: 'Review',
    body: adf('Minutes'),
  });
  return String(Object(body).id);
};

describe('content properties', () => {
  test('a property is written once, changed with the next version only, and deleted', async () => {
    const bench = createConfluenceBench();
    const path = `/wiki/api/v2/pages/${await newPage(bench)}/properties`;
    const created = await bench.call('manager', 'POST', path, { key: 'snapshot', value: { rows: [1] } });
    expect(created).toMatchObject({ status: 200, body: { key: 'snapshot', value: { rows: [1] }, version: { number: 1 } } });
    expect((await bench.call('manager', 'POST', path, { key: 'snapshot', value: 1 })).status).toBe(409);
    const one = `${path}/${String(Object(created.body).id)}`;
    expect((await bench.call('manager', 'PUT', one, { key: 'snapshot', value: 2, version: { number: 1 } })).status).toBe(409);
    expect((await bench.call('manager', 'PUT', one, { key: 'snapshot', value: 2, version: { number: 2 } })).status).toBe(200);
    expect((await bench.call('auditor', 'GET', `${path}?key=snapshot`)).body).toMatchObject({
      results: [{ value: 2, version: { number: 2 } }],
    });
    expect((await bench.call('auditor', 'DELETE', one)).status).toBe(403);
    expect((await bench.call('manager', 'DELETE', one)).status).toBe(204);
    expect((await bench.call('auditor', 'GET', one)).status).toBe(404);
  });

  test('a value above 32 KB is refused', async () => {
    const bench = createConfluenceBench();
    const path = `/wiki/api/v2/pages/${await newPage(bench)}/properties`;
    expect((await bench.call('manager', 'POST', path, { key: 'big', value: 'x'.repeat(33_000) })).status).toBe(413);
  });
});

describe('labels', () => {
  test('labels are added in v1, read in v2, and lead to their pages', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench);
    const added = await bench.call('manager', 'POST', `/wiki/rest/api/content/${id}/label`, [
      { prefix: 'global', name: 'Management-Review' },
    ]);
    expect(added).toMatchObject({ status: 200, body: { size: 1, results: [{ name: 'management-review', prefix: 'global' }] } });
    const { body } = await bench.call('auditor', 'GET', `/wiki/api/v2/pages/${id}/labels`);
    const [label] = Object(body).results;
    expect(await bench.call('auditor', 'GET', `/wiki/api/v2/labels/${String(label.id)}/pages`)).toMatchObject({
      body: { results: [{ id }] },
    });
    expect((await bench.call('manager', 'DELETE', `/wiki/rest/api/content/${id}/label/management-review`)).status).toBe(204);
    expect((await bench.call('manager', 'DELETE', `/wiki/rest/api/content/${id}/label/management-review`)).status).toBe(404);
  });
});

describe('comments', () => {
  test('a reader comments on a page', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench);
    expect((await bench.call('auditor', 'POST', '/wiki/api/v2/footer-comments', { pageId: id, body: adf('Seen') })).status).toBe(201);
    const list = await bench.call('team', 'GET', `/wiki/api/v2/pages/${id}/footer-comments?body-format=storage`);
    expect(list.body).toMatchObject({ results: [{ pageId: id, body: { storage: { value: '<p>Seen</p>' } } }] });
  });
});

describe('attachments', () => {
  const upload = (text: string): FormData => {
    const form = new FormData();
    form.set('file', new File([text], 'review 1.json', { type: 'application/json' }));
    form.set('minorEdit', 'true');
    return form;
  };

  test('a file comes back byte for byte; the same name again is a new version by PUT and a refusal by POST', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench);
    const path = `/wiki/rest/api/content/${id}/child/attachment`;
    expect(await bench.call('manager', 'POST', path, upload('{"a":1}'))).toMatchObject({
      status: 200,
      body: { results: [{ title: 'review 1.json' }] },
    });
    expect((await bench.call('manager', 'POST', path, upload('{}'))).status).toBe(400);
    expect((await bench.call('manager', 'PUT', path, upload('{"a":2}'))).status).toBe(200);
    const { body } = await bench.call('auditor', 'GET', `/wiki/api/v2/pages/${id}/attachments?filename=review%201.json`);
    const [attachment] = Object(body).results;
    expect(attachment).toMatchObject({ mediaType: 'application/json', fileSize: 7, version: { number: 2 } });
    const redirect = await bench.call('auditor', 'GET', `${path}/${String(attachment.id)}/download`);
    expect(redirect.status).toBe(302);
    expect((await bench.call('auditor', 'GET', redirect.headers.get('location') ?? '')).body).toEqual({ a: 2 });
    expect((await bench.call('auditor', 'POST', path, upload('x'))).status).toBe(403);
  });
});

describe('look-ups', () => {
  test('ids, people and permissions', async () => {
    const bench = createConfluenceBench();
    const id = await newPage(bench);
    const auditor = bench.person('auditor').accountId;
    const convert = await bench.call('auditor', 'POST', '/wiki/api/v2/content/convert-ids-to-types', { contentIds: [id, '1'] });
    expect(convert.body).toEqual({ results: { [id]: 'page' } });
    const people = await bench.call('auditor', 'POST', '/wiki/api/v2/users-bulk', { accountIds: [auditor, 'nobody'] });
    expect(people.body).toMatchObject({ results: [{ accountId: auditor, displayName: 'Alan Whitfield' }] });
    const check = (operation: string): Promise<unknown> =>
      bench.call('team', 'POST', `/wiki/rest/api/content/${id}/permission/check`, {
        subject: { type: 'user', identifier: auditor },
        operation,
      });
    expect(await check('read')).toMatchObject({ body: { hasPermission: true } });
    expect(await check('update')).toMatchObject({ body: { hasPermission: false } });
    expect((await bench.call('auditor', 'GET', '/wiki/rest/api/user/current')).body).toMatchObject({ accountId: auditor });
    expect((await bench.call('auditor', 'GET', '/wiki/rest/api/user?accountId=nobody')).status).toBe(404);
  });

  test('spaces are found by key and say what the person may do', async () => {
    const bench = createConfluenceBench();
    expect((await bench.call('auditor', 'GET', '/wiki/api/v2/spaces?keys=ISMS')).body).toMatchObject({
      results: [{ id: bench.space.id, homepageId: bench.space.homepageId }],
    });
    const may = async (role: 'auditor' | 'manager'): Promise<boolean> =>
      JSON.stringify((await bench.call(role, 'GET', `/wiki/api/v2/spaces/${bench.space.id}/operations`)).body).includes('create');
    expect([await may('auditor'), await may('manager')]).toEqual([false, true]);
  });

  test('space properties have versions as well', async () => {
    const bench = createConfluenceBench();
    const path = `/wiki/api/v2/spaces/${bench.space.id}/properties`;
    const created = await bench.call('manager', 'POST', path, { key: 'review-template', value: 7 });
    expect(created.status).toBe(201);
    const one = `${path}/${String(Object(created.body).id)}`;
    expect((await bench.call('manager', 'PUT', one, { key: 'review-template', value: 8, version: { number: 2 } })).status).toBe(200);
    expect((await bench.call('auditor', 'GET', path)).body).toMatchObject({ results: [{ value: 8, version: { number: 2 } }] });
  });
});
