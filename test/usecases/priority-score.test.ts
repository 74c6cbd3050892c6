import { editInJira, fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';

let at: ImprovementSite;
let improvement: Raised;
beforeEach(async () => {
  at = await openImprovementSite();
  improvement = await at.raise('Rank me');
  await at.site.host.drainQueue();
});
afterEach(() => at.site.close());

const scoreOf = ({ issue }: Raised) => at.site.jira.state.issues.get(issue.id)?.fields[fieldId(at.site, 'Priority score')] ?? null;
const spoilScore = ({ issue }: Raised) => {
  const kept = at.site.jira.state.issues.get(issue.id);
  if (kept !== undefined) kept.fields[fieldId(at.site, 'Priority score')] = 25;
};
const marks = (impact: number | null, effort: number | null, alignment: number | null) => ({
  [fieldId(at.site, 'Impact')]: impact,
  [fieldId(at.site, 'Effort')]: effort,
  [fieldId(at.site, 'Alignment')]: alignment,
});
const callsTo = (name: string) => at.site.host.metrics.report().operations[name]?.calls ?? 0;
const write = 'PUT /rest/api/3/app/field/{fieldIdOrKey}/value';

describe('the priority score in Jira', () => {
  test('follows the marks at once when they are recorded in the panel', async () => {
    await improvement.ask('team', 'recordFacts', { impact: 4, effort: 1, alignment: 4 });
    expect(scoreOf(improvement)).toBe(16);
    const panel = panelOf(await improvement.ask('team', 'recordFacts', { effort: null }));
    expect([panel.priority, scoreOf(improvement)]).toEqual([null, null]);
  });

  test('is not written when something else is recorded', async () => {
    await improvement.ask('team', 'recordFacts', { impact: 4, effort: 1, alignment: 4 });
    at.site.host.metrics.reset();
    await improvement.ask('team', 'recordFacts', { theme: 'Process' });
    expect(callsTo(write)).toBe(0);
  });

  test('follows marks that came by REST when the register does, and then is left alone', async () => {
    await editInJira(at.site, improvement.issue.id, marks(5, 2, 3));
    await at.site.host.drainQueue();
    expect(scoreOf(improvement)).toBe(7.5);
    at.site.host.metrics.reset();
    await editInJira(at.site, improvement.issue.id, { summary: 'Rank me, please' });
    await at.site.host.drainQueue();
    expect(at.site.host.metrics.report().product.calls).toBeLessThanOrEqual(2);
    expect(callsTo(write)).toBe(0);
  });

  test('its own writing starts no reading', async () => {
    at.site.host.metrics.reset();
    await editInJira(at.site, improvement.issue.id, marks(5, 2, 3));
    await at.site.host.drainQueue();
    expect(at.site.host.metrics.report().product.calls).toBe(3);
  });

  test('leaves no trace in the history, for the marks do', async () => {
    await improvement.ask('team', 'recordFacts', { impact: 4, effort: 1, alignment: 4 });
    const items = at.site.jira.state.issues.get(improvement.issue.id)?.histories.flatMap((history) => history.items) ?? [];
    expect(items.map(({ field }) => field)).toEqual(['Impact', 'Effort', 'Alignment']);
  });

  test('is put right by the daily reconciliation, in few calls', async () => {
    const others = [await at.raise('Second'), await at.raise('Third')];
    for (const { issue } of [improvement, ...others]) await editInJira(at.site, issue.id, marks(3, 3, 3));
    await at.site.host.drainQueue();
    for (const other of others) spoilScore(other);
    at.site.host.metrics.reset();
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect([improvement, ...others].map(scoreOf)).toEqual([3, 3, 3]);
    expect(callsTo(write)).toBe(1);
  });

  test('what was recorded stays recorded when Jira refuses the score, which follows later', async () => {
    at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 1 }, only: 'app/field' });
    const panel = panelOf(await improvement.ask('team', 'recordFacts', { impact: 4, effort: 1, alignment: 4 }));
    expect([panel.priority, scoreOf(improvement)]).toEqual([16, null]);
    await at.site.host.drainQueue();
    expect(scoreOf(improvement)).toBe(16);
  });

  test('is offered to nobody for editing, and a person who writes it is refused', async () => {
    const field = fieldId(at.site, 'Priority score');
    const editmeta = await at.site.fetchAs('team', `/rest/api/3/issue/${improvement.issue.id}/editmeta`);
    expect(Object.keys(((await editmeta.json()) as { fields: object }).fields)).not.toContain(field);
    expect((await editInJira(at.site, improvement.issue.id, { [field]: 25 })).status).toBe(400);
  });

  test('orders a search in Jira', async () => {
    const second = await at.raise('Better');
    await improvement.ask('team', 'recordFacts', { impact: 1, effort: 5, alignment: 1 });
    await second.ask('team', 'recordFacts', { impact: 5, effort: 1, alignment: 5 });
    const jql = 'project = CI AND "Priority score" is not EMPTY ORDER BY "Priority score" DESC';
    const found = await at.site.fetchAs('team', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
    const { issues } = (await found.json()) as { issues: { key: string }[] };
    expect(issues.map(({ key }) => key)).toEqual([second.issue.key, improvement.issue.key]);
  });

  test('is on the screen of improvements, to look at', async () => {
    await improvement.ask('team', 'recordFacts', { impact: 4, effort: 1, alignment: 4 });
    const issue = await at.site.fetchAs('auditor', `/rest/api/3/issue/${improvement.issue.id}`);
    const { fields } = (await issue.json()) as { fields: Record<string, unknown> };
    expect(fields[fieldId(at.site, 'Priority score')]).toBe(16);
    const { screens } = at.site.jira.state;
    const screen = [...screens.values()].find(({ name }) => name === 'Improvement screen');
    expect(JSON.stringify(screen)).toContain(fieldId(at.site, 'Priority score'));
  });

  test('counts the weights of the settings', async () => {
    valueOf(await at.ask('admin', 'saveAppSettings', { impactWeight: 2, effortWeight: 0 }));
    const panel = panelOf(await improvement.ask('team', 'recordFacts', { impact: 4, effort: 5, alignment: 3 }));
    expect([panel.priority, scoreOf(improvement)]).toEqual([48, 48]);
    expect(panel.weights).toEqual({ impactWeight: 2, effortWeight: 0, alignmentWeight: 1 });
  });

  test('of every improvement is made anew in the queue when the weights change, and goes on after a kill', async () => {
    const others = [await at.raise('Second'), await at.raise('Third')];
    for (const { issue } of [improvement, ...others]) await editInJira(at.site, issue.id, marks(4, 2, 3));
    await at.site.host.drainQueue();
    at.site.host.faults.apply({ searchPageSize: 1, kill: { functionKey: 'refresh-register', afterCalls: 14 } });
    valueOf(await at.ask('admin', 'saveAppSettings', { impactWeight: 2 }));
    expect([improvement, ...others].map(scoreOf)).toEqual([6, 6, 6]);
    await at.site.host.drainQueue();
    expect([improvement, ...others].map(scoreOf)).toEqual([24, 24, 24]);
  });

  test('orders the register, and its list in Jira', async () => {
    const second = await at.raise('Better');
    const third = await at.raise('Not ranked');
    await improvement.ask('team', 'recordFacts', { impact: 1, effort: 5, alignment: 1 });
    await second.ask('team', 'recordFacts', { impact: 5, effort: 1, alignment: 5 });
    await at.site.host.drainQueue();
    const asked = { place: null, source: null, search: '', order: 'priority', page: 0 };
    const { items, jql } = valueOf(await at.ask('team', 'viewRegister', asked));
    expect(items.map(({ key, priority }) => [key, priority])).toEqual([
      [second.issue.key, 25],
      [improvement.issue.key, 0.2],
      [third.issue.key, null],
    ]);
    const found = await at.site.fetchAs('team', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
    const { issues } = (await found.json()) as { issues: { key: string }[] };
    expect(issues.map(({ key }) => key)).toEqual([third.issue.key, second.issue.key, improvement.issue.key]);
  });
});
