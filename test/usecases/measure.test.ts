import { editInJira, fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

const plan = () => ({
  impact: 4,
  effort: 1,
  alignment: 4,
  owner: at.site.person('team').accountId,
  verifier: at.site.person('verifier').accountId,
  dueDate: '2030-03-12',
  metric: 'Restore time',
  unit: 'h',
  direction: 'Lower is better',
  baseline: 12,
  target: 4,
});

async function reachImplementing(title: string): Promise<Raised> {
  const improvement = await at.raise(title);
  valueOf(await improvement.ask('team', 'recordFacts', plan()));
  await improvement.ask('team', 'addAction', { title: 'Automate the restore' });
  for (const stage of ['prioritized', 'planned', 'implementing']) valueOf(await improvement.ask('team', 'moveToStage', { stage }));
  return improvement;
}

async function finishActions(improvement: Raised): Promise<void> {
  const [action] = panelOf(await improvement.ask('team', 'viewIssue')).improvement.actions;
  const path = `/rest/api/3/issue/${action?.key ?? ''}/transitions`;
  const offered = (await (await at.site.fetchAs('team', path)).json()) as { transitions: { id: string; to: { name: string } }[] };
  const id = offered.transitions.find((transition) => transition.to.name === 'Done')?.id;
  const init = { method: 'POST', body: JSON.stringify({ transition: { id } }), headers: { 'content-type': 'application/json' } };
  expect((await at.site.fetchAs('team', path, init)).status).toBe(204);
}

interface ChangelogEntry {
  readonly author: { readonly displayName: string };
  readonly items: readonly { readonly field: string; readonly fromString: string | null; readonly toString: string | null }[];
}

async function newestEntry({ issue }: Raised): Promise<ChangelogEntry | undefined> {
  const response = await at.site.fetchAs('auditor', `/rest/api/3/issue/${issue.key}/changelog`);
  return ((await response.json()) as { values: readonly ChangelogEntry[] }).values.at(-1);
}

const reason = 'A second site was added';

describe('the measure after planning', () => {
  test('set-up makes a field for the reason', () => {
    const id = fieldId(at.site, 'Measure change reason');
    expect(at.site.jira.state.fields.get(id)?.schema['custom']).toMatch(/:textfield$/);
  });

  test('may change freely before, and nothing is said about it', async () => {
    const improvement = await at.raise('Plan twice');
    await improvement.ask('team', 'recordFacts', plan());
    const panel = panelOf(await improvement.ask('team', 'recordFacts', { target: 5, measureChangeReason: reason }));
    expect(panel).toMatchObject({ measureChanges: [], improvement: { facts: { target: 5, measureChangeReason: null } } });
  });

  test('is locked without a reason: the field is named and nothing changes', async () => {
    const improvement = await reachImplementing('Move the target');
    expect(await improvement.ask('team', 'recordFacts', { target: 6, method: 'Average' })).toEqual({
      ok: false,
      error: {
        code: 'conflict',
        message: 'Target: the measure is locked since planning ended. Change it with a Measure change reason.',
        field: 'Target',
      },
    });
    expect(panelOf(await improvement.ask('team', 'viewIssue')).improvement.facts).toMatchObject({ target: 4, method: null });
  });

  test.each(['', '   ', null])('the reason %j is none', async (none) => {
    const improvement = await reachImplementing('Say nothing');
    expect(await improvement.ask('team', 'recordFacts', { target: 6, measureChangeReason: none })).toMatchObject({ ok: false });
    expect(panelOf(await improvement.ask('team', 'viewIssue')).improvement.facts.target).toBe(4);
  });

  test('changes with a reason, in one entry of Jira’s history, and the panel tells it', async () => {
    const improvement = await reachImplementing('Explain the target');
    const panel = panelOf(await improvement.ask('team', 'recordFacts', { target: 6, unit: 'h', measureChangeReason: reason }));
    const entry = await newestEntry(improvement);
    expect(entry?.author.displayName).toBe('Tomas Reyes');
    expect(entry?.items.map((item) => [item.field, item.fromString, item.toString])).toEqual([
      ['Target', '4', '6'],
      ['Measure change reason', null, reason],
    ]);
    expect(panel.measureChanges).toEqual([
      {
        at: expect.any(String),
        by: expect.objectContaining({ name: 'Tomas Reyes' }),
        parts: [{ label: 'Target', from: '4', to: '6' }],
        reason,
      },
    ]);
  });

  test('the same reason again would not show in the history, so it is refused', async () => {
    const improvement = await reachImplementing('Explain it twice');
    valueOf(await improvement.ask('team', 'recordFacts', { target: 6, measureChangeReason: reason }));
    expect(await improvement.ask('team', 'recordFacts', { target: 7, measureChangeReason: reason })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Measure change reason' },
    });
  });

  test('what is changed past the panel is told too, with no reason', async () => {
    const improvement = await reachImplementing('Go behind the panel');
    expect((await editInJira(at.site, improvement.issue.id, { [fieldId(at.site, 'Baseline')]: 20 })).status).toBe(204);
    expect(panelOf(await improvement.ask('auditor', 'viewIssue')).measureChanges).toMatchObject([
      { parts: [{ label: 'Baseline', from: '12', to: '20' }], reason: null },
    ]);
  });

  test('a hold and a failed verification do not unlock it', async () => {
    const improvement = await reachImplementing('Try the side door');
    await finishActions(improvement);
    await improvement.ask('team', 'putOnHold', { reason: 'No budget', until: '2030-01-01' });
    expect(await improvement.ask('team', 'recordFacts', { target: 6 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    valueOf(await improvement.ask('team', 'resume'));
    valueOf(await improvement.ask('team', 'moveToStage', { stage: 'verifying' }));
    await improvement.ask('verifier', 'recordFacts', {
      actual: 11,
      actualDate: '2026-05-03',
      evidence: 'Test report 12',
      effectiveness: 'Not effective',
    });
    expect(panelOf(await improvement.ask('verifier', 'moveToStage', { stage: 'planned' })).improvement.place).toBe('planned');
    expect(await improvement.ask('team', 'recordFacts', { target: 11 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

test('the summary marks a measure that changed after planning, and no other', async () => {
  for (const [title, change] of [
    ['Keep the yardstick', { actual: 4 }],
    ['Move the yardstick', { actual: 6, target: 6, measureChangeReason: reason }],
  ] as const) {
    const improvement = await reachImplementing(title);
    await finishActions(improvement);
    valueOf(await improvement.ask('team', 'moveToStage', { stage: 'verifying' }));
    valueOf(
      await improvement.ask('verifier', 'recordFacts', {
        ...change,
        actualDate: '2026-05-03',
        evidence: 'Test report 12',
        effectiveness: 'Effective',
      }),
    );
    valueOf(await improvement.ask('verifier', 'moveToStage', { stage: 'standardized' }));
  }
  await at.site.host.drainQueue();
  const { summary } = valueOf(await at.ask('manager', 'viewSummary', {}, { config: {} }));
  const marks = summary.beforeAfter.map(({ title, measure }) => [title, measure.changedAfterPlanning]);
  expect(new Map(marks as [string, boolean][])).toEqual(
    new Map([
      ['Keep the yardstick', false],
      ['Move the yardstick', true],
    ]),
  );
});
