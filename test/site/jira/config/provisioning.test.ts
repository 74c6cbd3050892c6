import { checkTraffic } from '../../../contract/har-check';
import { indexIssue } from '../issues/issue-state';
import { screenFor, issueTypesOf, workflowFor } from './project-configuration';
import { createRecordedSite } from './recorded-calls';

const site = createRecordedSite();
const { jira, call } = site;
const { state } = jira;
const ari = 'ari:cloud:ecosystem::extension/app/environment/static/has-actions';
state.forgeValidators.set('has-actions', {
  moduleKey: 'has-actions',
  ari,
  name: 'Has actions',
  description: '',
  expression: 'true',
  errorMessage: 'No',
});

type Json = Record<string, unknown>;
const ids: Record<string, string> = {};
const leadAccountId = site.kernel.people.all()[0]?.accountId ?? '';
const read = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);

async function make(name: string, path: string, body: Json, idKey = 'id'): Promise<unknown> {
  const answer = await call('POST', path, body);
  expect([name, answer.status, answer.body]).toEqual([name, 201, answer.body]);
  ids[name] = String(read(answer.body, idKey));
  return answer.body;
}

const rule = (ruleKey: string, parameters: Record<string, string>) => ({ ruleKey, parameters });
const inStatus = (statusReference: string) => ({ statusReference, layout: { x: 1, y: 2 }, properties: {} });

function lifecycle(changes: Json = {}): Json {
  return {
    name: 'Improvement lifecycle',
    description: 'From identified to done',
    startPointLayout: { x: 0, y: 0 },
    statuses: [inStatus('a'), inStatus('b')],
    transitions: [
      { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [], properties: {} },
      {
        id: '11',
        type: 'DIRECTED',
        name: 'Plan',
        toStatusReference: 'b',
        links: [{ fromStatusReference: 'a', fromPort: 0, toPort: 1 }],
        properties: {},
        validators: [
          rule('system:validate-field-value', {
            ruleType: 'fieldRequired',
            fieldsRequired: `duedate,${ids['Impact'] ?? ''}`,
            errorMessage: 'Plan needs a due date',
          }),
          rule('forge:expression-validator', { key: ari, config: '{}', id: 'x1', disabled: 'false', tag: '' }),
        ],
        conditions: {
          operation: 'ALL',
          conditions: [
            rule('system:check-field-value', { fieldId: 'summary', fieldValue: '["x"]', comparator: '=', comparisonType: 'STRING' }),
          ],
          conditionGroups: [],
        },
        actions: [rule('system:update-field', { field: 'resolution', value: '10000', mode: '' })],
        transitionScreen: rule('system:transition-screen', { screenId: ids['screen'] ?? '' }),
      },
    ],
    ...changes,
  };
}

const creation = (workflow: Json = lifecycle()): Json => ({
  scope: { type: 'GLOBAL' },
  statuses: [
    { statusReference: 'a', name: 'Identified', statusCategory: 'TODO', description: '' },
    { statusReference: 'b', name: 'Planned', statusCategory: 'IN_PROGRESS', description: '' },
  ],
  workflows: [workflow],
});

