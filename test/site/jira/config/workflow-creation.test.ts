import { createRecordedSite, read } from './recorded-calls';
import { ari, creationOf, directed, initial, inStatus, installValidator, makeWorkflow, readWorkflow, rule } from './sample-workflow';

const site = createRecordedSite();
const { call, make } = site;
installValidator(site);

const withValidator = (ruleKey: string, parameters: Record<string, string>) => ({
  transitions: [initial('a', { validators: [rule(ruleKey, parameters)] })],
});
const withCondition = (ruleKey: string, parameters: Record<string, string>) => ({
  transitions: [
    initial('a'),
    directed('11', ['a', 'b'], { conditions: { operation: 'ALL', conditions: [rule(ruleKey, parameters)], conditionGroups: [] } }),
  ],
});
const dates = { ruleType: 'dateFieldComparison', date1FieldKey: 'duedate', date2FieldKey: 'created' };

describe('creating workflows', () => {
  test('the rules that a workflow may use name the modules of the app', async () => {
    expect((await call('GET', '/workflows/capabilities')).body).toMatchObject({
      editorScope: 'GLOBAL',
      forgeRules: [{ id: ari, ruleKey: 'forge:expression-validator', ruleType: 'Validator' }],
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no initial transition', { transitions: [] }, 'A workflow needs exactly one initial transition.'],
    ['no transition id', { transitions: [{ ...initial('a'), id: undefined }] }, "Transition 'Create' needs an id."],
    ['an unknown rule', withValidator('system:wish', {}), "Rule 'system:wish' is not a known validator."],
    [
      'a condition among the validators',
      withValidator('system:separation-of-duties', { toStatusId: '1' }),
      "Rule 'system:separation-of-duties' is not a known validator.",
    ],
    [
      'an unknown module',
      withValidator('forge:expression-validator', { key: 'ari:none' }),
      "The Forge module 'ari:none' is not installed.",
    ],
    [
      'a config that is no JSON',
      withValidator('forge:expression-validator', { key: ari, config: 'field=1' }),
      `The config of the Forge module '${ari}' is no JSON.`,
    ],
    [
      'a rule on a field that is not there',
      withValidator('system:validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'customfield_1' }),
      "Field 'customfield_1' does not exist.",
    ],
    ['dates without a comparison', withValidator('system:validate-field-value', dates), "needs the parameter 'conditionSelected'."],
    [
      'a comparison that there is not',
      withValidator('system:validate-field-value', { ...dates, conditionSelected: 'after' }),
      "'after' is not a value of conditionSelected",
    ],
    [
      'a date that is none',
      withValidator('system:validate-field-value', { ...dates, date1FieldKey: 'summary', conditionSelected: '>=' }),
      "Field 'summary' is not a date.",
    ],
    [
      'a window that is no number of days',
      withValidator('system:validate-field-value', { ...dates, ruleType: 'windowDateComparison', numberOfDays: 'a week' }),
      "'a week' is not a value of numberOfDays",
    ],
    [
      'separate duties in a status that is not there',
      withCondition('system:separation-of-duties', { fromStatusId: '', toStatusId: '99' }),
      "Status '99' does not exist.",
    ],
    [
      'a status that is not in the payload',
      { statuses: [inStatus('a'), inStatus('b'), inStatus('c')] },
      "Status reference 'c' is not in the payload.",
    ],
    ['a transition to nowhere', { transitions: [initial('z')] }, "Transition 'Create' leads to a status that the workflow does not have."],
  ])('a workflow is refused for %s, and validation says why', async (_name, changes, message) => {
    const refused = await call('POST', '/workflows/create', creationOf(changes));
    expect(refused.status).toBe(400);
    expect(read(refused.body, 'errorMessages')).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
    const checked = await call('POST', '/workflows/create/validation', {
      payload: creationOf(changes),
      validationOptions: { levels: ['ERROR'] },
    });
    expect(checked.status).toBe(200);
    expect(read(checked.body, 'errors')).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'ERROR', message: expect.stringContaining(message) as unknown })]),
    );
  });

  test('a parameter that is no string is a bad request', async () => {
    const transitions = [
      initial('a', { validators: [{ ruleKey: 'system:check-permission-validator', parameters: { permissionKey: 7 } }] }),
    ];
    const body = JSON.stringify(creationOf({ transitions }));
    const actor = site.kernel.people.all()[0] ?? null;
    expect((await site.jira.api.request('/rest/api/3/workflows/create', { method: 'POST', body }, { actor })).status).toBe(400);
  });

  test('statuses are made with the workflow, and references become ids', async () => {
    expect(read((await call('POST', '/workflows/create/validation', { payload: creationOf() })).body, 'errors')).toEqual([]);
    const { id, statusIds } = await makeWorkflow(site);
    expect(read(await readWorkflow(site, id), 'transitions', 1)).toMatchObject({
      id: '11',
      toStatusReference: statusIds[1],
      links: [{ fromStatusReference: statusIds[0] }],
    });
    expect(await call('POST', '/workflows/create', creationOf())).toMatchObject({ status: 400 });
    expect((await call('GET', '/statuses/byNames?name=Identified')).body).toMatchObject([{ id: statusIds[0], statusCategory: 'TODO' }]);
    expect((await call('POST', '/workflows', { workflowNames: ['Improvement lifecycle'] })).body).toMatchObject({ workflows: [{ id }] });
    expect((await call('GET', '/workflows/search?queryString=improvement')).body).toMatchObject({ total: 1, values: [{ id }] });
  });

  test('all that was written is read again: rules, groups, layouts, properties', async () => {
    const screenId = await make('/screens', { name: 'Transition screen' });
    const check = rule('system:check-field-value', { fieldId: 'summary', fieldValue: '["x"]', comparator: '=', comparisonType: 'STRING' });
    const onlyVerified = rule('system:restrict-issue-transition', { permissionKeys: 'ADMINISTER_PROJECTS' });
    const written = directed('11', ['c', 'd'], {
      description: 'Says what and how',
      properties: { 'jira.issue.editable': 'false' },
      conditions: {
        operation: 'ANY',
        conditions: [check],
        conditionGroups: [{ operation: 'ALL', conditions: [onlyVerified], conditionGroups: [] }],
      },
      validators: [rule('forge:expression-validator', { key: ari, config: '{}', id: 'x1', disabled: 'false', tag: '' })],
      actions: [rule('system:change-assignee', { type: 'to-current-user' })],
      triggers: [],
      transitionScreen: rule('system:transition-screen', { screenId }),
    });
    const { body } = await call('POST', '/workflows/create', {
      ...creationOf(),
      statuses: ['c', 'd'].map((statusReference) => ({ statusReference, name: statusReference, statusCategory: 'TODO' })),
      workflows: [
        {
          name: 'Kept whole',
          startPointLayout: { x: -5, y: 7 },
          statuses: [{ ...inStatus('c'), properties: { 'issue.editable': 'false' } }, inStatus('d')],
          transitions: [initial('c'), written],
        },
      ],
    });
    const workflow = await readWorkflow(site, String(read(body, 'workflows', 0, 'id')));
    expect(workflow).toMatchObject({
      startPointLayout: { x: -5, y: 7 },
      statuses: [{ layout: { x: 1, y: 2 }, properties: { 'issue.editable': 'false' } }, { layout: { x: 1, y: 2 } }],
    });
    const { toStatusReference, links, ...rest } = written;
    expect(read(workflow, 'transitions', 1)).toMatchObject({ ...rest, links: [{ fromPort: 0, toPort: 1 }] });
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
