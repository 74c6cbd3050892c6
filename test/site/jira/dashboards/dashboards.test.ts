import { openJira } from '../issues/jira-fixture';

const base = '/rest/api/3/dashboard/1';
const property = 'properties/forge-gadget-configuration';

describe('the dashboard of the site', () => {
  it('is seen by everybody, and changed by its owner and administrators', async () => {
    const site = await openJira();
    expect((await site.call('GET', base, undefined, 'auditor')).body).toMatchObject({ id: '1', isWritable: false });
    expect((await site.call('GET', base, undefined, 'manager')).body).toMatchObject({ id: '1', isWritable: true });
    expect((await site.call('POST', `${base}/gadget`, { moduleKey: 'ari:one' }, 'auditor')).status).toBe(403);
    expect((await site.call('GET', '/rest/api/3/dashboard/2', undefined, 'manager')).status).toBe(404);
  });

  it('shows a new gadget first, keeps its settings with it, and forgets both together', async () => {
    const site = await openJira();
    const { body: first } = await site.call('POST', `${base}/gadget`, { moduleKey: 'ari:one', title: 'One' }, 'manager');
    await site.call('POST', `${base}/gadget`, { moduleKey: 'ari:two' }, 'admin');
    const { body } = await site.call('GET', `${base}/gadget`, undefined, 'auditor');
    const gadgets = (body as { gadgets: { moduleKey: string; position: unknown }[] }).gadgets;
    expect(gadgets.map(({ moduleKey, position }) => [moduleKey, position])).toEqual([
      ['ari:two', { row: 0, column: 0 }],
      ['ari:one', { row: 1, column: 0 }],
    ]);
    const item = `${base}/items/${String((first as { id: number }).id)}/${property}`;
    expect((await site.call('GET', item, undefined, 'auditor')).status).toBe(404);
    expect((await site.call('PUT', item, { period: 'year' }, 'auditor')).status).toBe(403);
    expect((await site.call('PUT', item, { period: 'year' }, 'manager')).status).toBe(201);
    expect((await site.call('GET', item, undefined, 'auditor')).body).toMatchObject({ value: { period: 'year' } });
    expect((await site.call('DELETE', `${base}/gadget/${String((first as { id: number }).id)}`, undefined, 'manager')).status).toBe(204);
    expect((await site.call('GET', item, undefined, 'auditor')).status).toBe(404);
  });

  it('names what is missing, and takes at most twenty gadgets', async () => {
    const site = await openJira();
    expect((await site.call('POST', `${base}/gadget`, { title: 'None' }, 'manager')).status).toBe(400);
    for (let count = 0; count < 20; count += 1) await site.call('POST', `${base}/gadget`, { moduleKey: 'ari:one' }, 'manager');
    expect((await site.call('POST', `${base}/gadget`, { moduleKey: 'ari:one' }, 'manager')).status).toBe(400);
  });
});
