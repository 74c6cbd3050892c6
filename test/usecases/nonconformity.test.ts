import { editInJira, fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

const stepsOf = async ({ ask }: Raised) =>
  panelOf(await ask('auditor', 'viewIssue'))
    .reaction.filter(({ needs }) => needs.every((need) => need.met))
    .map(({ letter }) => letter);

describe('the steps of 10.2', () => {
  test('fill up as they are recorded, in any order', async () => {
    const nonconformity = await at.raise('A server missed its updates', { kind: 'nonconformity', grade: 'Minor' });
    expect(await stepsOf(nonconformity)).toEqual(['f']);
    valueOf(await nonconformity.ask('team', 'recordFacts', { ismsChange: 'Nothing had to change: the procedure was right' }));
    valueOf(await nonconformity.ask('team', 'recordFacts', { correction: 'Server updated', correctedOn: '2026-05-02' }));
    valueOf(await nonconformity.ask('team', 'recordFacts', { cause: 'It was on no list', similarCases: 'None' }));
    expect(await stepsOf(nonconformity)).toEqual(['a', 'b', 'e', 'f']);
  });
});

describe('changes of the grade', () => {
  test('a re-grade is told from Jira’s history: what it was, who judged anew, and when', async () => {
    const { issue, ask } = await at.raise('No review of rights', { kind: 'nonconformity', grade: 'Major' });
    expect(panelOf(await ask('auditor', 'viewIssue')).gradeChanges).toEqual([]);
    expect((await editInJira(at.site, issue.id, { [fieldId(at.site, 'Grade')]: { value: 'Minor' } })).status).toBe(204);
    const { gradeChanges, notes } = panelOf(await ask('auditor', 'viewIssue'));
    expect(gradeChanges).toMatchObject([{ from: 'Major', to: 'Minor', step: 'lowered', by: { name: at.site.person('team').displayName } }]);
    expect(notes).toMatchObject([{ kind: 'graded', change: { step: 'lowered' } }]);
  });
});

describe('the corrective actions of a nonconformity', () => {
  test('say who acts by when, and are counted where they are hidden', async () => {
    const nonconformity = await at.raise('Two badges were not returned', { kind: 'nonconformity' });
    const raise = async (title: string) => {
      const { issueId, key } = valueOf(await nonconformity.ask('team', 'raiseRecord', { kind: 'corrective-action', title }));
      return { id: issueId, key };
    };
    const [first, hidden] = [await raise('Ask for badges on the last day'), await raise('Change the locks')];
    const owner = at.site.person('team').accountId;
    valueOf(await at.ask('team', 'recordFacts', { owner, dueDate: '2020-01-06' }, { issue: first }));
    const secret = at.site.jira.state.issues.get(hidden.id);
    if (secret !== undefined) secret.securityLevelId = 'nobody';
    const view = valueOf(await nonconformity.ask('auditor', 'viewCorrectiveActions'));
    expect(view).toMatchObject({ notVisible: 1, actions: [{ key: first.key, owner: { accountId: owner }, dueDate: '2020-01-06' }] });
    expect(view.actions[0]?.daysLate).toBeGreaterThan(2000);
  });

  test('a nonconformity without one has none', async () => {
    const { ask } = await at.raise('Nothing done yet', { kind: 'nonconformity' });
    expect(valueOf(await ask('auditor', 'viewCorrectiveActions'))).toEqual({ actions: [], notVisible: 0 });
  });
});
