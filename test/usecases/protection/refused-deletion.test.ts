import { editWorkflow } from '../edit-workflow';
import { editInJira, openImprovementSite, statusId, valueOf, type ImprovementSite, type Raised } from '../improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

async function raiseAt(status: string): Promise<Raised> {
  const raised = await at.raise(`At ${status}`);
  const issue = at.site.jira.state.issues.get(raised.issue.id);
  if (issue) issue.statusId = statusId(at.site, status);
  return raised;
}

const remove = async (id: string) =>
  (await at.site.fetchAs('admin', `/rest/api/3/issue/${id}?deleteSubtasks=true`, { method: 'DELETE' })).status;

test.each(['Communicated', 'Declined'])('Jira deletes nothing that is %s, not even for an administrator', async (status) => {
  const { issue } = await raiseAt(status);
  expect(await remove(issue.id)).toBe(403);
  expect(at.site.jira.state.issues.has(issue.id)).toBe(true);
});

test('what was taken up again is not protected any more, and the way back stands in its history', async () => {
  const { issue } = await raiseAt('Communicated');
  const record = at.site.jira.state.issues.get(issue.id);
  if (record) record.statusId = statusId(at.site, 'Planned');
  expect(await remove(issue.id)).toBe(204);
});

test('nor the actions of what has ended', async () => {
  const raised = await at.raise('With an action');
  valueOf(await raised.ask('team', 'addAction', { title: 'Do it' }));
  const action = [...at.site.jira.state.issues.values()].find(({ parentId }) => parentId === raised.issue.id);
  const parent = at.site.jira.state.issues.get(raised.issue.id);
  if (parent) parent.statusId = statusId(at.site, 'Communicated');
  expect(await remove(action?.id ?? '')).toBe(403);
});

test('what has ended can still be edited, as a second check has to', async () => {
  const { issue } = await raiseAt('Communicated');
  expect((await editInJira(at.site, issue.id, { summary: 'Renamed' })).status).toBe(204);
});

test('every kind’s workflow denies deletion and moving at its ends, and nowhere else', () => {
  const names = new Map([...at.site.jira.state.statuses.values()].map(({ id, name }) => [id, name]));
  const denied = [...at.site.jira.state.workflows.values()]
    .flatMap(({ kept }) => Object.entries(kept?.statuses ?? {}))
    .filter(([, { properties }]) => 'jira.permission.delete.denied' in properties && 'jira.permission.move.denied' in properties)
    .map(([id]) => names.get(id));
  expect(new Set(denied)).toEqual(new Set(['Communicated', 'Closed', 'Achieved', 'Declined']));
});

test('where somebody took the properties out of a workflow of set-up, its health says so and puts them back', async () => {
  const view = async () => valueOf(await at.ask('admin', 'viewAdoption', { projectId: at.project.id }));
  expect((await view()).findings).toEqual([]);
  await editWorkflow(at.site, 'Improvement lifecycle', ({ statuses }) => ({
    statuses: statuses.map((status) => ({ ...status, properties: {} })),
  }));
  const { issue } = await raiseAt('Declined');
  const [found, ...others] = (await view()).findings;
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'end-not-protected', kind: 'improvement', severity: 'weakens' });
  const agreed = [{ findingId: found?.id ?? '', changes: found?.fix?.changes ?? [], touches: found?.fix?.touches ?? [] }];
  valueOf(await at.ask('admin', 'fixFindings', { projectId: at.project.id, agreed }));
  await at.site.host.drainQueue();
  expect((await view()).findings).toEqual([]);
  expect(await remove(issue.id)).toBe(403);
});
