import { editInJira, fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

const plan = () => ({
  owner: at.site.person('team').accountId,
  verifier: at.site.person('verifier').accountId,
  dueDate: '2030-03-12',
  metric: 'Restore time',
  unit: 'h',
  direction: 'Lower is better',
  baseline: 12,
  target: 4,
});

async function reachPlanned(improvement: Raised): Promise<void> {
  await improvement.ask('team', 'moveToStage', { stage: 'prioritized' });
  await improvement.ask('team', 'recordFacts', { impact: 4, effort: 1, alignment: 4 });
  valueOf(await improvement.ask('team', 'moveToStage', { stage: 'planned' }));
}

async function finishActions(improvement: Raised): Promise<void> {
  const { actions } = panelOf(await improvement.ask('team', 'viewIssue')).improvement;
  for (const action of actions) {
    const transitions = `/rest/api/3/issue/${action.key}/transitions`;
    const offered = (await (await at.site.fetchAs('team', transitions)).json()) as { transitions: { id: string; to: { name: string } }[] };
    const id = offered.transitions.find((transition) => transition.to.name === 'Done')?.id;
    const init = { method: 'POST', body: JSON.stringify({ transition: { id } }), headers: { 'content-type': 'application/json' } };
    expect((await at.site.fetchAs('team', transitions, init)).status).toBe(204);
  }
}

async function reachVerifying(improvement: Raised): Promise<void> {
  await reachPlanned(improvement);
  await improvement.ask('team', 'recordFacts', plan());
  await improvement.ask('team', 'addAction', { title: 'Automate the restore' });
  valueOf(await improvement.ask('team', 'moveToStage', { stage: 'implementing' }));
  await finishActions(improvement);
  valueOf(await improvement.ask('team', 'moveToStage', { stage: 'verifying' }));
}

describe('an improvement from raising to communication', () => {
  test('a raised improvement shows its stage, its sources and its next step', async () => {
    const improvement = await at.raise('Restore backups faster');
    const panel = panelOf(await improvement.ask('team', 'viewIssue'));
    expect(panel.improvement).toMatchObject({
      title: 'Restore backups faster',
      place: 'identified',
      facts: { source: 'audit', clauses: ['9.2'], controls: ['A.8.13'] },
    });
    expect(panel).toMatchObject({
      move: { to: 'prioritized', needs: [] },
      priority: null,
      findings: [],
      rights: { edit: true, move: true, link: true },
    });
  });

  test('what a stage still needs is named, and nothing moves', async () => {
    const improvement = await at.raise('Name what is missing');
    await improvement.ask('team', 'moveToStage', { stage: 'prioritized' });
    const answer = await improvement.ask('team', 'moveToStage', { stage: 'planned' });
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'too-early',
        message:
          'Impact: fill it in before this becomes Planned. Effort: fill it in before this becomes Planned. ' +
          'Alignment: fill it in before this becomes Planned.',
        field: 'Impact',
      },
    });
    expect(panelOf(await improvement.ask('team', 'viewIssue')).improvement.place).toBe('prioritized');
  });

  test('the whole way: verified by somebody else, documented, communicated', async () => {
    const improvement = await at.raise('Go the whole way');
    await reachVerifying(improvement);
    await improvement.ask('verifier', 'recordFacts', {
      actual: 4,
      actualDate: '2026-05-03',
      evidence: 'Test report 12',
      effectiveness: 'Effective',
    });
    valueOf(await improvement.ask('verifier', 'moveToStage', { stage: 'standardized' }));
    await improvement.ask('team', 'recordFacts', {
      documentation: 'Restore runbook, version 7',
      audience: 'Operations',
      communicatedOn: '2026-05-10',
      communicationProof: 'Team meeting notes',
    });
    const panel = panelOf(await improvement.ask('team', 'moveToStage', { stage: 'communicated' }));
    expect(panel).toMatchObject({
      move: null,
      priority: 16,
      improvement: { place: 'communicated', actions: [{ title: 'Automate the restore', done: true }] },
    });
    expect(panel.improvement.visits.map((visit) => visit.place)).toEqual([
      'identified',
      'prioritized',
      'planned',
      'implementing',
      'verifying',
      'standardized',
      'communicated',
    ]);
    expect(panel.people.map((person) => person.name)).toEqual(['Tomas Reyes', 'Vera Okafor']);
    expect(panel.resultChanges).toEqual([]);

    const everything = { place: null, source: null, search: improvement.issue.key, page: 0 };
    const isFlagged = async () => {
      await at.site.host.drainQueue();
      return valueOf(await at.ask('auditor', 'viewRegister', everything)).items.map((item) => item.changedAfterVerification);
    };
    expect(await isFlagged()).toEqual([false]);

    // The verdict is the verifier's; whoever changes the numbers past the app is named.
    expect(await improvement.ask('team', 'recordFacts', { effectiveness: 'Partly effective' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', field: 'Effectiveness' },
    });
    expect((await editInJira(at.site, improvement.issue.id, { [fieldId(at.site, 'Actual')]: 3 })).status).toBe(204);
    const { accountId } = at.site.person('team');
    expect(panelOf(await improvement.ask('auditor', 'viewIssue')).resultChanges).toMatchObject([
      { by: { accountId, name: 'Tomas Reyes' }, parts: [{ label: 'Actual', from: '4', to: '3' }] },
    ]);
    // Changed back, it is the same number, and still not what stood there all the time.
    expect((await editInJira(at.site, improvement.issue.id, { [fieldId(at.site, 'Actual')]: 4 })).status).toBe(204);
    expect(await isFlagged()).toEqual([true]);
  });

  test('a result that is not effective sends it back to planning, and the panel remembers', async () => {
    const improvement = await at.raise('Fail the first time');
    await reachVerifying(improvement);
    await improvement.ask('verifier', 'recordFacts', {
      actual: 11,
      actualDate: '2026-05-03',
      evidence: 'Test report 12',
      effectiveness: 'Not effective',
    });
    expect(await improvement.ask('verifier', 'moveToStage', { stage: 'standardized' })).toMatchObject({
      ok: false,
      error: { code: 'too-early', message: 'Effectiveness: Standardized asks for Effective.', field: 'Effectiveness' },
    });
    const failed = { verdict: 'Not effective', checkedOn: '2026-05-03', actual: 11, target: 4, evidence: 'Test report 12' };
    const { accountId } = at.site.person('verifier');
    const findings = [{ ...failed, check: { kind: 'verification', failed: true }, by: { accountId } }];
    const back = panelOf(await improvement.ask('verifier', 'moveToStage', { stage: 'planned' }));
    expect(back).toMatchObject({ findings, improvement: { place: 'planned' } });
    await improvement.ask('team', 'addAction', { title: 'Automate the rest of the restore' });
    valueOf(await improvement.ask('team', 'moveToStage', { stage: 'implementing' }));
    await finishActions(improvement);
    valueOf(await improvement.ask('team', 'moveToStage', { stage: 'verifying' }));
    const again = { actual: 3, actualDate: '2026-05-04', evidence: 'Test report 13', effectiveness: 'Effective' };
    const panel = panelOf(await improvement.ask('verifier', 'recordFacts', again));
    expect(panel).toMatchObject({ findings, improvement: { facts: again } });
  });

  test('nobody may verify their own work', async () => {
    const improvement = await at.raise('Verify yourself');
    await reachPlanned(improvement);
    await improvement.ask('team', 'recordFacts', { ...plan(), verifier: at.site.person('team').accountId });
    await improvement.ask('team', 'addAction', { title: 'Do it' });
    expect(await improvement.ask('team', 'moveToStage', { stage: 'implementing' })).toMatchObject({
      ok: false,
      error: {
        code: 'too-early',
        message: 'Verifier: choose somebody who is not and was not its assignee, nor that of an action.',
        field: 'Verifier',
      },
    });
  });

  test('the measure is fixed once work has started', async () => {
    const improvement = await at.raise('Move the target');
    await reachVerifying(improvement);
    expect(await improvement.ask('team', 'recordFacts', { target: 11 })).toMatchObject({
      ok: false,
      error: { code: 'conflict', field: 'Target' },
    });
  });
});

