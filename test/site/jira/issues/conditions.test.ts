import { listAt, textAt } from './json';
import { allOf, changeTransition, makeIssue, messagesOf, openJira, rule, statusIdOf, type TestJira } from './jira-fixture';
import type { Issue } from '../model';

const go = (site: TestJira, issue: Issue, fields: Record<string, unknown> = {}, as: 'team' | 'verifier' | 'auditor' = 'team') =>
  site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '21' }, fields }, as);

const offered = async (site: TestJira, issue: Issue, as: 'team' | 'verifier' | 'auditor' = 'team') => {
  const answer = await site.call('GET', `/rest/api/3/issue/${issue.key}/transitions`, undefined, as);
  return listAt(answer.body, 'transitions').map((transition) => textAt(transition, 'id'));
};

describe('conditions', () => {
  it('a person outside the list is not offered the transition and cannot make it', async () => {
    const site = await openJira();
    const accountIds = site.person('verifier').accountId;
    changeTransition(site.jira, { conditions: allOf(rule('system:restrict-issue-transition', { accountIds })) });
    const issue = await makeIssue(site);
    expect(await offered(site, issue)).not.toContain('21');
    expect(messagesOf(await go(site, issue))).toEqual(["Transition id '21' is not valid for this issue."]);
    expect(await offered(site, issue, 'verifier')).toContain('21');
  });

  it('the person in a user field is the one who may', async () => {
    const site = await openJira();
    const conditions = [rule('system:restrict-issue-transition', { allowUserCustomFields: 'customfield_20003' })];
    changeTransition(site.jira, { conditions: allOf(...conditions) });
    const issue = await makeIssue(site, { customfield_20003: { accountId: site.person('verifier').accountId } });
    expect(await offered(site, issue)).not.toContain('21');
    expect(await offered(site, issue, 'verifier')).toContain('21');
  });

  it('who closed the issue may not open it again, somebody else may', async () => {
    const site = await openJira();
    const [fromStatusId, toStatusId] = [statusIdOf(site.jira, 'To Do'), statusIdOf(site.jira, 'Done')];
    changeTransition(site.jira, { conditions: allOf(rule('system:separation-of-duties', { fromStatusId, toStatusId })) });
    const issue = await makeIssue(site);
    await site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '31' } }, 'team');
    expect(await offered(site, issue)).not.toContain('21');
    expect((await go(site, issue, {}, 'verifier')).status).toBe(204);
  });

  it('without a first status, whoever moved the issue to the second one at all may not go on', async () => {
    const site = await openJira();
    const toStatusId = statusIdOf(site.jira, 'Done');
    changeTransition(site.jira, { conditions: allOf(rule('system:separation-of-duties', { fromStatusId: '', toStatusId })) });
    const issue = await makeIssue(site);
    await site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '31' } }, 'verifier');
    expect(await offered(site, issue, 'verifier')).not.toContain('21');
    expect(await offered(site, issue)).toContain('21');
  });

  it.each([
    ['ANY', 'verifier', true],
    ['ANY', 'team', false],
    ['ALL', 'verifier', false],
  ] as const)('of a group with %s, a person who meets one of two conditions (%s) is let through: %s', async (operation, as, isLet) => {
    const site = await openJira();
    const mine = rule('system:restrict-issue-transition', { accountIds: site.person('verifier').accountId });
    const hidden = rule('system:restrict-from-all-users', { restrictMode: 'users' });
    const conditions = { operation: 'ALL' as const, conditions: [], groups: [{ operation, conditions: [mine, hidden], groups: [] }] };
    changeTransition(site.jira, { conditions });
    expect((await offered(site, await makeIssue(site), as)).includes('21')).toBe(isLet);
  });

  it.each([
    ['counted', {}, false],
    ['ignored', { ignoreLoopTransitions: 'true' }, true],
  ])('a loop %s as the status just before hides the one before it, or not', async (_name, parameters, isOffered) => {
    const site = await openJira();
    const previousStatusIds = statusIdOf(site.jira, 'Done');
    const condition = rule('system:previous-status-condition', { previousStatusIds, mostRecentStatusOnly: 'true', ...parameters });
    changeTransition(site.jira, { conditions: allOf(condition) });
    const issue = await makeIssue(site);
    for (const id of ['31', '11', '11']) await site.call('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id } });
    expect((await offered(site, issue)).includes('21')).toBe(isOffered);
  });

  it('a field value opens a transition', async () => {
    const site = await openJira();
    const parameters = { fieldId: 'customfield_20002', fieldValue: '["Effective"]', comparator: '=', comparisonType: 'STRING' };
    changeTransition(site.jira, { conditions: allOf(rule('system:check-field-value', parameters)) });
    expect(await offered(site, await makeIssue(site))).not.toContain('21');
    expect(await offered(site, await makeIssue(site, { customfield_20002: { value: 'Not effective' } }))).not.toContain('21');
    expect(await offered(site, await makeIssue(site, { customfield_20002: { value: 'Effective' } }))).toContain('21');
  });

  it('an option can be compared by its id', async () => {
    const site = await openJira();
    const parameters = { fieldId: 'customfield_20002', fieldValue: '["customfield_20002-1"]', comparator: '=', comparisonType: 'OPTIONID' };
    changeTransition(site.jira, { conditions: allOf(rule('system:check-field-value', parameters)) });
    expect(await offered(site, await makeIssue(site, { customfield_20002: { id: 'customfield_20002-1' } }))).toContain('21');
  });

  it('open subtasks hide the transition of their parent', async () => {
    const site = await openJira();
    const parameters = { blocker: 'CHILD', statusIds: statusIdOf(site.jira, 'Done') };
    changeTransition(site.jira, { conditions: allOf(rule('system:parent-or-child-blocking-condition', parameters)) });
    const issue = await makeIssue(site);
    const action = await makeIssue(site, { parent: { key: issue.key } });
    expect(await offered(site, issue)).not.toContain('21');
    await site.call('POST', `/rest/api/3/issue/${action.key}/transitions`, { transition: { id: '31' } });
    expect(await offered(site, issue)).toContain('21');
  });

  it('a reader is offered no transition at all', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    expect(await offered(site, issue, 'auditor')).toEqual([]);
    expect((await go(site, issue, {}, 'auditor')).status).toBe(400);
  });
});
