import { z } from 'zod';
import { openImprovementSite, statusId, type ImprovementSite } from '../improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

async function raiseAt(status: string) {
  const { issue } = await at.raise(`At ${status}`);
  const record = at.site.jira.state.issues.get(issue.id);
  if (record === undefined) throw new Error('The record is gone.');
  record.statusId = statusId(at.site, status);
  return record;
}

const typeNamed = (name: string) => [...at.site.jira.state.issueTypes.values()].find((type) => type.name === name)?.id ?? '';
const send = (method: string, path: string, body: unknown) =>
  at.site.fetchAs('admin', `/rest/api/3/${path}`, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

async function moveToType(issueId: string, name: string): Promise<unknown> {
  const target = `${at.project.key},${typeNamed(name)}`;
  const body = { targetToSourcesMapping: { [target]: { issueIdsOrKeys: [issueId], inferStatusDefaults: true } } };
  const { taskId } = z.object({ taskId: z.string() }).parse(await (await send('POST', 'bulk/issues/move', body)).json());
  return (await at.site.fetchAs('admin', `/rest/api/3/bulk/queue/${taskId}`)).json();
}

test.each(['Communicated', 'Declined'])(
  'Jira makes nothing that is %s another work type, not even for an administrator',
  async (status) => {
    const record = await raiseAt(status);
    const before = record.issueTypeId;
    expect(await moveToType(record.id, 'Nonconformity')).toMatchObject({
      processedAccessibleIssues: [],
      failedAccessibleIssues: { [record.id]: ['You do not have permission to move issues in this project.'] },
    });
    expect(record.issueTypeId).toBe(before);
  },
);

test('nor does editing, where the type stands on the screen: each kind has a workflow of its own', async () => {
  for (const screen of at.site.jira.state.screens.values()) screen.tabs[0]?.fieldIds.push('issuetype');
  for (const status of ['Communicated', 'Planned']) {
    const { key } = await raiseAt(status);
    const answer = await send('PUT', `issue/${key}`, { fields: { issuetype: { name: 'Nonconformity' } } });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { errorMessages: [], errors: { issuetype: 'The issue type selected is invalid.' } },
    ]);
  }
});

test('what is open can be moved, and its history says so', async () => {
  const record = await raiseAt('Planned');
  expect(await moveToType(record.id, 'Nonconformity')).toMatchObject({ processedAccessibleIssues: [Number(record.id)] });
  expect(record.issueTypeId).toBe(typeNamed('Nonconformity'));
  expect(record.histories.at(-1)?.items[0]).toMatchObject({ field: 'issuetype', fromString: 'Improvement', toString: 'Nonconformity' });
});