describe('side stages', () => {
  test('on hold waits with its reason and goes on where it was', async () => {
    const improvement = await at.raise('Wait for the budget');
    await reachPlanned(improvement);
    const held = panelOf(await improvement.ask('team', 'putOnHold', { reason: 'No budget', until: '2030-01-01' }));
    expect(held).toMatchObject({
      resumeAt: 'planned',
      move: null,
      improvement: { place: 'on-hold', facts: { holdReason: 'No budget', holdUntil: '2030-01-01' } },
    });
    expect(panelOf(await improvement.ask('team', 'resume')).improvement.place).toBe('planned');
  });

  test('a hold cannot end before it began', async () => {
    const improvement = await at.raise('Wait for yesterday');
    expect(await improvement.ask('team', 'putOnHold', { reason: 'No budget', until: '2020-01-01' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'On hold until' },
    });
  });

  test('declined is an end with a reason, from which it can be reconsidered', async () => {
    const improvement = await at.raise('Too dear');
    expect(panelOf(await improvement.ask('team', 'decline', { reason: 'Cost' })).improvement).toMatchObject({
      place: 'declined',
      facts: { declineReason: 'Cost' },
    });
    expect(await improvement.ask('team', 'decline', { reason: 'Cost' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(panelOf(await improvement.ask('team', 'resume')).improvement.place).toBe('identified');
  });

  test('what neither waits nor was declined cannot be resumed', async () => {
    const improvement = await at.raise('Nothing to resume');
    expect(await improvement.ask('team', 'resume')).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});
