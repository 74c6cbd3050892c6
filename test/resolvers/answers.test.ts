import { inputs } from '../../src/contract';
import { openImprovementSite, panelOf, type ImprovementSite, type Raised } from '../usecases/improvement-site';

let at: ImprovementSite;
let improvement: Raised;
beforeAll(async () => {
  at = await openImprovementSite();
  improvement = await at.raise('Anything');
});
afterAll(() => at.site.close());

describe('payloads of another shape', () => {
  test.each([
    ['moveToStage', { stage: 'finished' }, 'Stage'],
    ['moveToStage', {}, 'Stage'],
    ['moveToStage', 'planned', null],
    ['recordFacts', { impact: 9 }, 'Impact'],
    ['recordFacts', { dueDate: 'tomorrow' }, 'Due date'],
    ['recordFacts', { colour: 'red' }, 'Colour'],
    ['recordFacts', { clauses: 'all' }, 'Clauses'],
    ['putOnHold', { reason: '', until: '2030-01-01' }, 'Reason'],
    ['linkRecord', { verb: 'is raised from', key: 'no key' }, 'Key'],
    ['linkPage', { pageId: 'Runbook' }, 'Page id'],
    ['findPages', { query: 'x'.repeat(2001) }, 'Query'],
    ['addAction', { title: ' '.repeat(9) }, 'Title'],
    ['raiseRecord', { title: 'x', source: 'rumour' }, 'Source'],
    ['viewRegister', { place: null, source: null, search: '', page: -1 }, 'Page'],
    ['listFigure', { figure: { kind: 'luck' }, page: 0 }, 'Figure'],
    ['provisionProject', { key: 'lower', name: 'x' }, 'Key'],
    ['viewIssue', { more: true }, 'More'],
  ] as const)('%s %j is invalid and names %s', async (name, payload, field) => {
    const answer = await at.ask('admin', name, payload, { issue: improvement.issue });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', field } });
    if (!answer.ok && field !== null) expect(answer.error.message).toMatch(new RegExp(`^${field}: `));
  });

  test.each([
    ['moveToStage', { stage: 'finished' }, /^Stage: choose one of identified, .*, achieved\.$/],
    ['recordFacts', { impact: 9 }, /^Impact: use at most 5\.$/],
    ['recordFacts', { dueDate: 'tomorrow' }, /^Due date: use a date such as 2026-03-31\.$/],
    ['recordFacts', { colour: 'red' }, /^Colour: is not known here\. Leave it out\.$/],
    ['recordFacts', { controls: ['x'.repeat(21)] }, /^Controls: use at most 20 characters\.$/],
    ['addAction', { title: ' ' }, /^Title: fill it in\.$/],
    ['linkRecord', { verb: 'is raised from', key: 'no key' }, /^Key: Use an issue key such as AUD-14\.$/],
    ['listFigure', { figure: { kind: 'theme', value: 'Luck' }, page: 0 }, /^Figure: /],
  ] as const)('%s %j is told the way out', async (name, payload, message) => {
    const answer = await at.ask('admin', name, payload, { issue: improvement.issue });
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });

  test('nothing was changed by any of them', () => {
    expect(at.site.jira.state.issues.get(improvement.issue.id)?.histories).toEqual([]);
  });

  test('a clause that is named twice is recorded once', async () => {
    const answer = await improvement.ask('team', 'recordFacts', { clauses: ['9.2', '10.1', '9.2'] });
    expect(panelOf(answer).improvement.facts.clauses).toEqual(['9.2', '10.1']);
  });
});

describe('the door', () => {
  test('every function of the contract answers', async () => {
    for (const name of Object.keys(inputs)) {
      const call = {
        as: at.site.person('team'),
        moduleKey: 'improvement-panel',
        functionKey: name,
        payload: { nonsense: true },
        extension: {},
      };
      expect(await at.site.host.invoke(call)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    }
  });

  test('a function that the contract does not know fails', async () => {
    const call = {
      as: at.site.person('team'),
      moduleKey: 'improvement-panel',
      functionKey: 'deleteEverything',
      payload: {},
      extension: {},
    };
    await expect(at.site.host.invoke(call)).rejects.toThrow();
  });

  test('a surface without a work item is told so', async () => {
    expect(await at.ask('team', 'viewIssue', {})).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Work item' } });
  });
});

describe('when Jira is busy', () => {
  test('the person hears when to try again', async () => {
    at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 7 }, only: 'rest/api' });
    const answer = await improvement.ask('team', 'viewIssue');
    expect(answer).toMatchObject({ ok: false, error: { code: 'busy', message: expect.stringContaining('7 seconds') } });
    expect((await improvement.ask('team', 'viewIssue')).ok).toBe(true);
  });

  test('a long wait is told in minutes', async () => {
    at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 600 }, only: 'rest/api' });
    expect(await improvement.ask('team', 'viewIssue')).toMatchObject({ error: { message: 'Jira is busy. Try again in 10 minutes.' } });
  });

  test('an answer that never came leaves it open whether it was done', async () => {
    at.site.host.faults.apply({ timeout: { calls: 1 }, only: 'PUT' });
    expect(await improvement.ask('team', 'recordFacts', { impact: 2 })).toMatchObject({
      ok: false,
      error: { code: 'busy', message: expect.stringContaining('Reload to see whether it was done') },
    });
    expect(panelOf(await improvement.ask('team', 'viewIssue')).improvement.facts.impact).toBe(2);
  });

  test('an error inside Jira is no refusal, so the platform counts a failed call', async () => {
    at.site.host.faults.apply({ serverError: { calls: 1, status: 500 }, only: 'rest/api' });
    await expect(improvement.ask('team', 'viewIssue')).rejects.toThrow('Jira answered 500');
  });

  test('faults strike on a site that is served over HTTP, too', async () => {
    await at.site.listen();
    at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 7 }, only: 'rest/api' });
    expect((await improvement.ask('team', 'viewIssue')).ok).toBe(false);
  });
});
