import { changeTransition, clausesFieldId, defaultScreen, makeIssue, messagesOf, openJira, rule, type TestJira } from './jira-fixture';
import { objectAt } from './json';

const api = '/rest/api/3';
const effectiveness = 'customfield_20002';

/** Lets a field be in no project but one that is not there. */
function takeAway({ jira }: TestJira, fieldId: string): void {
  const field = jira.state.fields.get(fieldId);
  if (field) field.contexts = field.contexts.map((context) => ({ ...context, projectIds: ['99999'] }));
}

describe('a field that no context lets be on an issue', () => {
  it('cannot be set, though it is on the screen', async () => {
    const site = await openJira();
    const issue = await makeIssue(site);
    takeAway(site, 'customfield_20001');
    const answer = await site.call('PUT', `${api}/issue/${issue.key}`, { fields: { customfield_20001: 1 } });
    expect(answer.body['errors']).toEqual({
      customfield_20001: "Field 'customfield_20001' cannot be set. It is not on the appropriate screen, or unknown.",
    });
  });

  it('is offered by no form', async () => {
    const site = await openJira();
    changeTransition(site.jira, { screenId: defaultScreen(site.jira).id });
    const issue = await makeIssue(site);
    takeAway(site, 'customfield_20001');
    const edit = await site.call('GET', `${api}/issue/${issue.key}/editmeta`);
    const create = await site.call('GET', `${api}/issue/createmeta/ISMS/issuetypes/${issue.issueTypeId}?maxResults=200`);
    const move = await site.call('GET', `${api}/issue/${issue.key}/transitions?expand=transitions.fields&transitionId=21`);
    for (const { body } of [edit, create, move]) {
      expect(JSON.stringify(body)).toContain(clausesFieldId(site.jira));
      expect(JSON.stringify(body)).not.toContain('customfield_20001');
    }
  });

  it.each([
    ['true', 204],
    ['false', 400],
  ])('is asked for by a rule with ignoreContext %s: %i', async (ignoreContext, status) => {
    const site = await openJira();
    const parameters = { ruleType: 'fieldRequired', fieldsRequired: 'customfield_20001', ignoreContext };
    changeTransition(site.jira, { validators: [rule('system:validate-field-value', parameters)] });
    const issue = await makeIssue(site);
    takeAway(site, 'customfield_20001');
    const answer = await site.call('POST', `${api}/issue/${issue.key}/transitions`, { transition: { id: '21' } });
    expect([answer.status, messagesOf(answer)]).toEqual([status, status === 204 ? [] : ['Baseline is required.']]);
  });
});

it('an issue takes the options of its own context alone', async () => {
  const site = await openJira();
  const issue = await makeIssue(site);
  const field = site.jira.state.fields.get(effectiveness);
  if (!field) throw new Error('no field');
  const own = { id: 'own', name: 'Own', description: '', projectIds: [issue.projectId], issueTypeIds: null };
  field.contexts = [...field.contexts, own];
  field.options = [...field.options, { id: 'own-1', value: 'Wirksam', disabled: false, contextId: own.id }];
  const edit = (value: string) => site.call('PUT', `${api}/issue/${issue.key}`, { fields: { [effectiveness]: { value } } });
  expect([(await edit('Effective')).status, (await edit('Wirksam')).status]).toEqual([400, 204]);
  const { body } = await site.call('GET', `${api}/issue/${issue.key}/editmeta`);
  expect(objectAt(objectAt(body, 'fields') ?? {}, effectiveness)).toMatchObject({ allowedValues: [{ value: 'Wirksam' }] });
});
