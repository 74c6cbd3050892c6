import { searchSettings } from '../../jira/search/search-context';
import { createSampleHost } from '../testing/sample-host';

const me = { as: 'user', path: '/rest/api/3/myself' };
const search = { as: 'app', path: '/rest/api/3/search/jql?jql=order+by+key' };

describe('product calls of the app', () => {
  it('asks as the person of the call, or as the app', async () => {
    const { invoke, person, host } = await createSampleHost();
    expect(await invoke('whoAmI')).toEqual({ status: 200, body: { accountId: person('team').accountId } });
    expect(await invoke('request', { ...me, as: 'app' })).toMatchObject({ body: JSON.stringify({ accountId: host.appPerson.accountId }) });
  });

  it('answers asUser without a person so that the package asks for authentication', async () => {
    const { host } = await createSampleHost();
    const answer = await host.run({ functionKey: 'export-summary', moduleKey: 'improvement-summary', payload: {}, as: null });
    expect(answer).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401, serviceKey: 'atlassian-token-service-key' });
  });

  it('refuses an operation whose scope the manifest lacks', async () => {
    const { invoke, carriedOut } = await createSampleHost('', (manifest) => ({
      ...manifest,
      permissions: { ...manifest.permissions, scopes: ['read:jira-work'] },
    }));
    expect(await invoke('request', me)).toMatchObject({
      status: 401,
      body: expect.stringContaining('Unauthorized; scope does not match') as unknown,
    });
    expect(await invoke('request', search)).toMatchObject({ status: 200 });
    expect(carriedOut).toEqual(['GET /rest/api/3/search/jql']);
  });

  it('is content with granular scopes', async () => {
    const scopes = ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'];
    const { invoke } = await createSampleHost('', (manifest) => ({ ...manifest, permissions: { ...manifest.permissions, scopes } }));
    expect(await invoke('request', me)).toMatchObject({ status: 200 });
  });

  it('passes a 404 on as a response', async () => {
    const { invoke } = await createSampleHost();
    expect(await invoke('request', { as: 'user', path: '/rest/api/3/issue/NO-1' })).toMatchObject({ status: 404 });
  });

  it('passes bodies on and empty answers back', async () => {
    const { invoke } = await createSampleHost();
    const made = await invoke('request', { as: 'user', method: 'POST', path: '/rest/api/3/issue', body: { fields: { summary: 'Über' } } });
    expect(made).toMatchObject({ status: 201, body: '{"got":{"fields":{"summary":"Über"}}}' });
    expect(await invoke('request', { as: 'user', method: 'PUT', path: '/rest/api/3/issue/A-1', body: {} })).toMatchObject({
      status: 204,
      body: '',
    });
  });

  it('counts calls, bytes and points for each operation', async () => {
    const { invoke, host } = await createSampleHost();
    await invoke('request', search);
    await invoke('request', { as: 'user', method: 'PUT', path: '/rest/api/3/issue/A-1', body: { fields: {} } });
    const { product, operations } = host.metrics.report();
    expect(product).toMatchObject({ calls: 2, points: 4, bytesOut: 13 });
    expect(operations['GET /rest/api/3/search/jql']).toMatchObject({ calls: 1, points: 3 });
    expect(operations['PUT /rest/api/3/issue/{issueIdOrKey}']).toMatchObject({ calls: 1, points: 1 });
  });

  it('records the traffic as HAR 1.2', async () => {
    const { invoke, host } = await createSampleHost();
    await invoke('request', { as: 'user', method: 'PUT', path: '/rest/api/3/issue/A-1', body: { fields: {} } });
    expect(host.traffic.toHar()).toMatchObject({
      log: {
        version: '1.2',
        entries: [
          {
            request: {
              method: 'PUT',
              url: 'http://127.0.0.1:8010/rest/api/3/issue/A-1',
              postData: { mimeType: 'application/json', text: '{"fields":{}}' },
            },
            response: { status: 204, content: { text: '' } },
          },
        ],
      },
    });
  });

  it('sends the headers of the rate limits', async () => {
    const { invoke } = await createSampleHost();
    const { headers } = (await invoke('request', search)) as { headers: Record<string, string> };
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '65000', 'x-ratelimit-remaining': '64997' });
    expect(headers).not.toHaveProperty('retry-after');
  });
});

describe('faults of product calls', () => {
  it('answers a burst with 429 for as many calls as were told', async () => {
    const { invoke, host, carriedOut } = await createSampleHost();
    host.faults.apply({ burst: { calls: 1, retryAfter: 3 } });
    expect(await invoke('request', search)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '3', 'ratelimit-reason': 'jira-burst-based' },
    });
    expect(await invoke('request', search)).toMatchObject({ status: 200 });
    expect(carriedOut).toHaveLength(1);
  });

  it('puts up the wall of the hourly quota and takes it down when the hour ends', async () => {
    const { invoke, host, kernel } = await createSampleHost();
    kernel.clock.set(Date.UTC(2026, 0, 5, 10, 30));
    host.faults.apply({ quotaPoints: 3 });
    expect(await invoke('request', search)).toMatchObject({ status: 200 });
    expect(await invoke('request', search)).toMatchObject({
      status: 429,
      headers: {
        'ratelimit-reason': 'jira-quota-global-based',
        'retry-after': '1800',
        'x-ratelimit-reset': '2026-01-05T11:00Z',
        'x-ratelimit-nearlimit': 'true',
      },
    });
    kernel.clock.advance(1_800_001);
    expect(await invoke('request', search)).toMatchObject({ status: 200 });
  });

  it('answers with a server error, only where told', async () => {
    const { invoke, host } = await createSampleHost();
    host.faults.apply({ serverError: { calls: 1, status: 502 }, only: 'search/jql' });
    expect(await invoke('request', me)).toMatchObject({ status: 200 });
    expect(await invoke('request', search)).toMatchObject({ status: 502 });
  });

  it('lets no call in to a product that the app is not installed on', async () => {
    const { invoke, host, carriedOut } = await createSampleHost();
    host.faults.apply({ notInstalled: 'jira' });
    expect(await invoke('request', search)).toMatchObject({ status: 401 });
    host.faults.apply({ notInstalled: 'confluence' });
    expect(await invoke('request', search)).toMatchObject({ status: 200 });
    expect(carriedOut).toHaveLength(1);
  });

  it('answers as while another change of the configuration runs', async () => {
    const { invoke, host, carriedOut } = await createSampleHost();
    host.faults.apply({ conflict: { calls: 1 } });
    expect(await invoke('request', search)).toMatchObject({ status: 409 });
    expect(await invoke('request', search)).toMatchObject({ status: 200 });
    expect(carriedOut).toHaveLength(1);
  });

  it('carries a call out and loses the answer', async () => {
    const { invoke, host, carriedOut } = await createSampleHost();
    host.faults.apply({ timeout: { calls: 1 } });
    expect(await invoke('request', search)).toMatchObject({ status: 504 });
    expect(carriedOut).toHaveLength(1);
  });

  it('makes every product call wait', async () => {
    const { invoke, host } = await createSampleHost();
    host.faults.apply({ latencyMs: 60 });
    const before = performance.now();
    await invoke('request', search);
    expect(performance.now() - before).toBeGreaterThanOrEqual(58);
  });

  it('lets search lag and ends all faults at once', async () => {
    const { host, jira } = await createSampleHost();
    host.faults.apply({ indexLagMs: 5000 });
    expect(searchSettings(jira).lagMs).toBe(5000);
    host.faults.apply({ clear: true });
    expect(searchSettings(jira).lagMs).toBe(0);
  });
});