describe('provisioning, one step after the other', () => {
  test('issue types, a second time refused with 409', async () => {
    await make('Improvement', '/issuetype', { name: 'Improvement', description: 'An improvement', hierarchyLevel: 0 });
    await make('Action', '/issuetype', { name: 'Improvement action', description: '', hierarchyLevel: -1 });
    expect(await call('POST', '/issuetype', { name: 'improvement' })).toMatchObject({ status: 409 });
    expect((await call('GET', `/issuetype/${ids['Action'] ?? ''}`)).body).toMatchObject({ subtask: true, hierarchyLevel: -1 });
  });

  test('a link type, a second time refused with 404', async () => {
    const link = { name: 'Improvement source', inward: 'is raised from', outward: 'raised' };
    await make('link', '/issueLinkType', link);
    expect(await call('POST', '/issueLinkType', link)).toMatchObject({ status: 404 });
    expect(read((await call('GET', '/issueLinkType')).body, 'issueLinkTypes')).toContainEqual(expect.objectContaining(link));
  });

  test('fields with clause names, and options in the global context', async () => {
    const field = await make('Impact', '/field', { name: 'Impact', type: 'com.atlassian.jira.plugin.system.customfieldtypes:float' });
    const number = (ids['Impact'] ?? '').slice('customfield_'.length);
    expect(read(field, 'clauseNames')).toEqual([`cf[${number}]`, 'Impact', 'Impact[Number]']);
    await make('Direction', '/field', { name: 'Direction', type: 'com.atlassian.jira.plugin.system.customfieldtypes:select' });
    const path = `/field/${ids['Direction'] ?? ''}/context`;
    const contextId = String(read((await call('GET', path)).body, 'values', 0, 'id'));
    expect((await call('POST', `${path}/${contextId}/option`, { options: [{ value: 'Up' }, { value: 'Down' }] })).status).toBe(200);
    const options = await call('GET', `${path}/${contextId}/option`);
    expect(options.body).toMatchObject({ total: 2, isLast: true, values: [{ value: 'Up', disabled: false }, { value: 'Down' }] });
    const optionId = String(read(options.body, 'values', 0, 'id'));
    expect(await call('PUT', `${path}/${contextId}/option`, { options: [{ id: optionId, value: 'Upwards' }] })).toMatchObject({
      status: 200,
    });
    expect((await call('POST', `${path}/${contextId}/option`, { options: [{ value: 'down' }] })).status).toBe(400);
    expect((await call('POST', '/field', { name: 'Odd', type: 'no.such:type' })).body).toMatchObject({
      errors: { type: expect.any(String) as unknown },
    });
    expect(await call('GET', '/field/search?type=custom&query=impact')).toMatchObject({ body: { total: 1 } });
  });

  test('a screen has a first tab, and a field stands on it once', async () => {
    await make('screen', '/screens', { name: 'Improvement screen' });
    const tabs = `/screens/${ids['screen'] ?? ''}/tabs`;
    const tabId = String(read((await call('GET', tabs)).body, 0, 'id'));
    for (const fieldId of ['summary', ids['Impact']]) expect((await call('POST', `${tabs}/${tabId}/fields`, { fieldId })).status).toBe(200);
    expect((await call('POST', `${tabs}/${tabId}/fields`, { fieldId: 'summary' })).status).toBe(400);
    expect((await call('POST', `${tabs}/${tabId}/fields`, { fieldId: 'customfield_1' })).status).toBe(400);
    expect(await call('GET', `${tabs}/${tabId}/fields`)).toMatchObject({ body: [{ id: 'summary', name: 'Summary' }, { name: 'Impact' }] });
    await make('screenScheme', '/screenscheme', { name: 'Improvement screens', screens: { default: Number(ids['screen']) } });
    await make('typeScreens', '/issuetypescreenscheme', {
      name: 'Improvement type screens',
      issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: ids['screenScheme'] ?? '' }],
    });
    expect(
      await call('POST', '/issuetypescreenscheme', {
        name: 'No default',
        issueTypeMappings: [{ issueTypeId: ids['Action'], screenSchemeId: ids['screenScheme'] }],
      }),
    ).toMatchObject({
      status: 400,
    });
    expect(await call('GET', `/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${ids['typeScreens'] ?? ''}`)).toMatchObject({
      body: { total: 1 },
    });
  });

  test('the rules that a workflow may use name the modules of the app', async () => {
    expect((await call('GET', '/workflows/capabilities')).body).toMatchObject({
      forgeRules: [{ id: ari, ruleKey: 'forge:expression-validator', ruleType: 'Validator' }],
    });
  });

  test.each<[string, Json, string]>([
    ['no initial transition', { transitions: [] }, 'A workflow needs exactly one initial transition.'],
    [
      'no transition id',
      { transitions: [{ type: 'INITIAL', name: 'Create', toStatusReference: 'a', properties: {} }] },
      "Transition 'Create' needs an id.",
    ],
    [
      'an unknown rule',
      { transitions: [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', validators: [rule('system:wish', {})] }] },
      "Rule 'system:wish' is not a known validator.",
    ],
    [
      'an unknown module',
      {
        transitions: [
          {
            id: '1',
            type: 'INITIAL',
            name: 'Create',
            toStatusReference: 'a',
            validators: [rule('forge:expression-validator', { key: 'ari:none' })],
          },
        ],
      },
      "The Forge module 'ari:none' is not installed.",
    ],
    [
      'a config that is no JSON',
      {
        transitions: [
          {
            id: '1',
            type: 'INITIAL',
            name: 'Create',
            toStatusReference: 'a',
            validators: [rule('forge:expression-validator', { key: ari, config: 'field=1' })],
          },
        ],
      },
      `The config of the Forge module '${ari}' is no JSON.`,
    ],
    [
      'a rule on a field that is not there',
      {
        transitions: [
          {
            id: '1',
            type: 'INITIAL',
            name: 'Create',
            toStatusReference: 'a',
            validators: [rule('system:validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'customfield_1' })],
          },
        ],
      },
      "Field 'customfield_1' does not exist.",
    ],
    [
      'a status that is not in the payload',
      { statuses: [inStatus('a'), inStatus('b'), inStatus('c')] },
      "Status reference 'c' is not in the payload.",
    ],
    [
      'a transition to nowhere',
      { transitions: [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'z' }] },
      "Transition 'Create' leads to a status that the workflow does not have.",
    ],
  ])('a workflow is refused for %s, and validation says why', async (_name, changes, message) => {
    const refused = await call('POST', '/workflows/create', creation(lifecycle(changes)));
    expect(refused.status).toBe(400);
    expect(read(refused.body, 'errorMessages')).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
    const checked = await call('POST', '/workflows/create/validation', {
      payload: creation(lifecycle(changes)),
      validationOptions: { levels: ['ERROR'] },
    });
    expect(checked.status).toBe(200);
    expect(read(checked.body, 'errors')).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'ERROR', message: expect.stringContaining(message) as unknown })]),
    );
  });

  test('a parameter that is no string is a bad request', async () => {
    const transitions = [
      {
        id: '1',
        type: 'INITIAL',
        name: 'Create',
        toStatusReference: 'a',
        validators: [{ ruleKey: 'system:check-permission-validator', parameters: { permissionKey: 7 } }],
      },
    ];
    const answer = await jira.api.request(
      '/rest/api/3/workflows/create',
      { method: 'POST', body: JSON.stringify(creation(lifecycle({ transitions }))) },
      { actor: site.kernel.people.all()[0] ?? null },
    );
    expect(answer.status).toBe(400);
  });

  test('a workflow is made with its statuses, and references become ids', async () => {
    expect(read((await call('POST', '/workflows/create/validation', { payload: creation() })).body, 'errors')).toEqual([]);
    const made = await call('POST', '/workflows/create', creation());
    expect(made.status).toBe(200);
    ids['workflow'] = String(read(made.body, 'workflows', 0, 'id'));
    ids['Identified'] = String(read(made.body, 'statuses', 0, 'id'));
    ids['Planned'] = String(read(made.body, 'statuses', 1, 'id'));
    expect(read(made.body, 'workflows', 0, 'transitions', 1)).toMatchObject({
      id: '11',
      toStatusReference: ids['Planned'],
      links: [{ fromStatusReference: ids['Identified'] }],
      validators: [{ ruleKey: 'system:validate-field-value' }, { parameters: { key: ari, id: 'x1' } }],
      conditions: { operation: 'ALL', conditions: [{ ruleKey: 'system:check-field-value' }] },
      transitionScreen: { parameters: { screenId: ids['screen'] } },
    });
    expect(await call('POST', '/workflows/create', creation())).toMatchObject({ status: 400 });
    expect((await call('GET', '/statuses/byNames?name=Identified')).body).toMatchObject([
      { id: ids['Identified'], statusCategory: 'TODO' },
    ]);
    expect((await call('POST', '/workflows', { workflowNames: ['Improvement lifecycle'] })).body).toMatchObject({
      workflows: [{ id: ids['workflow'] }],
    });
    expect((await call('GET', '/workflows/search?queryString=improvement')).body).toMatchObject({
      total: 1,
      values: [{ name: 'Improvement lifecycle' }],
    });
  });

  test('a workflow scheme maps types to workflow names', async () => {
    await make('workflowScheme', '/workflowscheme', {
      name: 'Improvement workflows',
      defaultWorkflow: 'Default workflow',
      issueTypeMappings: { [ids['Improvement'] ?? '']: 'Improvement lifecycle' },
    });
    expect(
      (await call('POST', '/workflowscheme', { name: 'Other', issueTypeMappings: { [ids['Improvement'] ?? '']: ids['workflow'] } })).status,
    ).toBe(400);
    expect((await call('GET', `/workflowscheme/${ids['workflowScheme'] ?? ''}`)).body).toMatchObject({
      defaultWorkflow: 'Default workflow',
      draft: false,
    });
  });

  test('an issue type scheme', async () => {
    const types = [ids['Improvement'], ids['Action']];
    await make(
      'typeScheme',
      '/issuetypescheme',
      { name: 'Improvement types', issueTypeIds: types, defaultIssueTypeId: ids['Improvement'] },
      'issueTypeSchemeId',
    );
    expect((await call('POST', '/issuetypescheme', { name: 'Improvement types', issueTypeIds: types })).status).toBe(409);
    expect((await call('GET', `/issuetypescheme/mapping?issueTypeSchemeId=${ids['typeScheme'] ?? ''}`)).body).toMatchObject({ total: 2 });
  });

  test('one call makes the project and attaches all schemes', async () => {
    const project = {
      key: 'CI',
      name: 'Continual improvement',
      leadAccountId,
      projectTypeKey: 'business',
      issueTypeScheme: Number(ids['typeScheme']),
      issueTypeScreenScheme: Number(ids['typeScreens']),
      workflowScheme: Number(ids['workflowScheme']),
    };
    const made = await make('project', '/project', project);
    expect(read(made, 'id')).toBe(Number(ids['project']));
    expect(await call('POST', '/project', project)).toMatchObject({
      status: 400,
      body: {
        errors: {
          projectKey: "Project 'Continual improvement' uses this project key.",
          projectName: 'A project with that name already exists.',
        },
      },
    });
    expect((await call('POST', '/project', { key: 'ci2', name: 'Lower case', leadAccountId })).body).toMatchObject({
      errors: { projectKey: expect.any(String) as unknown },
    });
    expect((await call('POST', '/project', { key: 'NOLEAD', name: 'Without lead' })).body).toMatchObject({
      errors: { projectLead: expect.any(String) as unknown },
    });
    expect((await call('POST', '/project', { key: 'LOST', name: 'Lost', leadAccountId, workflowScheme: 77 })).status).toBe(400);
    const both = {
      key: 'BOTH',
      name: 'Both',
      leadAccountId,
      workflowScheme: project.workflowScheme,
      projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic',
    };
    expect((await call('POST', '/project', both)).status).toBe(400);
  });

  test('the issue side reads workflow, screen and types of the project', () => {
    const project = state.projects.get(ids['project'] ?? '');
    if (!project) throw new Error('no project');
    expect(workflowFor(state, project, ids['Improvement'] ?? '').name).toBe('Improvement lifecycle');
    expect(workflowFor(state, project, ids['Action'] ?? '').name).toBe('Default workflow');
    expect(screenFor(state, project, ids['Improvement'] ?? '', 'edit').name).toBe('Improvement screen');
    expect(issueTypesOf(state, project).map(({ name }) => name)).toEqual(['Improvement', 'Improvement action']);
  });

  test('the project answers to those who may browse it', async () => {
    expect((await call('GET', '/project/CI')).body).toMatchObject({
      key: 'CI',
      style: 'classic',
      simplified: false,
      lead: { accountId: leadAccountId },
      issueTypes: [{ name: 'Improvement' }, { subtask: true }],
    });
    expect(await call('GET', '/project/CI', undefined, 'outsider')).toMatchObject({
      status: 404,
      body: { errorMessages: ["No project could be found with key 'CI'."] },
    });
    expect((await call('GET', '/project/search', undefined, 'outsider')).body).toMatchObject({ total: 0, values: [] });
    expect((await call('GET', '/project/search?query=contin', undefined, 'auditor')).body).toMatchObject({ total: 1, isLast: true });
    expect((await call('GET', '/project/CI/statuses')).body).toMatchObject([
      { name: 'Improvement', statuses: [{ name: 'Identified', statusCategory: { key: 'new' } }, { name: 'Planned' }] },
      { subtask: true },
    ]);
    expect((await call('GET', '/projectvalidate/key?key=CI')).body).toMatchObject({
      errors: { projectKey: expect.any(String) as unknown },
    });
    expect((await call('GET', '/projectvalidate/validProjectName?name=Continual%20improvement')).body).toBe('Continual improvement 2');
  });

  test('fields are associated with the project without a body', async () => {
    const association = {
      fields: [{ type: 'FIELD_ID', identifier: ids['Impact'] }],
      associationContexts: [{ type: 'PROJECT_ID', identifier: Number(ids['project']) }],
    };
    expect(await call('PUT', '/field/association', association)).toEqual({ status: 204, body: null });
  });

  test('schemes move between projects only while there are no issues', async () => {
    const other = await call('POST', '/project', { key: 'OPS', name: 'Operations', leadAccountId });
    const projectId = String(read(other.body, 'id'));
    const scheme = { workflowSchemeId: ids['workflowScheme'], projectId };
    expect((await call('PUT', '/workflowscheme/project', scheme)).status).toBe(204);
    expect((await call('GET', `/workflowscheme/project?projectId=${projectId}`)).body).toMatchObject({
      values: [{ projectIds: [projectId] }],
    });
    expect((await call('PUT', '/issuetypescreenscheme/project', { issueTypeScreenSchemeId: ids['typeScreens'], projectId })).status).toBe(
      204,
    );
    addTask(projectId);
    expect((await call('PUT', '/workflowscheme/project', scheme)).status).toBe(400);
    expect((await call('PUT', '/issuetypescheme/project', { issueTypeSchemeId: ids['typeScheme'], projectId })).status).toBe(400);
    expect((await call('GET', `/issuetypescheme/project?projectId=${projectId}`)).body).toMatchObject({ total: 1 });
  });

  test('a workflow update needs the version that was read, and a mapping for issues in dropped statuses', async () => {
    const { body } = await call('POST', '/workflows', { workflowIds: [ids['workflow']] });
    const version = read(body, 'workflows', 0, 'version');
    const identified = ids['Identified'] ?? '';
    const change = (changes: Json = {}) => ({
      statuses: [{ id: identified, statusReference: identified, name: 'Identified', statusCategory: 'TODO' }],
      workflows: [
        {
          id: ids['workflow'],
          version,
          statuses: [inStatus(identified)],
          transitions: [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: identified, properties: {} }],
          ...changes,
        },
      ],
    });
    const issue = addTask(ids['project'] ?? '', { issueTypeId: ids['Improvement'] ?? '', statusId: ids['Planned'] ?? '' });
    expect((await call('POST', '/workflows/update', change())).status).toBe(400);
    expect((await call('POST', '/workflows/update/validation', { payload: change() })).body).toEqual({ errors: [] });
    const mapped = change({ defaultStatusMappings: [{ oldStatusReference: ids['Planned'], newStatusReference: identified }] });
    expect((await call('POST', '/workflows/update', mapped)).body).toMatchObject({ workflows: [{ version: { versionNumber: 2 } }] });
    expect(issue.statusId).toBe(identified);
    expect((await call('POST', '/workflows/update', mapped)).status).toBe(409);
  });

  test('what is in use stays', async () => {
    const used = [
      `/workflowscheme/${ids['workflowScheme'] ?? ''}`,
      `/workflow/${ids['workflow'] ?? ''}`,
      `/screens/${ids['screen'] ?? ''}`,
      `/screenscheme/${ids['screenScheme'] ?? ''}`,
    ];
    for (const path of used) expect([path, (await call('DELETE', path)).status]).toEqual([path, 400]);
    expect((await call('DELETE', `/statuses?id=${ids['Identified'] ?? ''}`)).status).toBe(400);
  });

  test('configuration is for administrators', async () => {
    expect((await call('POST', '/issuetype', { name: 'Mine' }, 'team')).status).toBe(403);
    expect((await call('POST', '/workflows/create', creation(), 'auditor')).status).toBe(403);
    expect((await call('GET', '/field', undefined, null)).status).toBe(401);
    expect((await call('GET', '/priority/search', undefined, 'auditor')).body).toMatchObject({ total: 5 });
    expect((await call('GET', '/resolution/search', undefined, 'team')).body).toMatchObject({ values: [{ name: 'Done' }, {}, {}] });
  });

  test('the lists of the site', async () => {
    for (const path of [
      '/field',
      '/status',
      '/statuscategory',
      '/statuses/search',
      '/issuetype',
      '/issuetypescheme',
      '/issuetypescreenscheme',
      '/screens',
      '/screenscheme',
      '/workflowscheme',
      '/permissionscheme',
      '/project/CI/role',
      '/project/CI/permissionscheme',
      '/workflowscheme/read',
    ]) {
      const answer = path.endsWith('/read') ? await call('POST', path, { projectIds: [ids['project']] }) : await call('GET', path);
      expect([path, answer.status]).toEqual([path, 200]);
    }
  });

  test('a deleted project takes its issues along', async () => {
    expect((await call('DELETE', '/project/CI')).status).toBe(204);
    expect((await call('GET', '/project/CI')).status).toBe(404);
    expect([...state.issues.values()].some(({ projectId }) => projectId === ids['project'])).toBe(false);
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(checkTraffic(site.traffic())).toEqual([]);
  });
});

function addTask(projectId: string, values: { issueTypeId?: string; statusId?: string } = {}) {
  const project = state.projects.get(projectId);
  const issue = {
    id: String(site.kernel.nextId('issue')),
    key: `${project?.key ?? ''}-1`,
    projectId,
    issueTypeId: values.issueTypeId ?? [...state.issueTypes.keys()][0] ?? '',
    statusId: values.statusId ?? '',
    parentId: null,
    creatorId: leadAccountId,
    reporterId: null,
    assigneeId: null,
    summary: 'Something to do',
    securityLevelId: null,
    resolutionId: null,
    resolutionDate: null,
    created: 0,
    updated: 0,
    dueDate: null,
    fields: {},
    histories: [],
    comments: [],
    attachments: [],
    remoteLinks: [],
    properties: new Map<string, unknown>(),
    watchers: new Set<string>(),
  };
  indexIssue(state, issue);
  return issue;
}
