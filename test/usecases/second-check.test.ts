import { addDays, formatISO } from 'date-fns';
import { dayOf } from '../../src/domain/days';
import type { ImprovementPanel } from '../../src/contract/issue';
import { kindFields } from '../../src/domain/kinds/kind-fields';
import type { Kind } from '../../src/domain/kinds/kinds';
import type { Place } from '../../src/domain/lifecycle/stages';
import { arrange, openGateSite, type GateSite } from './gates/doors';
import { completeFacts } from './gates/gate-cases';
import { editInJira, panelOf, statusId, valueOf, type Raised } from './improvement-site';

let at: GateSite;
beforeEach(async () => {
  at = await openGateSite();
});
afterEach(() => at.site.close());

const dayInMs = 86_400_000;
const today = () => dayOf(new Date(at.site.kernel.clock.now()), 'UTC');
const inDays = (days: number) => formatISO(addDays(new Date(at.site.kernel.clock.now()), days), { representation: 'date' });
const wait = (days: number) => at.site.kernel.clock.advance(days * dayInMs);

const checkedAgain = {
  secondCheckDue: null,
  secondCheckedOn: null,
  secondCheckActual: null,
  secondCheckResult: null,
};

/** A record that takes the last step of its line now. */
async function end(kind: Kind, from: Place, to: 'communicated' | 'closed', measuredOn = today()): Promise<Raised> {
  const gate = [{ fact: 'effectiveness', label: '', results: ['Effective'] }] as const;
  const facts = { ...completeFacts({ gate }, { ...at.people, today: measuredOn }), ...checkedAgain };
  await arrange(at, { kind, from, facts, actions: 'done' });
  const record = at.records[kind].done;
  valueOf(await record.ask('verifier', 'moveToStage', { stage: to }));
  await at.site.host.drainQueue();
  return record;
}

const endImprovement = () => end('improvement', 'standardized', 'communicated');
const endAction = () => end('corrective-action', 'verifying', 'closed');

const factsOf = async ({ ask }: Raised) => panelOf(await ask('verifier', 'viewIssue')).improvement.facts;
const recordOf = ({ issue }: Raised) => {
  const found = at.site.jira.state.issues.get(issue.id);
  if (found === undefined) throw new Error('It is gone.');
  return found;
};
const changesOf = (record: Raised, name: string) =>
  recordOf(record).histories.flatMap(({ items }) => items.filter(({ field }) => field === name));

async function daily(): Promise<void> {
  await at.site.host.runScheduled();
  await at.site.host.drainQueue();
}

describe('at its end a record gets a second check to come', () => {
  test.each([
    ['improvement', endImprovement],
    ['corrective-action', endAction],
  ] as const)('a %s: after the waiting period of the settings', async (_kind, reachEnd) => {
    valueOf(await at.ask('admin', 'saveAppSettings', { secondCheckAfterDays: 60 }));
    const record = await reachEnd();
    expect(await factsOf(record)).toMatchObject({ secondCheckDue: inDays(60) });
  });

  test('once, though the event comes twice', async () => {
    const record = await endImprovement();
    const event = { eventType: 'avi:jira:updated:issue', issue: { id: record.issue.id } };
    for (let time = 0; time < 2; time += 1)
      await at.site.host.run({ functionKey: 'mark-dirty', payload: event, moduleKey: 'issue-changed', as: null });
    await at.site.host.drainQueue();
    expect(changesOf(record, 'Second check due')).toHaveLength(1);
  });

  test('a day that a person chose stays', async () => {
    const record = await endImprovement();
    await editInJira(at.site, record.issue.id, { [at.fieldIds.secondCheckDue]: inDays(30) });
    await at.site.host.drainQueue();
    expect(await factsOf(record)).toMatchObject({ secondCheckDue: inDays(30) });
  });

  test('where the event was lost, the daily schedule makes it good', async () => {
    const record = await endImprovement();
    recordOf(record).fields[at.fieldIds.secondCheckDue] = null;
    await daily();
    expect(await factsOf(record)).toMatchObject({ secondCheckDue: inDays(90) });
  });

  test('not before the end', async () => {
    await arrange(at, { kind: 'improvement', from: 'verifying', facts: completeFacts({ gate: [] }, at.people), actions: 'done' });
    await editInJira(at.site, at.records.improvement.done.issue.id, { [at.fieldIds.secondCheckedOn]: null });
    await at.site.host.drainQueue();
    expect(await factsOf(at.records.improvement.done)).toMatchObject({ secondCheckDue: null });
  });
});

