import { createServerApp } from '../server';
import { createSite, type Site } from '../site';

let site: Site;
beforeAll(async () => {
  site = await createSite();
});

const send = async (path: string, body?: unknown) => {
  const init = body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await createServerApp(site).request(`${site.url}/_site${path}`, init);
  return { status: response.status, body: (await response.json()) as unknown };
};

describe('control API', () => {
  it('says who is here and what there is to see', async () => {
    const { body } = await send('/health');
    expect(body).toMatchObject({
      ready: true,
      people: ['admin', 'team', 'verifier', 'manager', 'auditor', 'outsider'].map((role) => ({
        role,
        email: `${role}@example.com`,
        accountId: expect.any(String) as unknown,
      })),
      pages: expect.arrayContaining([{ title: 'Clause 10 set-up', url: `${site.url}/jira/settings/apps/set-up` }]) as unknown,
    });
  });

  it('reads and resets the metrics', async () => {
    expect((await send('/metrics/reset', {})).status).toBe(200);
    expect((await send('/metrics')).body).toEqual({
      product: { calls: 0, bytesIn: 0, bytesOut: 0, points: 0 },
      kvs: { reads: { calls: 0, bytes: 0 }, writes: { calls: 0, bytes: 0 } },
      functions: { calls: 0 },
      operations: {},
    });
  });

  it('gives the traffic as HAR', async () => {
    expect((await send('/traffic.har')).body).toMatchObject({
      log: { version: '1.2', creator: { name: expect.any(String) as unknown }, entries: [] },
    });
  });

  it('sets and moves the clock', async () => {
    await send('/clock', { now: '2026-05-01T10:00:00Z' });
    const { body } = await send('/clock', { advanceMs: 3_600_000 });
    expect((body as { now: string }).now.slice(0, 16)).toBe('2026-05-01T11:00');
  });

  it('sets faults and shows them', async () => {
    expect((await send('/faults', { burst: { calls: 2 }, events: { lose: 1 } })).body).toMatchObject({
      burst: { calls: 2, retryAfter: 1 },
      events: { lose: 1, double: 0 },
    });
    expect((await send('/faults', { clear: true })).body).toMatchObject({ burst: { calls: 0 }, events: { lose: 0 } });
  });

  it('runs the queue and the schedules', async () => {
    expect((await send('/run', { queue: true })).body).toEqual({ delivered: expect.any(Number) as unknown });
    expect((await send('/run', { scheduled: true })).body).toEqual({ ran: ['daily-reconciliation'] });
  });

  it('resets the site in place', async () => {
    const before = site.jira;
    expect((await send('/reset', { data: 'empty' })).body).toMatchObject({ ready: true });
    expect(site.jira).not.toBe(before);
  });

  it.each([
    ['/clock', { now: 'yesterday' }, 'now: '],
    ['/clock', {}, 'now: '],
    ['/run', { queue: 'yes' }, 'queue: '],
    ['/reset', { data: 'load:many' }, 'data: Use "demo", "empty" or "load:N"'],
    ['/faults', { burst: { calls: -1 } }, 'burst.calls: '],
    ['/faults', { thunder: 1 }, 'thunder'],
    ['/invoke', { as: 'team@example.com', moduleKey: 'improvement-panel' }, 'functionKey: '],
    [
      '/invoke',
      { as: 'nobody@example.com', moduleKey: 'improvement-panel', functionKey: 'x' },
      'as: nobody has the address nobody@example.com',
    ],
    ['/invoke', { as: 'team@example.com', moduleKey: 'get-improvement', payload: 'CI-1' }, 'payload: the inputs of an action'],
    ['/invoke', '{', 'The body is not JSON'],
  ])('POST %s %j names what is wrong', async (path, body, message) => {
    const answer = await send(path, body);
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(message) as unknown } });
  });

  it('calls an action of the agent as a person, beside what is open', async () => {
    const body = { as: 'team@example.com', moduleKey: 'get-improvement', payload: {}, extension: { jira: { issueKey: 'CI-1' } } };
    expect(await send('/invoke', body)).toMatchObject({ status: 200, body: { ok: false, refusal: { code: 'not-set-up' } } });
  });

  it('says what it does not have', async () => {
    expect(await send('/weather')).toMatchObject({ status: 404, body: { error: 'The control API has no GET /_site/weather.' } });
  });
});

describe('product APIs over HTTP', () => {
  const ask = (path: string, email?: string) =>
    createServerApp(site).request(`${site.url}${path}`, {
      headers: email === undefined ? {} : { authorization: `Basic ${btoa(`${email}:anything`)}` },
    });

  it('know the person by Basic auth and any password', async () => {
    const response = await ask('/rest/api/3/myself', 'auditor@example.com');
    expect(await response.json()).toMatchObject({ accountId: site.person('auditor').accountId });
    const inProcess = await site.fetchAs('auditor', '/rest/api/3/myself');
    expect(await inProcess.json()).toMatchObject({ displayName: site.person('auditor').displayName });
  });

  it('refuse an address that nobody has', async () => {
    expect((await ask('/rest/api/3/myself', 'stranger@example.com')).status).toBe(401);
  });
});

describe('listening', () => {
  it('answers on its address and says when a port is busy', async () => {
    const one = await createSite({ port: 0 });
    await one.listen();
    try {
      const response = await fetch(`${one.url}/_site/health`);
      expect(response.status).toBe(200);
      const port = Number(new URL(one.url).port);
      const other = await createSite({ port });
      await expect(other.listen()).rejects.toThrow(`Port ${String(port)} is busy`);
    } finally {
      await one.close();
    }
  });
});
