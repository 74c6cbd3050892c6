import { checkTraffic } from '../contract/har-check';
import { editInJira, fieldId, openImprovementSite, statusId, type ImprovementSite, type Raised } from '../usecases/improvement-site';
import { letAgent } from './talk';
import type { Role } from '../site/kernel/people';
import { restrict } from '../usecases/restrict';

let at: ImprovementSite;
let improvement: Raised;
let finding: string;
beforeAll(async () => {
  at = await openImprovementSite();
  improvement = await at.raise('Restore tests without a report');
  finding = await makeFinding('Access reviews take a week');
});
afterAll(() => at.site.close());

const ask = (role: Role, action: string, inputs: object = {}, issueKey?: string) => letAgent(at.site, role, action, inputs, issueKey);
const issueCount = () => at.site.jira.state.issues.size;
const placeOf = (raised: Raised) => at.site.jira.state.statuses.get(at.site.jira.state.issues.get(raised.issue.id)?.statusId ?? '')?.name;

async function makeFinding(summary: string): Promise<string> {
  const send = async (as: 'admin' | 'team', path: string, body: unknown) => {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return (await at.site.fetchAs(as, path, init)).json() as Promise<{ key: string }>;
  };
  const lead = at.site.person('admin').accountId;
  await send('admin', '/rest/api/3/project', { key: 'AUD', name: 'Audits', projectTypeKey: 'business', leadAccountId: lead });
  return (await send('team', '/rest/api/3/issue', { fields: { project: { key: 'AUD' }, issuetype: { name: 'Task' }, summary } })).key;
}

describe('getting an improvement', () => {
  test('tells the stage, the next step and what is missing for it, in words and as JSON', async () => {
    const raised = await at.raise('Shorter reviews');
    await raised.ask('team', 'moveToStage', { stage: 'prioritized' });
    await raised.ask('team', 'recordFacts', { impact: 4 });
    expect(await ask('team', 'get-improvement', { workItem: raised.issue.key })).toMatchObject({
      ok: true,
      words: `${raised.issue.key} “Shorter reviews” is at Prioritized. Next step: Plan. Missing: Effort, Alignment.`,
      improvement: {
        stage: 'Prioritized',
        phase: 'Plan',
        source: 'Internal audit',
        next: { step: 'Plan', to: 'Planned', there: ['Impact'], missing: ['Effort', 'Alignment'] },
        mayMove: true,
      },
    });
  });

  test.each([
    ['its key', () => improvement.issue.key],
    ['its key in small letters', () => ` ${improvement.issue.key.toLowerCase()} `],
    ['its address', () => `${at.site.url}/browse/${improvement.issue.key}?focused=1`],
  ])('finds it by %s', async (_how, said) => {
    expect(await ask('team', 'get-improvement', { workItem: said() })).toMatchObject({ improvement: { key: improvement.issue.key } });
  });

  test.each([{}, { workItem: null }, { workItem: ' ' }])('takes the open work item when it hears %j', async (inputs) => {
    expect(await ask('team', 'get-improvement', inputs, improvement.issue.key)).toMatchObject({
      improvement: { key: improvement.issue.key },
    });
  });

  test('prefers the work item that the person named to the one that is open', async () => {
    expect(await ask('team', 'get-improvement', { workItem: improvement.issue.key }, finding)).toMatchObject({
      improvement: { key: improvement.issue.key },
    });
  });

  test('asks for a work item when none is named or open', async () => {
    expect(await ask('team', 'get-improvement')).toEqual({
      ok: false,
      words: expect.stringContaining('work item'),
      refusal: { code: 'invalid', field: 'Work item' },
    });
  });

  test('tells of another record what was raised from it, and of an action where it belongs', async () => {
    const raised = await at.raise('Faster reviews', { sourceRecord: finding });
    expect((await ask('team', 'get-improvement', {}, finding)).words).toBe(
      `${finding} is no improvement. Raised from it: ${raised.issue.key} “Faster reviews” (Identified).`,
    );
    await raised.ask('team', 'addAction', { title: 'Write it' });
    const action = [...at.site.jira.state.issues.values()].find(({ parentId }) => parentId === raised.issue.id);
    expect((await ask('team', 'get-improvement', { workItem: action?.key })).words).toBe(
      `${action?.key ?? ''} is an action of ${raised.issue.key} “Faster reviews” (Identified).`,
    );
  });
});

