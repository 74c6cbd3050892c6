import {
  ariOf,
  changeTransition,
  defaultScreen,
  makeIssue,
  messagesOf,
  openJira,
  rule,
  statusIdOf,
  adf,
  type TestJira,
} from './jira-fixture';
import type { Issue } from '../model';

const go = (site: TestJira, issue: Issue, fields: Record<string, unknown> = {}, as: 'team' | 'verifier' | 'auditor' = 'team') =>
  site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '21' }, fields }, as);

const required = (fieldsRequired: string, errorMessage = '') =>
  rule('system:validate-field-value', { ruleType: 'fieldRequired', fieldsRequired, ...(errorMessage === '' ? {} : { errorMessage }) });

describe('transitions', () => {
  it('a transition moves the issue and writes one history for status and fields', async () => {
    const site = await openJira();
    changeTransition(site.jira, { screenId: defaultScreen(site.jira).id });
    const issue = await makeIssue(site);
    const answer = await go(site, issue, { customfield_20001: 4.5 });
    expect(answer.status).toBe(204);
    expect(issue.statusId).toBe(statusIdOf(site.jira, 'In Progress'));
    expect(issue.histories.map((history) => history.items.map((item) => [item.field, item.fromString, item['toString']]))).toEqual([
      [
        ['Baseline', null, '4.5'],
        ['status', 'To Do', 'In Progress'],
      ],
    ]);
  });

  it('a field that is not on the transition screen is refused and nothing moves', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const answer = await go(site, issue, { summary: 'Other' });
    expect(answer.status).toBe(400);
    expect(answer.body['errors']).toEqual({
      summary: "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.",
    });
    expect(issue.statusId).toBe(statusIdOf(site.jira, 'To Do'));
  });

  it('a required field refuses until the same request brings it', async () => {
    const site = await openJira();
    changeTransition(site.jira, { screenId: defaultScreen(site.jira).id, validators: [required('customfield_20001', 'Measure first.')] });
    const issue = await makeIssue(site);
    const refused = await go(site, issue);
    expect([refused.status, messagesOf(refused)]).toEqual([400, ['Measure first.']]);
    expect((await go(site, issue, { customfield_20001: 1 })).status).toBe(204);
  });

  it('every validator speaks in one answer', async () => {
    const site = await openJira();
    changeTransition(site.jira, { validators: [required('customfield_20001'), required('assignee', 'Name an owner.')] });
    expect(messagesOf(await go(site, await makeIssue(site)))).toEqual(['Baseline is required.', 'Name an owner.']);
  });

  it('a field that must change refuses when it stays', async () => {
    const site = await openJira();
    const validators = [rule('system:validate-field-value', { ruleType: 'fieldChanged', fieldKey: 'customfield_20001' })];
    changeTransition(site.jira, { screenId: defaultScreen(site.jira).id, validators });
    const issue = await makeIssue(site, { customfield_20001: 1 });
    expect((await go(site, issue, { customfield_20001: 1 })).status).toBe(400);
    expect((await go(site, issue, { customfield_20001: 2 })).status).toBe(204);
  });

  it('a field of a single value refuses two', async () => {
    const site = await openJira();
    const validators = [rule('system:validate-field-value', { ruleType: 'fieldHasSingleValue', fieldKey: 'labels' })];
    changeTransition(site.jira, { validators });
    expect((await go(site, await makeIssue(site, { labels: ['one', 'two'] }))).status).toBe(400);
    expect((await go(site, await makeIssue(site, { labels: ['one'] }))).status).toBe(204);
  });

  it('a pattern refuses what does not match', async () => {
    const site = await openJira();
    const validators = [
      rule('system:validate-field-value', { ruleType: 'fieldMatchesRegularExpression', fieldKey: 'summary', regexp: '^Restore' }),
    ];
    changeTransition(site.jira, { validators });
    expect((await go(site, await makeIssue(site))).status).toBe(204);
    expect((await go(site, await makeIssue(site, { summary: 'Back up' }))).status).toBe(400);
  });

  it.each([
    ['2026-03-02', '>', '2026-03-01', 204],
    ['2026-03-01', '>', '2026-03-01', 400],
    ['2026-03-01', '>=', '2026-03-01', 204],
    ['2026-02-28', '>=', '2026-03-01', 400],
    ['2026-03-01', '!=', '2026-03-01', 400],
    [null, '>', '2026-03-01', 204],
    ['2026-03-02', '>', null, 204],
  ])('a due date %s %s %s answers %i', async (duedate, conditionSelected, actual, status) => {
    const site = await openJira();
    const parameters = { ruleType: 'dateFieldComparison', date1FieldKey: 'duedate', date2FieldKey: 'customfield_20004', conditionSelected };
    changeTransition(site.jira, { validators: [rule('system:validate-field-value', parameters)] });
    expect((await go(site, await makeIssue(site, { duedate, customfield_20004: actual }))).status).toBe(status);
  });

  it.each([
    ['2026-02-28', 400],
    ['2026-03-01', 204],
    ['2026-03-08', 204],
    ['2026-03-09', 400],
    [null, 204],
  ])('a window of seven days from 1 March holds %s, or answers %i', async (duedate, status) => {
    const site = await openJira();
    const parameters = {
      ruleType: 'windowDateComparison',
      date1FieldKey: 'duedate',
      date2FieldKey: 'customfield_20004',
      numberOfDays: '7',
    };
    changeTransition(site.jira, { validators: [rule('system:validate-field-value', parameters)] });
    expect((await go(site, await makeIssue(site, { duedate, customfield_20004: '2026-03-01' }))).status).toBe(status);
  });

  it('a former status opens a transition that asks for it', async () => {
    const site = await openJira();
    const previousStatusIds = statusIdOf(site.jira, 'Done');
    changeTransition(site.jira, { validators: [rule('system:previous-status-validator', { previousStatusIds })] });
    const issue = await makeIssue(site);
    expect((await go(site, issue)).status).toBe(400);
    await site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '31' } });
    await site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '11' } });
    expect((await go(site, issue)).status).toBe(204);
  });

  it('a permission that the actor lacks refuses', async () => {
    const site = await openJira();
    changeTransition(site.jira, { validators: [rule('system:check-permission-validator', { permissionKey: 'ADMINISTER_PROJECTS' })] });
    expect((await go(site, await makeIssue(site))).status).toBe(400);
  });

  it('a parent in the wrong status blocks its subtask', async () => {
    const site = await openJira();
    const statusIds = statusIdOf(site.jira, 'Done');
    changeTransition(site.jira, { validators: [rule('system:parent-or-child-blocking-validator', { blocker: 'PARENT', statusIds })] });
    const parent = await makeIssue(site);
    const action = await makeIssue(site, { parent: { key: parent.key } });
    expect((await go(site, action)).status).toBe(400);
    await site.call('POST', `/rest/api/3/issue/${parent.key}/transitions`, { transition: { id: '31' } });
    expect((await go(site, action)).status).toBe(204);
  });

  it("an app's expression refuses with its message and sees subtasks", async () => {
    const site = await openJira();
    changeTransition(site.jira, { validators: [rule('forge:expression-validator', { key: ariOf('has-actions') })] });
    const issue = await makeIssue(site);
    expect(messagesOf(await go(site, issue))).toEqual(['Add at least one action.']);
    await makeIssue(site, { parent: { key: issue.key } });
    expect((await go(site, issue)).status).toBe(204);
  });

  it("an app's expression sees what the transition screen changes", async () => {
    const site = await openJira();
    const validators = [rule('forge:expression-validator', { key: ariOf('long-summary') })];
    changeTransition(site.jira, { screenId: defaultScreen(site.jira).id, validators });
    const issue = await makeIssue(site, { summary: 'Short' });
    expect((await go(site, issue)).status).toBe(400);
    expect((await go(site, issue, { summary: 'A much longer summary' })).status).toBe(204);
  });

  it("an app's expression knows the way it stands on", async () => {
    const site = await openJira();
    const words = 'transition.from.name + " > " + transition.to.name + " in " + workflow.name + ", " + project.key + " " + project.style';
    const config = JSON.stringify({ expression: words });
    changeTransition(site.jira, { validators: [rule('forge:expression-validator', { key: ariOf('has-actions'), config })] });
    expect(messagesOf(await go(site, await makeIssue(site)))).toEqual(['To Do > In Progress in Default workflow, ISMS classic']);
  });

  it("an app's expression sees the comment that comes with the transition, still without an id", async () => {
    const site = await openJira();
    const config = JSON.stringify({ expression: 'issue.comments.some(comment => comment.id == null && comment.author == user)' });
    changeTransition(site.jira, { validators: [rule('forge:expression-validator', { key: ariOf('has-actions'), config })] });
    const issue = await makeIssue(site);
    expect((await go(site, issue)).status).toBe(400);
    const update = { comment: [{ add: { body: adf('Started') } }] };
    const path = `/rest/api/3/issue/${issue.key}/transitions`;
    expect((await site.call('POST', path, { transition: { id: '21' }, update }, 'team')).status).toBe(204);
    expect(issue.comments.map(({ id }) => id)).toEqual([expect.stringMatching(/^\d+$/)]);
  });

  it("a rule's config is a map for the expression, and may bring an expression of its own", async () => {
    const site = await openJira();
    const expression = 'issue[config["field"]] == config.wanted ? true : config["wanted"] + " is wanted."';
    const config = JSON.stringify({ expression, field: 'summary', wanted: 'A plan' });
    changeTransition(site.jira, { validators: [rule('forge:expression-validator', { key: ariOf('has-actions'), config })] });
    expect(messagesOf(await go(site, await makeIssue(site)))).toEqual(['A plan is wanted.']);
    expect((await go(site, await makeIssue(site, { summary: 'A plan' }))).status).toBe(204);
  });

  it('an expression that fails refuses and says so in an event', async () => {
    const site = await openJira();
    changeTransition(site.jira, { validators: [rule('forge:expression-validator', { key: ariOf('broken') })] });
    const answer = await go(site, await makeIssue(site));
    expect([answer.status, messagesOf(answer)]).toEqual([400, ['The rule could not be checked.']]);
    expect(site.events.map((event) => event.eventType)).toContain('avi:jira:failed:expression');
  });

  it('the rule of an app that is gone blocks the transition', async () => {
    const site = await openJira();
    changeTransition(site.jira, { validators: [rule('forge:expression-validator', { key: ariOf('unknown') })] });
    expect((await go(site, await makeIssue(site))).status).toBe(400);
  });
});

