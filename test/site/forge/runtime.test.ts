import { createSampleHost } from './testing/sample-host';

describe('calling functions', () => {
  it('gives a resolver the payload and the context of the surface', async () => {
    const { invoke, person } = await createSampleHost();
    expect(await invoke('echo', { day: new Date(0), gone: undefined })).toEqual({
      payload: { day: '1970-01-01T00:00:00.000Z' },
      context: expect.objectContaining({
        accountId: person('team').accountId,
        moduleKey: 'improvement-panel',
        environmentType: 'DEVELOPMENT',
        siteUrl: 'http://127.0.0.1:8010',
        extension: { type: 'jira:issuePanel', issue: { key: 'IMP-1' } },
        installContext: 'ari:cloud:jira::site/11111111-2222-4333-8444-555555555555',
      }) as unknown,
    });
  });

  it('does not mix three people who call at the same time', async () => {
    const { invoke, person } = await createSampleHost();
    const roles = ['team', 'verifier', 'auditor'] as const;
    const answers = await Promise.all(roles.map((role, at) => invoke('whoAmITwice', { wait: 30 - at * 10 }, role)));
    expect(answers).toEqual(roles.map((role) => [person(role).accountId, person(role).accountId]));
  });

  it('names the resolver function that is missing', async () => {
    const { invoke } = await createSampleHost();
    await expect(invoke('dance')).rejects.toThrow("Resolver has no definition for 'dance'.");
  });

  it('lets a failing function fail', async () => {
    const { invoke } = await createSampleHost();
    await expect(invoke('fail')).rejects.toThrow('No such luck.');
  });

  it('names a module that does not exist', async () => {
    const { host, person } = await createSampleHost();
    const call = { as: person('team'), moduleKey: 'nowhere', functionKey: 'echo', payload: {}, extension: {} };
    await expect(host.invoke(call)).rejects.toThrow('The manifest has no module nowhere with a resolver.');
  });

  it('takes 500 KB from a surface and no more', async () => {
    const { invoke } = await createSampleHost();
    await expect(invoke('echo', { text: 'x'.repeat(499 * 1024) })).resolves.toBeDefined();
    await expect(invoke('echo', { text: 'x'.repeat(501 * 1024) })).rejects.toThrow('The payload is larger than 500 KB.');
  });

  it('gives 5 MB to a surface and no more', async () => {
    const { invoke } = await createSampleHost();
    await expect(invoke('bulk', { bytes: 6 * 1024 * 1024 })).rejects.toThrow('larger than 5120 KB');
  });

  it('ends a function that takes longer than its time', async () => {
    const { host } = await createSampleHost('', (manifest) => ({
      ...manifest,
      modules: {
        ...manifest.modules,
        function: manifest.modules.function.map((one) => (one.key === 'resolver' ? { ...one, timeoutSeconds: 1 } : one)),
      },
    }));
    const call = {
      functionKey: 'resolver',
      moduleKey: 'improvement-panel',
      as: null,
      payload: { call: { functionKey: 'whoAmITwice', payload: { wait: 1500 } }, context: {} },
    };
    await expect(host.run({ ...call, as: (await createSampleHost()).person('team') })).rejects.toThrow('timed out after 1 seconds');
  });

  it('kills a function between two calls, once, and what it wrote before stays', async () => {
    const { invoke, host } = await createSampleHost();
    host.faults.apply({ kill: { functionKey: 'storeMany', afterCalls: 2 } });
    await expect(invoke('storeMany', { count: 5 })).rejects.toThrow('was killed');
    expect(await invoke('load', { key: 'many:1' })).toEqual({ value: 1 });
    expect(await invoke('load', { key: 'many:2' })).toEqual({});
    expect(await invoke('storeMany', { count: 5 })).toBe(5);
  });

  it('refuses to leave for the internet', async () => {
    const { invoke } = await createSampleHost();
    expect(await invoke('leave')).toMatchObject({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
  });

  it('tells the packages where they run', async () => {
    const { invoke } = await createSampleHost();
    expect(await invoke('where')).toBe('improvement-panel');
  });

  it('counts the calls of functions', async () => {
    const { invoke, host } = await createSampleHost();
    await invoke('echo');
    await invoke('echo');
    expect(host.metrics.report()).toMatchObject({ functions: { calls: 2 }, operations: { 'function echo': { calls: 2 } } });
  });

  it('runs what is scheduled', async () => {
    const { host, seen } = await createSampleHost();
    expect(await host.runScheduled()).toEqual({ ran: ['daily-reconciliation'] });
    expect(seen).toEqual([expect.objectContaining({ context: expect.objectContaining({ moduleKey: 'daily-reconciliation' }) as unknown })]);
  });
});
