import { defaultScreen, makeIssue, openJira, statusIdOf, type TestJira } from './jira-fixture';
import { listAt, textAt } from './json';

const api = '/rest/api/3';

/** Bug follows the workflow of Task, Deviation one of its own; both are on the site, and the type is on the screen. */
async function openTypes() {
  const site = await openJira();
  const { state } = site.jira;
  const [workflow] = state.workflows.values();
  const [scheme] = state.workflowSchemes.values();
  if (workflow === undefined || scheme === undefined) throw new Error('The site has no workflow.');
  for (const name of ['Bug', 'Deviation']) state.issueTypes.set(name, { id: name, name, description: '', hierarchyLevel: 0 });
  for (const types of state.issueTypeSchemes.values()) types.issueTypeIds = [...types.issueTypeIds, 'Bug', 'Deviation'];
  state.workflows.set('own', { ...workflow, id: 'own', name: 'Own', statusIds: [statusIdOf(site.jira, 'To Do')] });
  scheme.workflowIdByIssueType = { ...scheme.workflowIdByIssueType, Deviation: 'own' };
  defaultScreen(site.jira).tabs[0]?.fieldIds.push('issuetype');
  const guard = (properties: Readonly<Record<string, string>>) => {
    const status = { properties, layout: null, approvalConfiguration: null };
    const statuses = Object.fromEntries(workflow.statusIds.map((id) => [id, status]));
    workflow.kept = { startPointLayout: null, loopedTransitionContainerLayout: null, statuses };
  };
  return { site, guard };
}

const edit = (site: TestJira, key: string, type: string) =>
  site.call('PUT', `${api}/issue/${key}`, { fields: { issuetype: { name: type } } }, 'admin');

async function move(site: TestJira, key: string, type: string): Promise<unknown> {
  const body = { targetToSourcesMapping: { [`ISMS,${type}`]: { issueIdsOrKeys: [key], inferStatusDefaults: true } } };
  const { body: task } = await site.call('POST', `${api}/bulk/issues/move`, body, 'admin');
  return (await site.call('GET', `${api}/bulk/queue/${textAt(task, 'taskId') ?? ''}`, undefined, 'admin')).body;
}

test('editing reaches the types that follow the same workflow, and no other', async () => {
  const { site } = await openTypes();
  const issue = await makeIssue(site);
  const form = await site.call('GET', `${api}/issue/${issue.key}/editmeta`, undefined, 'admin');
  expect(form.body).toMatchObject({ fields: { issuetype: { required: true, allowedValues: [{ name: 'Task' }, { name: 'Bug' }] } } });
  expect(await edit(site, issue.key, 'Deviation')).toMatchObject({
    status: 400,
    body: { errors: { issuetype: 'The issue type selected is invalid.' } },
  });
  expect((await edit(site, issue.key, 'Bug')).status).toBe(204);
  expect([issue.issueTypeId, issue.histories.at(-1)?.items[0]?.toString]).toEqual(['Bug', 'Bug']);
});

test('moving reaches every type; a status that the target does not have is left for its beginning', async () => {
  const { site } = await openTypes();
  const issue = await makeIssue(site);
  issue.statusId = statusIdOf(site.jira, 'Done');
  expect(await move(site, issue.key, 'Deviation')).toMatchObject({ processedAccessibleIssues: [Number(issue.id)] });
  expect([issue.issueTypeId, issue.statusId]).toEqual(['Deviation', statusIdOf(site.jira, 'To Do')]);
  expect(issue.histories.at(-1)?.items.map(({ field }) => field)).toEqual(['issuetype', 'status']);
});

test.each([
  ['jira.permission.move.denied', [204, 1]],
  ['jira.permission.edit.denied', [403, 0]],
  ['jira.issue.editable', [403, 0]],
] as const)('of %s at the status, editing and moving take the one that it is about', async (property, [edited, refused]) => {
  const { site, guard } = await openTypes();
  const issue = await makeIssue(site);
  guard({ [property]: property === 'jira.issue.editable' ? 'false' : 'denied' });
  expect((await edit(site, issue.key, 'Bug')).status).toBe(edited);
  const done = await move(site, issue.key, 'Deviation');
  expect(listAt(done, 'processedAccessibleIssues')).toHaveLength(1 - refused);
});

test('who is let do it by another property is not known, and said so', async () => {
  const { site, guard } = await openTypes();
  const issue = await makeIssue(site);
  guard({ 'jira.permission.edit.denied': 'denied', 'jira.permission.edit.group': 'site-admins' });
  expect((await edit(site, issue.key, 'Bug')).status).toBe(501);
});
