import { openImprovementSite, valueOf, type ImprovementSite } from '../usecases/improvement-site';

let at: ImprovementSite;
beforeEach(async () => {
  at = await openImprovementSite();
});
afterEach(() => at.site.close());

const titles = async () => {
  const view = valueOf(await at.ask('team', 'viewRegister', { place: null, source: null, search: '', page: 0 }));
  return view.items.map((item) => `${item.title}: ${item.place}`);
};
const remove = (issueId: string) => at.site.fetchAs('admin', `/rest/api/3/issue/${issueId}`, { method: 'DELETE' });

describe('events that go astray', () => {
  test('doubled and overtaking each other, they give the same register', async () => {
    at.site.host.faults.apply({ events: { double: 4, reorder: 4 } });
    const first = await at.raise('First');
    await at.raise('Second');
    await first.ask('team', 'moveToStage', { stage: 'prioritized' });
    await at.site.host.drainQueue();
    expect(await titles()).toEqual(['Second: identified', 'First: prioritized']);
  });

  test('an update that arrives after the deletion brings nothing back', async () => {
    const improvement = await at.raise('Gone');
    await at.site.host.drainQueue();
    await remove(improvement.issue.id);
    await at.site.host.drainQueue();
    const payload = { eventType: 'avi:jira:updated:issue', issue: { id: improvement.issue.id } };
    await at.site.host.run({ functionKey: 'mark-dirty', payload, moduleKey: 'issue-changed', as: null });
    await at.site.host.drainQueue();
    expect(await titles()).toEqual([]);
  });

  test('lost ones are made good by the daily reconciliation', async () => {
    const gone = await at.raise('Gone');
    await at.site.host.drainQueue();
    at.site.host.faults.apply({ events: { lose: 9 } });
    await remove(gone.issue.id);
    await at.raise('Never told');
    await at.site.host.drainQueue();
    expect(await titles()).toEqual(['Gone: identified']);
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect(await titles()).toEqual(['Never told: identified']);
  });
});

describe('functions that die or are refused', () => {
  test.each([0, 1, 2, 3, 4])('a consumer killed after %i calls loses nothing', async (afterCalls) => {
    at.site.host.faults.apply({ kill: { functionKey: 'refresh-register', afterCalls } });
    await at.raise('Kept');
    await at.site.host.drainQueue();
    expect(await titles()).toEqual(['Kept: identified']);
  });

  test.each([0, 2, 4, 5, 6, 7, 8, 9])('a reconciliation killed after %i calls leaves the register whole', async (afterCalls) => {
    await at.raise('Folded');
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    await at.raise('Waiting');
    await at.site.host.drainQueue();
    at.site.host.faults.apply({ kill: { functionKey: 'refresh-register', afterCalls } });
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    at.site.host.faults.apply({ clear: true });
    expect(await titles()).toEqual(['Waiting: identified', 'Folded: identified']);
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect(await titles()).toEqual(['Waiting: identified', 'Folded: identified']);
  });

  test.each([429, 503])('while Jira answers %i the note waits', async (status) => {
    const fault = status === 429 ? { burst: { calls: 1, retryAfter: 1 } } : { serverError: { calls: 1, status } };
    await at.raise('Patient');
    at.site.host.faults.apply(fault);
    await at.site.host.drainQueue();
    expect(await titles()).toEqual(['Patient: identified']);
  });
});

test('a reconciliation that finds Jira busy is done later the same day', async () => {
  at.site.host.faults.apply({ events: { lose: 9 } });
  await at.raise('Never told');
  at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 1 } });
  await at.site.host.runScheduled();
  await at.site.host.drainQueue();
  expect(await titles()).toEqual(['Never told: identified']);
});

test('a search that lags behind hides no improvement from the reconciliation', async () => {
  at.site.host.faults.apply({ indexLagMs: 3_600_000 });
  await at.raise('Not yet indexed');
  await at.site.host.drainQueue();
  for (let day = 0; day < 2; day += 1) {
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect(await titles()).toEqual(['Not yet indexed: identified']);
  }
});
