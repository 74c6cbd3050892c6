import { createSampleHost } from '../testing/sample-host';

const change = (atlassianId: string | null, id = '1') => ({
  eventType: 'avi:jira:updated:issue',
  atlassianId,
  timestamp: 1_700_000_000_000,
  body: { issue: { id, key: `IMP-${id}` } },
});

const push = (body: Record<string, unknown>, more: object = {}) => ({ events: [{ body, ...more }] });
const idsOf = (seen: unknown[]) => seen.map((event) => (event as { issue: { id: string } }).issue.id);

describe('queues', () => {
  it('takes a push and calls the consumer with the event', async () => {
    const { invoke, host, seen } = await createSampleHost();
    const { jobId } = (await invoke('push', push({ a: 1 }))) as { jobId: string };
    expect(await invoke('stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    expect(await host.drainQueue()).toEqual({ delivered: 1 });
    expect(seen).toEqual([{ queueName: 'register', jobId, eventId: expect.any(String) as unknown, body: { a: 1 } }]);
    expect(await invoke('stats', { jobId })).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('calls again when the consumer returns an InvocationError', async () => {
    const { invoke, host, seen } = await createSampleHost();
    await invoke('push', push({ retry: 2 }));
    expect(await host.drainQueue()).toEqual({ delivered: 3 });
    expect(seen.at(-1)).toMatchObject({ retryContext: { retryCount: 2, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { tries: 1 } } });
  });

  it('keeps a job that asks for more than one drain gives', async () => {
    const { invoke, host } = await createSampleHost();
    const { jobId } = (await invoke('push', push({ retry: 7 }))) as { jobId: string };
    expect(await host.drainQueue()).toEqual({ delivered: 5 });
    expect(await invoke('stats', { jobId })).toMatchObject({ inProgress: 1 });
    expect(await host.drainQueue()).toEqual({ delivered: 3 });
    expect(await invoke('stats', { jobId })).toMatchObject({ success: 1, inProgress: 0 });
  });

  it('calls again after a throw, and gives up in the end', async () => {
    const { invoke, host } = await createSampleHost();
    const { jobId } = (await invoke('push', push({ fail: true }))) as { jobId: string };
    await host.drainQueue();
    await host.drainQueue();
    expect(await invoke('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(host.problems).toContain('Queue register: Broken.');
  });

  it('waits as long as the event wants', async () => {
    const { invoke, host, seen, kernel } = await createSampleHost();
    await invoke('push', push({ a: 1 }, { delayInSeconds: 30 }));
    await host.deliveries.deliverDue();
    expect(seen).toHaveLength(0);
    kernel.clock.advance(30_000);
    await host.deliveries.deliverDue();
    expect(seen).toHaveLength(1);
  });

  it('cancels a job', async () => {
    const { invoke, host } = await createSampleHost();
    const { jobId } = (await invoke('push', push({ a: 1 }))) as { jobId: string };
    await invoke('cancel', { jobId });
    expect(await host.drainQueue()).toEqual({ delivered: 0 });
  });

  it('knows no job of another name and no queue without a consumer', async () => {
    const { invoke } = await createSampleHost();
    expect(await invoke('stats', { jobId: 'nobody' })).toMatchObject({ message: expect.stringMatching(/job.*nobody/i) as unknown });
    expect(await invoke('push', { name: 'elsewhere', events: [{ body: {} }] })).toMatchObject({
      message: expect.stringContaining('no consumer for the queue elsewhere') as unknown,
    });
  });
});

describe('product events', () => {
  it('reach the trigger with what Forge adds', async () => {
    const { kernel, host, seen, person } = await createSampleHost();
    kernel.events.emit(change(person('team').accountId));
    kernel.events.emit({ ...change(null), eventType: 'avi:jira:viewed:issue' });
    expect(await host.drainQueue()).toEqual({ delivered: 1 });
    expect(seen).toEqual([
      expect.objectContaining({
        eventType: 'avi:jira:updated:issue',
        atlassianId: person('team').accountId,
        timestamp: '1700000000000',
        selfGenerated: false,
        issue: { id: '1', key: 'IMP-1' },
      }),
    ]);
  });

  it('carry the mark of the app, and are left out when the trigger ignores them', async () => {
    const loud = await createSampleHost();
    loud.kernel.events.emit(change(loud.host.appPerson.accountId));
    await loud.host.drainQueue();
    expect(loud.seen).toEqual([expect.objectContaining({ selfGenerated: true })]);
    const quiet = await createSampleHost('', (manifest) => ({
      ...manifest,
      modules: { ...manifest.modules, trigger: manifest.modules.trigger.map((trigger) => ({ ...trigger, filter: { ignoreSelf: true } })) },
    }));
    quiet.kernel.events.emit(change(quiet.host.appPerson.accountId));
    expect(await quiet.host.drainQueue()).toEqual({ delivered: 0 });
  });

  it('pass the filter of the trigger, and a broken filter lets nothing through', async () => {
    const filtered = (expression: string) =>
      createSampleHost('', (manifest) => ({
        ...manifest,
        modules: { ...manifest.modules, trigger: manifest.modules.trigger.map((trigger) => ({ ...trigger, filter: { expression } })) },
      }));
    const some = await filtered('event.issue.id == "2"');
    some.kernel.events.emit(change(null, '1'));
    some.kernel.events.emit(change(null, '2'));
    await some.host.drainQueue();
    expect(idsOf(some.seen)).toEqual(['2']);
    const broken = await filtered('event.nothing.id == "2"');
    broken.kernel.events.emit(change(null));
    await broken.host.drainQueue();
    expect(broken.seen).toEqual([]);
    expect(broken.host.problems).toHaveLength(1);
  });

  it('are not delivered above 200 KB', async () => {
    const { kernel, host } = await createSampleHost();
    kernel.events.emit({ ...change(null), body: { text: 'x'.repeat(201 * 1024) } });
    expect(await host.drainQueue()).toEqual({ delivered: 0 });
  });

  it('get lost, come twice, or come late and out of order when told', async () => {
    const { kernel, host, seen } = await createSampleHost();
    host.faults.apply({ events: { lose: 1 } });
    for (const id of ['1', '2']) kernel.events.emit(change(null, id));
    host.faults.apply({ events: { double: 1 } });
    for (const id of ['3', '4']) kernel.events.emit(change(null, id));
    host.faults.apply({ events: { reorder: 1 } });
    kernel.events.emit(change(null, '5'));
    await host.drainQueue();
    expect(idsOf(seen)).toEqual(['5', '2', '3', '3', '4']);
    host.faults.apply({ events: { delayMs: 60_000 } });
    kernel.events.emit(change(null, '6'));
    expect(await host.deliveries.deliverDue()).toEqual({ delivered: 0 });
    kernel.clock.advance(60_000);
    expect(await host.deliveries.deliverDue()).toEqual({ delivered: 1 });
  });
});
