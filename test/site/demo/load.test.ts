import { createSite, type Site } from '../site';

let site: Site;

beforeAll(async () => {
  site = await createSite({ port: 0, data: 'load:400' });
  await site.host.runScheduled();
  await site.host.drainQueue();
});
afterAll(() => site.close());

const statusNames = () => [...site.jira.state.issues.values()].map(({ statusId }) => site.jira.state.statuses.get(statusId)?.name);

test('as many improvements as asked for, in every status', () => {
  expect(site.jira.state.issues.size).toBe(400);
  expect(new Set(statusNames()).size).toBe(9);
});

test('each history begins at the first stage, ends where the improvement stands and never runs backwards in time', () => {
  const identified = [...site.jira.state.statuses.values()].find(({ name }) => name === 'Identified')?.id;
  for (const { created, histories, statusId } of site.jira.state.issues.values()) {
    const moves = histories.flatMap(({ created: at, items }) => items.map((item) => ({ ...item, at })));
    expect(moves[0]?.from ?? statusId).toBe(identified);
    expect(moves.at(-1)?.to ?? identified).toBe(statusId);
    expect(moves.map(({ at }) => at)).toEqual(moves.map(({ at }) => at).sort((one, other) => one - other));
    expect(moves[0]?.at ?? Infinity).toBeGreaterThanOrEqual(created);
  }
});

test('Jira finds and prints what was written', async () => {
  const response = await site.fetchAs(
    'team',
    `/rest/api/3/search/jql?jql=${encodeURIComponent('project = "CI" AND status = "Communicated"')}&fields=summary,status&maxResults=5`,
  );
  const { issues } = (await response.json()) as { issues: { fields: { summary: string; status: { name: string } } }[] };
  expect(issues.map(({ fields }) => fields.status.name)).toEqual(Array.from({ length: 5 }, () => 'Communicated'));
});

test('the summary counts all of them once the register has been reconciled', async () => {
  const extension = {
    type: 'macro',
    content: { id: '1', type: 'page' },
    space: { key: 'ISMS' },
    isEditing: false,
    config: { period: 'year' },
  };
  const answer = await site.host.invoke({
    as: site.person('manager'),
    moduleKey: 'improvement-summary',
    functionKey: 'viewSummary',
    payload: {},
    extension,
  });
  expect(answer).toMatchObject({ ok: true, value: { summary: { total: 400, notVisible: 0 } } });
});