describe('moving an improvement', () => {
  test('takes the next step and says from where', async () => {
    const raised = await at.raise('Next please');
    expect(await ask('team', 'move-improvement', {}, raised.issue.key)).toMatchObject({
      ok: true,
      words: expect.stringMatching(
        /^It was moved on from Identified\. .* is at Prioritized\. Next step: Plan\. Missing: Impact, Effort, Alignment\.$/,
      ),
    });
    expect(placeOf(raised)).toBe('Prioritized');
  });

  test('is refused by the gate in words that name what is missing, and nothing moves', async () => {
    const raised = await at.raise('Too early');
    await raised.ask('team', 'moveToStage', { stage: 'prioritized' });
    expect(await ask('team', 'move-improvement', { workItem: raised.issue.key })).toMatchObject({
      ok: false,
      words: expect.stringMatching(/Impact: .*Effort: .*Alignment: /),
      refusal: { code: 'too-early', field: 'Impact' },
    });
    expect(placeOf(raised)).toBe('Prioritized');
  });

  test('waits with a reason and a day, tells both, and goes on where it came from', async () => {
    const raised = await at.raise('Patience');
    const held = await ask('team', 'move-improvement', { stage: 'on hold', reason: 'No budget', until: '2099-01-01' }, raised.issue.key);
    expect(held.words).toContain('is at On hold. Reason: No budget. It waits until 1 Jan 2099. It can go on at Identified.');
    expect((await ask('team', 'move-improvement', {}, raised.issue.key)).words).toContain('It was moved on from On hold.');
    expect(placeOf(raised)).toBe('Identified');
  });

  test('declines with the reason that was said this time', async () => {
    const raised = await at.raise('A double');
    expect(await ask('team', 'move-improvement', { stage: 'Declined' }, raised.issue.key)).toMatchObject({
      refusal: { field: 'Decline reason' },
    });
    const declined = await ask('team', 'move-improvement', { stage: 'Declined', reason: 'Known already' }, raised.issue.key);
    expect(declined.words).toContain('is at Declined. Reason: Known already. It can go on at Identified.');
  });

  test('ends at Communicated', async () => {
    const raised = await at.raise('All done');
    const record = at.site.jira.state.issues.get(raised.issue.id);
    if (record !== undefined) record.statusId = statusId(at.site, 'Communicated');
    expect((await ask('team', 'get-improvement', {}, raised.issue.key)).words).toContain('It is complete: no step comes after this.');
    expect(await ask('team', 'move-improvement', {}, raised.issue.key)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  test('to a stage that no step leads to is refused', async () => {
    const raised = await at.raise('In one leap');
    expect(await ask('team', 'move-improvement', { stage: 'Verifying' }, raised.issue.key)).toMatchObject({
      words: expect.stringContaining('is at Identified and cannot go to Verifying'),
      refusal: { code: 'conflict' },
    });
  });
});

describe('raising an improvement', () => {
  test('makes it as the person, with what was said, linked to its source record', async () => {
    const answer = await ask('team', 'raise-improvement', {
      title: 'Review access every month',
      source: 'internal audit',
      sourceRecord: finding,
      clauses: '9.2 and 10.1',
      controls: '8.13, A5.18',
    });
    expect(answer).toMatchObject({
      ok: true,
      words: expect.stringMatching(/^CI-\d+ was raised\. CI-\d+ “Review access every month” is at Identified\. Next step: Prioritize\./),
      improvement: {
        source: 'Internal audit',
        sourceRecord: { key: finding },
        clauses: ['9.2', '10.1'],
        controls: ['A.8.13', 'A.5.18'],
      },
    });
    const { key } = answer['improvement'] as { key: string };
    const made = at.site.jira.state.issues.get(at.site.jira.state.issueIdByKey.get(key) ?? '');
    expect(made?.creatorId).toBe(at.site.person('team').accountId);
  });

  test('takes the open work item for its source only when that was said', async () => {
    const answer = await ask('team', 'raise-improvement', { title: 'Something else', source: 'monitoring' }, finding);
    expect(answer).toMatchObject({ improvement: { sourceRecord: null } });
  });

  test.each([
    [{ source: 'audit' }, 'Title', /^Title: fill it in\.$/],
    [{ title: 'x' }, 'Source', /^Source: choose one of Internal audit, .*, Threat intelligence\.$/],
    [{ title: 'x', source: 'rumour' }, 'Source', /^Source: choose one of Internal audit/],
    [{ title: 'x'.repeat(256), source: 'audit' }, 'Title', /^Title: use at most 255 characters\.$/],
    [{ title: 'x', source: 'audit', clauses: '11.3' }, 'ISO clauses', /11\.3 is no clause/],
    [{ title: 'x', source: 'audit', controls: 'A.9.2.5' }, 'Annex A controls', /It is one of 2013; remove it or choose A\.5\.18/],
    [{ title: 'x', source: 'audit', sourceRecord: 'the audit' }, 'Source record', /^Source record: use a key such as CI-12\.$/],
    [{ title: 'x', source: 'audit', project: 'NONE' }, 'Project', /^Project: NONE is not set up .* Choose one of CI\.$/],
  ])('with %j is refused, names the field and leaves nothing behind', async (inputs, field, words) => {
    const before = issueCount();
    expect(await ask('team', 'raise-improvement', inputs)).toMatchObject({
      ok: false,
      words: expect.stringMatching(words),
      refusal: { field },
    });
    expect(issueCount()).toBe(before);
  });
});

describe('recording and planning', () => {
  test('records what was said and leaves the rest', async () => {
    const raised = await at.raise('Marks', { controls: ['A.8.13'] });
    const answer = await ask(
      'team',
      'record-facts',
      { impact: '4', effort: 2, alignment: 5, theme: 'process', dueDate: '2030-03-12' },
      raised.issue.key,
    );
    expect(answer).toMatchObject({ ok: true, improvement: { priority: 10, dueDate: '12 Mar 2030', controls: ['A.8.13'] } });
    const later = await ask('team', 'record-facts', { impact: 5, effort: null, theme: '' }, raised.issue.key);
    expect(later).toMatchObject({ improvement: { priority: 12.5, dueDate: '12 Mar 2030' } });
  });

  test('adds an action that the next gate counts', async () => {
    const raised = await at.raise('With an action');
    const answer = await ask('team', 'add-action', { title: 'Write the report' }, raised.issue.key);
    expect(answer).toMatchObject({ ok: true, improvement: { actions: [{ title: 'Write the report', done: false }] } });
  });

  test.each([
    ['record-facts', {}, 'Facts', /^Facts: say an impact/],
    ['record-facts', { impact: 9 }, 'Impact', /^Impact: use at most 5\.$/],
    ['record-facts', { effort: 'little' }, 'Effort', /^Effort: write a number\.$/],
    ['record-facts', { alignment: 2.5 }, 'Alignment', /^Alignment: write a whole number\.$/],
    ['record-facts', { theme: 'Luck' }, 'Theme', /^Theme: choose one of People, /],
    ['record-facts', { dueDate: 'tomorrow' }, 'Due date', /^Due date: use a date such as 2026-03-31\.$/],
    ['add-action', { title: ' ' }, 'Title', /^Title: fill it in\.$/],
    ['get-improvement', { workItem: 'the newest' }, 'Work item', /^Work item: use a key such as CI-12\.$/],
    ['move-improvement', { stage: 'finished' }, 'Stage', /^Stage: choose one of Identified, .*, Achieved, On hold, Declined\.$/],
    ['move-improvement', { stage: 'on hold', reason: 'x', until: 'May' }, 'Until', /^Until: use a date/],
    ['move-improvement', { stage: 'on hold', reason: 'x', until: '2020-01-01' }, 'On hold until', /is in the past/],
    ['list-improvements', { whose: 'nobody' }, 'Whose', /^Whose: choose one of mine, everybody\.$/],
  ])('%s with %j is refused, names the field and changes nothing', async (action, inputs, field, words) => {
    const before = at.site.jira.state.issues.get(improvement.issue.id)?.histories.length;
    expect(await ask('team', action, inputs, improvement.issue.key)).toMatchObject({
      ok: false,
      words: expect.stringMatching(words),
      refusal: { code: 'invalid', field },
    });
    expect(at.site.jira.state.issues.get(improvement.issue.id)?.histories).toHaveLength(before ?? 0);
  });
});

describe('listing what is open', () => {
  let mine: Raised;
  let late: Raised;
  let toVerify: Raised;
  beforeAll(async () => {
    const [team, verifier] = [at.site.person('team'), at.site.person('verifier')].map(({ accountId }) => ({ accountId }));
    mine = await at.raise('Mine');
    late = await at.raise('Mine and late');
    toVerify = await at.raise('Ready to be verified');
    await editInJira(at.site, mine.issue.id, { assignee: team });
    await editInJira(at.site, late.issue.id, { assignee: team, duedate: '2020-01-31' });
    await editInJira(at.site, toVerify.issue.id, { [fieldId(at.site, 'Verifier')]: verifier });
    const record = at.site.jira.state.issues.get(toVerify.issue.id);
    if (record !== undefined) record.statusId = statusId(at.site, 'Verifying');
  });
  const keysOf = (answer: Record<string, unknown>) => (answer['improvements'] as { key: string }[]).map(({ key }) => key);

  test('gives the owner their own, soonest due first, each with its next step', async () => {
    const answer = await ask('team', 'list-improvements');
    expect(keysOf(answer)).toEqual([late.issue.key, mine.issue.key]);
    expect(answer.words).toMatch(/^2 improvements are open for you/);
    expect(answer.words).toMatch(/“Mine and late”: Identified\. It is \d+ days late\. Next step: Prioritize\. Nothing is missing\./);
    expect(answer['path']).toMatch(/^\/issues\/\?jql=/);
  });

  test('gives the verifier what is ready to be verified', async () => {
    const answer = await ask('verifier', 'list-improvements', { whose: 'mine' });
    expect(keysOf(answer)).toEqual([toVerify.issue.key]);
    expect(answer.words).toContain(
      'Next step: Standardize. Missing: Actual, Actual date, Evidence: an attached file or a reference, Effectiveness: Effective',
    );
  });

  test('gives everybody all of a project, without what is done or hidden', async () => {
    const hidden = await at.raise('Vault breach');
    restrict(at.site, hidden.issue.id, ['verifier']);
    const answer = await ask('team', 'list-improvements', { whose: 'everybody', project: 'ci' });
    expect(keysOf(answer)).toEqual(expect.arrayContaining([improvement.issue.key, toVerify.issue.key]));
    expect(JSON.stringify(answer)).not.toMatch(/Vault|“All done”/);
    expect(keysOf(await ask('verifier', 'list-improvements', { whose: 'everybody' }))).toContain(hidden.issue.key);
  });

  test('says so when there are more than it shows', async () => {
    const rest = 26 - (await ask('team', 'list-improvements', { whose: 'everybody' }).then((answer) => keysOf(answer).length));
    for (let count = 0; count < rest; count += 1) await at.raise(`One more ${String(count)}`);
    const answer = await ask('team', 'list-improvements', { whose: 'everybody' });
    expect(answer).toMatchObject({
      more: true,
      words: expect.stringMatching(/^More than 25 improvements are open, of those that you may see/),
    });
    expect(keysOf(answer)).toHaveLength(25);
  });

  test('says when nothing is', async () => {
    expect(await ask('manager', 'list-improvements')).toMatchObject({ words: 'No improvement is open for you, as owner or as verifier.' });
  });
});

describe('people without rights', () => {
  const everyAction: [string, object][] = [
    ['get-improvement', {}],
    ['record-facts', { impact: 3 }],
    ['add-action', { title: 'Look inside' }],
    ['move-improvement', {}],
    ['move-improvement', { stage: 'Declined', reason: 'Mine now' }],
  ];

  test.each(everyAction)('the outsider finds nothing by %s %j', async (action, inputs) => {
    const answer = await ask('outsider', action, inputs, improvement.issue.key);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    expect(answer.words).not.toContain('Restore tests');
  });

  test('the outsider lists nothing and raises nothing', async () => {
    const before = issueCount();
    expect(await ask('outsider', 'list-improvements', { whose: 'everybody' })).toMatchObject({
      refusal: { code: 'forbidden', field: 'Project' },
    });
    expect(await ask('outsider', 'list-improvements', { project: 'CI' })).toMatchObject({
      refusal: { code: 'not-found', field: 'Project' },
    });
    expect(await ask('outsider', 'raise-improvement', { title: 'x', source: 'audit' })).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(issueCount()).toBe(before);
  });

  test('the auditor reads, and is told that reading is all', async () => {
    const answer = await ask('auditor', 'get-improvement', {}, improvement.issue.key);
    expect(answer).toMatchObject({
      ok: true,
      words: expect.stringContaining('You may read it, not move it.'),
      improvement: { mayEdit: false },
    });
  });

  test.each([
    ['move-improvement', {}],
    ['move-improvement', { stage: 'Declined', reason: 'No' }],
    ['record-facts', { impact: 3 }],
    ['add-action', { title: 'Do it' }],
    ['raise-improvement', { title: 'x', source: 'audit' }],
  ])('the auditor is refused %s %j in words, and nothing changes', async (action, inputs) => {
    const before = { count: issueCount(), place: placeOf(improvement) };
    const answer = await ask('auditor', action, inputs, improvement.issue.key);
    expect(answer).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/^(forbidden|invalid)$/) } });
    expect(answer.words.length).toBeGreaterThan(20);
    expect({ count: issueCount(), place: placeOf(improvement) }).toEqual(before);
  });

  test('who it is comes from the platform, not from the inputs', async () => {
    const claimed = { accountId: at.site.person('team').accountId, principal: { accountId: at.site.person('team').accountId } };
    expect(await ask('outsider', 'get-improvement', { ...claimed, workItem: improvement.issue.key })).toMatchObject({ ok: false });
  });

  test('without a person nothing is told', async () => {
    const payload = { context: { jira: { issueKey: improvement.issue.key } } };
    const call = { functionKey: 'rovo-get-improvement', moduleKey: 'get-improvement', payload, as: null };
    expect(await at.site.host.run(call)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });
});

describe('what comes back', () => {
  test('is JSON below 5 MB, and says the same after a trip over the wire', async () => {
    const answer = await ask('team', 'list-improvements', { whose: 'everybody' });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(5 * 1024 * 1024);
  });

  test('is when to try again while Jira is busy', async () => {
    at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 7 }, only: 'rest/api' });
    expect(await ask('team', 'get-improvement', {}, improvement.issue.key)).toMatchObject({
      ok: false,
      words: expect.stringContaining('7 seconds'),
      refusal: { code: 'busy' },
    });
  });

  test('is an error of the function when nobody expected it', async () => {
    at.site.host.faults.apply({ serverError: { calls: 1, status: 500 }, only: 'rest/api' });
    await expect(ask('team', 'get-improvement', {}, improvement.issue.key)).rejects.toThrow('Jira answered 500');
  });
});

test('all calls of the actions keep Atlassian’s published contract', () => {
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});