describe('the day it is due, the verifier is told', () => {
  const comments = (record: Raised) => recordOf(record).comments.map(({ body }) => JSON.stringify(body));

  test('once, by a mention on the work item, however often the schedule runs', async () => {
    const record = await endImprovement();
    await daily();
    expect(comments(record)).toEqual([]);
    wait(90);
    await daily();
    await daily();
    wait(1);
    await daily();
    expect(comments(record)).toHaveLength(1);
    expect(comments(record)[0]).toContain(JSON.stringify({ type: 'mention', attrs: { id: at.people.verifier } }));
  });

  test('again when the day was moved, and not at all once it was checked', async () => {
    const record = await endImprovement();
    wait(90);
    await daily();
    await editInJira(at.site, record.issue.id, { [at.fieldIds.secondCheckDue]: inDays(10) });
    wait(10);
    await daily();
    expect(comments(record)).toHaveLength(2);
    await editInJira(at.site, record.issue.id, { [at.fieldIds.secondCheckDue]: inDays(1), [at.fieldIds.secondCheckedOn]: today() });
    wait(1);
    await daily();
    expect(comments(record)).toHaveLength(2);
  });

  test('a comment that Jira could not take is made up for', async () => {
    const record = await endImprovement();
    wait(90);
    at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 5 }, only: '/comment' });
    await daily();
    await daily();
    expect(comments(record)).toHaveLength(1);
  });
});

const check = (more: object = {}) => ({ checkedOn: today(), actual: 4, result: 'Still effective', repeatedBy: null, ...more }) as const;

describe('recording it', () => {
  test('still effective: it is noted, and the record stays at its end', async () => {
    const record = await endImprovement();
    wait(90);
    const panel = panelOf(await record.ask('verifier', 'recordSecondCheck', check()));
    expect(panel).toMatchObject({ move: null, improvement: { place: 'communicated' } });
    expect(panel.improvement.facts).toMatchObject({ secondCheckedOn: today(), secondCheckActual: 4, secondCheckResult: 'Still effective' });
  });

  test.each([
    ['team', 'Verifier: you carried this out, as its assignee now or before, or with an action. Ask the person in Verifier to check it.'],
    ['manager', 'Verifier: only the person named there may check this. Ask them to, or let the owner choose you as verifier.'],
  ] as const)('not by the %s', async (role, message) => {
    const record = await endImprovement();
    expect(await record.ask(role, 'recordSecondCheck', check())).toEqual({
      ok: false,
      error: { code: 'forbidden', message, field: 'Verifier' },
    });
  });

  test.each([
    ['tomorrow', () => inDays(1)],
    ['before the first result', () => inDays(-120)],
  ] as const)('not %s', async (_name, day) => {
    const record = await endImprovement();
    expect(await record.ask('verifier', 'recordSecondCheck', check({ checkedOn: day() }))).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Second check on' },
    });
  });

  test('not of a day between the result and the end', async () => {
    const record = await end('improvement', 'standardized', 'communicated', inDays(-5));
    expect(await record.ask('verifier', 'recordSecondCheck', check({ checkedOn: inDays(-1) }))).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Second check on', message: expect.stringMatching(/not before the end of the work\.$/) },
    });
    expect(await record.ask('verifier', 'recordSecondCheck', check())).toMatchObject({ ok: true });
  });

  test('not before the end', async () => {
    await arrange(at, { kind: 'improvement', from: 'verifying', facts: completeFacts({ gate: [] }, at.people), actions: 'done' });
    expect(await at.records.improvement.done.ask('verifier', 'recordSecondCheck', check())).toMatchObject({
      ok: false,
      error: { code: 'conflict', field: 'Stage' },
    });
  });
});

/** What the history keeps of the check that was made today. */
function secondFinding({ improvement: { kind } }: ImprovementPanel) {
  const measured = kindFields[kind].includes('secondCheckActual') ? 11 : null;
  return {
    verdict: 'Not effective any more',
    checkedOn: today(),
    actual: measured,
    by: { accountId: at.site.person('verifier').accountId },
  };
}

const failed = (more: object = {}) => check({ actual: 11, result: 'Not effective any more', ...more });

