import { issueTypesOf, screenFor, workflowFor } from './project-configuration';
import { createRecordedSite, read } from './recorded-calls';
import { addIssue, makeProject } from './sample-project';
import { makeWorkflow } from './sample-workflow';

const site = createRecordedSite();
const { call, make, leadAccountId, jira } = site;
const { state } = jira;

/** A project with a type, an action below it, a workflow and a screen of its own. */
async function makeOwnProject(key: string, name: string) {
  const types = [
    await make('/issuetype', { name: 'Improvement' }),
    await make('/issuetype', { name: 'Improvement action', hierarchyLevel: -1 }),
  ];
  const { statusIds } = await makeWorkflow(site);
  const screen = await make('/screens', { name: 'Improvement screen' });
  const screenSchemeId = await make('/screenscheme', { name: 'Improvement screens', screens: { default: Number(screen) } });
  const issueTypeMappings = [{ issueTypeId: 'default', screenSchemeId }];
  const schemes = {
    issueTypeScheme: Number(await make('/issuetypescheme', { name: 'Types', issueTypeIds: types }, 'issueTypeSchemeId')),
    issueTypeScreenScheme: Number(await make('/issuetypescreenscheme', { name: 'Type screens', issueTypeMappings })),
    workflowScheme: Number(
      await make('/workflowscheme', { name: 'Workflows', issueTypeMappings: { [types[0] ?? '']: 'Improvement lifecycle' } }),
    ),
  };
  const body = { key, name, leadAccountId, projectTypeKey: 'business', ...schemes };
  return { id: await make('/project', body), types, statusIds, body };
}

let own: Awaited<ReturnType<typeof makeOwnProject>>;
beforeAll(async () => {
  own = await makeOwnProject('CI', 'Continual improvement');
});

describe('projects', () => {
  test('one call attaches all schemes, and issues find type, workflow and screen through them', () => {
    const project = state.projects.get(own.id);
    if (!project) throw new Error('no project');
    const [improvement = '', action = ''] = own.types;
    expect(workflowFor(state, project, improvement).name).toBe('Improvement lifecycle');
    expect(workflowFor(state, project, action).name).toBe('Default workflow');
    expect(screenFor(state, project, improvement, 'edit').name).toBe('Improvement screen');
    expect(issueTypesOf(state, project).map(({ name }) => name)).toEqual(['Improvement', 'Improvement action']);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a key that is taken', { key: 'CI', name: 'Another' }, 'projectKey'],
    ['a name that is taken', { key: 'OTHER', name: 'Continual improvement' }, 'projectName'],
    ['a key in lower case', { key: 'ci2', name: 'Lower case' }, 'projectKey'],
    ['no lead', { key: 'NOLEAD', name: 'Without lead', leadAccountId: undefined }, 'projectLead'],
    ['a scheme that is not there', { key: 'LOST', name: 'Lost', workflowScheme: 77 }, 'workflowScheme'],
    [
      'a scheme beside a template',
      { key: 'BOTH', name: 'Both', workflowScheme: 10000, projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic' },
      'workflowScheme',
    ],
  ])('a project is refused for %s', async (_name, changes, field) => {
    const refused = await call('POST', '/project', { leadAccountId, ...changes });
    expect(refused).toMatchObject({ status: 400, body: { errors: { [field]: expect.any(String) as unknown } } });
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
  });

  test('a key and a name can be tried before', async () => {
    expect((await call('GET', '/projectvalidate/key?key=CI')).body).toMatchObject({
      errors: { projectKey: expect.any(String) as unknown },
    });
    expect((await call('GET', '/projectvalidate/validProjectName?name=Continual%20improvement')).body).toBe('Continual improvement 2');
  });

  test('a deleted project takes its issues along', async () => {
    const id = await makeProject(site, 'GONE');
    addIssue(site, id);
    expect((await call('DELETE', '/project/GONE')).status).toBe(204);
    expect((await call('GET', '/project/GONE')).status).toBe(404);
    expect([...state.issues.values()].some(({ projectId }) => projectId === id)).toBe(false);
  });
});

describe('configuration', () => {
  test('is for administrators', async () => {
    expect((await call('POST', '/issuetype', { name: 'Mine' }, 'team')).status).toBe(403);
    expect((await call('POST', '/workflows', { workflowNames: ['Improvement lifecycle'] }, 'auditor')).status).toBe(403);
    expect((await call('GET', '/field', undefined, null)).status).toBe(401);
    expect((await call('GET', '/priority/search', undefined, 'auditor')).body).toMatchObject({ total: 5 });
    expect((await call('GET', '/resolution/search', undefined, 'team')).body).toMatchObject({ values: [{ name: 'Done' }, {}, {}] });
  });

  test.each([
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
  ])('has the list %s', async (path) => {
    const { status, body } = await call('GET', path);
    expect([status, read(body, 'total') === 0]).toEqual([200, false]);
  });

  test('a status in use stays', async () => {
    expect((await call('DELETE', `/statuses?id=${own.statusIds[0] ?? ''}`)).status).toBe(400);
  });

  test('every request and answer above keeps to the published contract', () => {
    expect(site.violations()).toEqual([]);
  });
});