describe('what a transition does by itself', () => {
  it('a closing status sets the resolution and its date, leaving it clears both', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    await site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '31' } });
    expect(issue.resolutionId).toBe('10000');
    expect(issue.resolutionDate).not.toBeNull();
    expect(issue.histories[0]?.items.map((item) => [item.field, item['toString']])).toEqual([
      ['resolution', 'Done'],
      ['status', 'Done'],
    ]);
    await go(site, issue);
    expect([issue.resolutionId, issue.resolutionDate]).toEqual([null, null]);
    expect(issue.histories[1]?.items.map((item) => [item.field, item.fromString])).toContainEqual(['resolution', 'Done']);
  });

  it('actions fill a field, copy another and name the assignee', async () => {
    const site = await openJira();
    const actions = [
      rule('system:update-field', { field: 'customfield_20005', value: 'Waiting', mode: 'replace' }),
      rule('system:copy-value-from-other-field', { sourceFieldKey: 'summary', targetFieldKey: 'customfield_20005', issueSource: 'SAME' }),
      rule('system:change-assignee', { type: 'to-current-user' }),
    ];
    changeTransition(site.jira, { actions });
    const issue = await makeIssue(site);
    await go(site, issue, {}, 'verifier');
    expect(issue.fields['customfield_20005']).toBe('Restore backups faster');
    expect(issue.assigneeId).toBe(site.person('verifier').accountId);
  });

  it('a comment can come with the transition', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    const update = { comment: [{ add: { body: adf('Started') } }] };
    const path = `/rest/api/3/issue/${issue.key}/transitions`;
    expect((await site.call('POST', path, { transition: { id: '21' }, update }, 'team')).status).toBe(204);
    expect(issue.comments.map((comment) => comment.body)).toEqual([adf('Started')]);
  });

  it('required fields are marked among the fields of the transition', async () => {
    const site = await openJira();
    changeTransition(site.jira, { screenId: defaultScreen(site.jira).id, validators: [required('customfield_20001')] });
    const issue = await makeIssue(site);
    const answer = await site.call('GET', `/rest/api/3/issue/${issue.key}/transitions?expand=transitions.fields&transitionId=21`);
    expect(answer.body).toMatchObject({
      transitions: [{ id: '21', hasScreen: true, fields: { customfield_20001: { required: true }, summary: { required: false } } }],
    });
  });
});
