import { createRecordedSite, read } from './recorded-calls';
import { ari, directed, initial, installValidator, readWorkflow, rule, updateOf } from './sample-workflow';
import { makeProject } from './sample-project';

const site = createRecordedSite();
const { call, jira } = site;
const { state } = jira;
installValidator(site);
const everywhere = ari.replace('has-actions', 'everywhere');
state.forgeValidators.set(everywhere, {
  moduleKey: 'everywhere',
  ari: everywhere,
  name: 'Everywhere',
  description: '',
  expression: 'true',
  errorMessage: 'No',
  projectTypes: ['company-managed', 'team-managed'],
});

let projectId = '';
let workflowId = '';
beforeAll(async () => {
  projectId = await makeProject(site, 'TEAM', { projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban' });
  const { body } = await call('GET', `/workflows/search?projectId=${projectId}`);
  workflowId = String(read(body, 'values', 0, 'id'));
});

const scope = () => ({ type: 'PROJECT', project: { id: projectId } });
const defaultsOf = async (path: string) => String(read((await call('GET', path)).body, 'values', 0, 'id'));

describe('a team-managed project', () => {
  test('says so, and has types and statuses to itself', async () => {
    const { body } = await call('GET', '/project/TEAM');
    expect(body).toMatchObject({ style: 'next-gen', simplified: true });
    expect(read(body, 'issueTypes')).toMatchObject([
      { name: 'Task', scope: scope() },
      { name: 'Subtask', subtask: true, scope: scope() },
    ]);
    expect((await call('GET', '/project/TEAM/statuses')).body).toMatchObject([
      { name: 'Task', statuses: [{ name: 'To Do', scope: scope() }, { name: 'In Progress' }, { name: 'Done' }] },
      { name: 'Subtask' },
    ]);
    expect((await call('GET', `/statuses/search?projectId=${projectId}`)).body).toMatchObject({
      total: 3,
      values: [{ scope: scope() }, {}, {}],
    });
    expect((await call('GET', '/statuses/byNames?name=Done')).body).toMatchObject([{ scope: { type: 'GLOBAL' } }]);
  });

  test('a type of its name can be made for the site, and its own type stands in no scheme of the site', async () => {
    expect((await call('POST', '/issuetype', { name: 'Subtask', hierarchyLevel: -1 })).status).toBe(201);
    const own = String(read((await call('GET', '/project/TEAM')).body, 'issueTypes', 0, 'id'));
    const scheme = await defaultsOf('/issuetypescheme');
    expect((await call('PUT', `/issuetypescheme/${scheme}/issuetype`, { issueTypeIds: [own] })).status).toBe(400);
  });

  test.each(['issuetypescheme', 'issuetypescreenscheme', 'workflowscheme'])(
    'is left out where projects are asked for their %s',
    async (path) => {
      expect(read((await call('GET', `/${path}/project?projectId=${projectId}`)).body, 'values')).toEqual([]);
      const names = (read((await call('GET', `/${path}`)).body, 'values') as { name: string }[]).map(({ name }) => name);
      expect(names.some((name) => name.includes(projectId))).toBe(false);
    },
  );

  test('takes no scheme of the site', async () => {
    const assignments: [string, Record<string, unknown>][] = [
      ['/issuetypescheme/project', { issueTypeSchemeId: await defaultsOf('/issuetypescheme') }],
      ['/issuetypescreenscheme/project', { issueTypeScreenSchemeId: await defaultsOf('/issuetypescreenscheme') }],
      ['/workflowscheme/project', { workflowSchemeId: await defaultsOf('/workflowscheme') }],
    ];
    for (const [path, scheme] of assignments) {
      const answer = await call('PUT', path, { ...scheme, projectId });
      expect([path, answer]).toMatchObject([
        path,
        { status: 400, body: { errorMessages: ['Schemes can only be assigned to company-managed projects.'] } },
      ]);
    }
    const targetSchemeId = await defaultsOf('/workflowscheme');
    expect((await call('POST', '/workflowscheme/project/switch', { projectId, targetSchemeId })).status).toBe(400);
  });

  test('has a screen that can be found and not be changed', async () => {
    const { body } = await call('GET', '/screens?scope=PROJECT');
    expect(body).toMatchObject({ total: 1, values: [{ scope: scope() }] });
    const tabs = `/screens/${String(read(body, 'values', 0, 'id'))}/tabs`;
    const tabId = String(read((await call('GET', tabs)).body, 0, 'id'));
    expect((await call('POST', `${tabs}/${tabId}/fields`, { fieldId: 'environment' })).status).toBe(400);
  });

  test('has a workflow of scope PROJECT, found through its scheme, that no scheme of the site can name', async () => {
    const workflow = await readWorkflow(site, workflowId);
    expect(workflow).toMatchObject({ scope: scope(), isEditable: true });
    expect((await call('POST', '/workflowscheme/read', { projectIds: [projectId] })).body).toMatchObject([
      { scope: scope(), defaultWorkflow: { id: workflowId } },
    ]);
    expect((await call('POST', '/workflowscheme', { name: 'Borrowed', defaultWorkflow: workflow['name'] })).status).toBe(400);
  });

  test('takes a rule of an app in its workflow only where the module is for team-managed projects', async () => {
    const capabilities = await call('GET', `/workflows/capabilities?workflowId=${workflowId}`);
    expect(capabilities.body).toMatchObject({ editorScope: 'PROJECT', forgeRules: [{ id: everywhere }] });
    const [toDo = '', inProgress = ''] = state.workflows.get(workflowId)?.statusIds ?? [];
    const update = async (key: string) => {
      const validators = [rule('forge:expression-validator', { key, config: '{}', id: key, disabled: 'false' })];
      const transitions = [initial(toDo), directed('11', [toDo, inProgress], { validators })];
      return call('POST', '/workflows/update', await updateOf(site, workflowId, { transitions }));
    };
    expect((await update(ari)).body).toMatchObject({
      errorMessages: [expect.stringContaining(`The Forge module '${ari}' is not for workflows of team-managed projects.`) as unknown],
    });
    expect((await update(everywhere)).status).toBe(200);
  });

  test('issues are made and moved in it as elsewhere', async () => {
    const api = '/issue';
    const { status, body } = await call('POST', api, {
      fields: { project: { key: 'TEAM' }, issuetype: { name: 'Task' }, summary: 'Try it' },
    });
    expect(status).toBe(201);
    const key = String(read(body, 'key'));
    const offered = (await call('GET', `${api}/${key}/transitions`)).body;
    expect(read(offered, 'transitions')).toMatchObject([{ id: '11', to: { name: 'In Progress', scope: scope() } }]);
    expect((await call('POST', `${api}/${key}/transitions`, { transition: { id: '11' } })).status).toBe(204);
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