describe('a check that failed', () => {
  test.each([
    ['improvement', endImprovement],
    ['corrective-action', endAction],
  ] as const)('takes a %s back to Planned by its workflow, and counts', async (_kind, reachEnd) => {
    const record = await reachEnd();
    wait(90);
    const panel = panelOf(await record.ask('verifier', 'recordSecondCheck', failed()));
    expect(panel).toMatchObject({ improvement: { place: 'planned' } });
    expect(panel.findings.filter(({ check }) => check.failed)).toMatchObject([secondFinding(panel)]);
    expect(panel.improvement.facts).toMatchObject({ secondCheckedOn: today(), secondCheckResult: 'Not effective any more' });
    expect(changesOf(record, 'status').at(-1)).toMatchObject({ toString: 'Planned' });
    expect(recordOf(record).resolutionId).toBeNull();
    await at.site.host.drainQueue();
    expect(await factsOf(record)).toMatchObject({ secondCheckResult: 'Not effective any more' });
  });

  test('is linked to the improvement in which it came back', async () => {
    const record = await endImprovement();
    const later = await at.raise('It came back');
    const panel = panelOf(await record.ask('verifier', 'recordSecondCheck', failed({ repeatedBy: later.issue.key })));
    expect(panel.improvement.relations).toMatchObject([{ verb: 'is repeated by', record: { key: later.issue.key } }]);
  });

  test('of a corrective action links the nonconformity that came back to the one that was corrected', async () => {
    const record = await endAction();
    const later = await at.raise('It came back', { kind: 'nonconformity' });
    const panel = panelOf(await record.ask('verifier', 'recordSecondCheck', failed({ repeatedBy: later.issue.key })));
    const corrected = panel.improvement.relations.find(({ verb }) => verb === 'corrects')?.record.key;
    expect(panelOf(await later.ask('team', 'viewIssue')).improvement.relations).toMatchObject([
      { verb: 'repeats', record: { key: corrected } },
    ]);
  });

  test('of a corrective action is the result that its nonconformity shows', async () => {
    const record = await endAction();
    const { relations } = panelOf(await record.ask('verifier', 'viewIssue')).improvement;
    const corrected = relations.find(({ verb }) => verb === 'corrects')?.record ?? { issueId: '', key: '' };
    const resultThere = async () => {
      const issue = { id: corrected.issueId, key: corrected.key };
      const { actions } = valueOf(await at.ask('team', 'viewCorrectiveActions', {}, { issue }));
      return actions.find(({ key }) => key === record.issue.key);
    };
    expect(await resultThere()).toMatchObject({ result: 'Effective' });
    wait(90);
    await record.ask('verifier', 'recordSecondCheck', failed());
    expect(await resultThere()).toMatchObject({ result: 'Second check failed', judgedOn: today() });
  });

  test('reopens even where the link is refused, and says so', async () => {
    const record = await endImprovement();
    const later = await at.raise('Of another kind', { kind: 'nonconformity' });
    const answer = await record.ask('verifier', 'recordSecondCheck', failed({ repeatedBy: later.issue.key }));
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Later record' } });
    expect(panelOf(await record.ask('team', 'viewIssue'))).toMatchObject({ improvement: { place: 'planned' } });
  });

  test('says nothing about the next end, which has a check of its own', async () => {
    const record = await endImprovement();
    wait(90);
    await record.ask('verifier', 'recordSecondCheck', failed());
    wait(20);
    await endAgain(record);
    expect(panelOf(await record.ask('verifier', 'viewIssue'))).toMatchObject({ move: null });
    await at.site.host.drainQueue();
    expect(await factsOf(record)).toMatchObject({
      ...{ secondCheckDue: inDays(90), secondCheckedOn: null },
      ...{ secondCheckActual: null, secondCheckResult: null },
    });
    const { findings } = panelOf(await record.ask('verifier', 'viewIssue'));
    expect(findings.map(({ verdict }) => verdict).slice(-2)).toEqual(['Not effective any more', 'Effective']);
  });

  /** With a new result, and what the second check left still there. */
  async function endAgain(record: Raised): Promise<void> {
    valueOf(await record.ask('team', 'addAction', { title: 'Do it better' }));
    valueOf(await record.ask('team', 'moveToStage', { stage: 'implementing' }));
    for (const action of at.site.jira.state.issues.values())
      if (action.parentId === record.issue.id) action.statusId = statusId(at.site, 'Done');
    valueOf(await record.ask('team', 'moveToStage', { stage: 'verifying' }));
    const { evidence, effectiveness, documentation } = await factsOf(record);
    const result = { actual: 3, actualDate: today(), evidence, effectiveness };
    valueOf(await record.ask('verifier', 'recordFacts', result));
    valueOf(await record.ask('verifier', 'moveToStage', { stage: 'standardized' }));
    valueOf(await record.ask('team', 'recordFacts', { documentation, communicatedOn: today() }));
    valueOf(await record.ask('team', 'moveToStage', { stage: 'communicated' }));
    expect(await record.ask('verifier', 'moveToStage', { stage: 'planned' })).toMatchObject({
      ok: false,
      error: { code: 'too-early', field: 'Second check on' },
    });
  }
});
