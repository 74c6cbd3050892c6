import type { Issue } from '../jira/model';
import { createSite, type Site } from '../site';
import { improvements } from './improvements';
import { decidedAnew } from './reviews';
import { standingNameOf } from './second-checks';

let site: Site;

beforeAll(async () => {
  site = await createSite({ port: 0, data: 'demo' });
});
afterAll(async () => {
  await site.close();
});

const fieldId = (name: string): string => {
  const field = [...site.jira.state.fields.values()].find((candidate) => candidate.name === name);
  if (!field) throw new Error(`Jira has no field "${name}".`);
  return field.id;
};
const typeName = (issue: Issue) => site.jira.state.issueTypes.get(issue.issueTypeId)?.name;
const statusName = (issue: Issue) => site.jira.state.statuses.get(issue.statusId)?.name;
const made = () =>
  [...site.jira.state.issues.values()].filter((issue) => typeName(issue) === 'Improvement' && issue.summary !== decidedAnew);
const storyOf = (issue: Issue) => improvements.find(({ title }) => title === issue.summary);
const changesOf = (issue: Issue, id: string) =>
  issue.histories.flatMap(({ items, created, authorId }) =>
    items.filter((item) => item.fieldId === id).map((item) => ({ ...item, created, authorId })),
  );
const entered = (issue: Issue, status: string) => changesOf(issue, 'status').findLast((item) => item.toString === status)?.created;

test('every story became one improvement that stands where the story ends', () => {
  expect(
    made()
      .map(({ summary }) => summary)
      .sort(),
  ).toEqual(improvements.map(({ title }) => title).sort());
  for (const issue of made()) {
    const story = storyOf(issue);
    expect([issue.key, statusName(issue)]).toEqual([issue.key, story && standingNameOf(story)]);
  }
});

test('the number that an improvement carries is the last one its history tells', () => {
  for (const issue of made()) {
    for (const name of ['Actual', 'Baseline', 'Target', 'Impact', 'Effort', 'Alignment']) {
      const told = changesOf(issue, fieldId(name)).at(-1)?.toString ?? null;
      expect([issue.key, name, told === null ? undefined : Number(told)]).toEqual([issue.key, name, issue.fields[fieldId(name)]]);
    }
    for (const name of ['Metric', 'Documentation', 'Communicated to']) {
      const told = changesOf(issue, fieldId(name)).at(-1)?.toString ?? undefined;
      expect([issue.key, name, told]).toEqual([issue.key, name, issue.fields[fieldId(name)]]);
    }
  }
});

test('the actual is what the story tells, for each of the three organisations', () => {
  const found = (title: string) => made().find(({ summary }) => summary.startsWith(title));
  const numbers = (issue: Issue | undefined) => [issue?.fields[fieldId('Baseline')], issue?.fields[fieldId('Actual')]];
  expect(numbers(found('Keep infrastructure as code'))).toEqual([45, 9]);
  expect(numbers(found('Write incident communication playbooks'))).toEqual([12, 4]);
  expect(numbers(found('Adopt a continuous risk assessment'))).toEqual([60, 15]);
});

test('statuses follow one another: each change starts where the one before ended, and later', () => {
  for (const issue of made()) {
    const moves = changesOf(issue, 'status');
    moves.forEach((move, index) => {
      const before = moves[index - 1];
      if (before) expect([issue.key, move.from]).toEqual([issue.key, before.to]);
      expect(move.created).toBeGreaterThanOrEqual(before?.created ?? issue.created);
    });
    if (moves.length > 0) expect(moves.at(-1)?.to).toBe(issue.statusId);
  }
});

test('verified before documented, documented before told, and by somebody who does not own it', () => {
  for (const issue of made().filter((candidate) => statusName(candidate) === 'Communicated')) {
    expect(entered(issue, 'Communicated')).toBeGreaterThan(entered(issue, 'Standardized') ?? Infinity);
    expect(entered(issue, 'Standardized')).toBeGreaterThan(entered(issue, 'Verifying') ?? Infinity);
    const verifier = changesOf(issue, 'status').findLast((item) => item.toString === 'Standardized')?.authorId;
    expect(verifier).not.toBe(issue.assigneeId);
    expect(verifier).toBe(issue.fields[fieldId('Verifier')]);
  }
});

test('actions of what is verified are done', () => {
  const { issues, subtaskIdsByParent } = site.jira.state;
  const past = new Set(['Verifying', 'Standardized', 'Communicated']);
  for (const issue of made().filter((candidate) => past.has(statusName(candidate) ?? ''))) {
    const actions = (subtaskIdsByParent.get(issue.id) ?? []).flatMap((id) => issues.get(id) ?? []);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.map(statusName)).toEqual(actions.map(() => 'Done'));
  }
});

test('something is overdue, declined, on hold and reopened after a verification that failed', () => {
  const now = new Date(site.kernel.clock.now()).toISOString().slice(0, 10);
  const open = made().filter((issue) => !['Communicated', 'Declined'].includes(statusName(issue) ?? ''));
  expect(open.filter(({ dueDate }) => dueDate !== null && dueDate < now).length).toBeGreaterThanOrEqual(3);
  expect(made().filter((issue) => statusName(issue) === 'Declined')).toHaveLength(3);
  expect(made().filter((issue) => statusName(issue) === 'On hold')).toHaveLength(1);
  const reopened = made().filter((issue) =>
    changesOf(issue, 'status').some((item) => item.fromString === 'Verifying' && item.toString === 'Planned'),
  );
  expect(reopened).toHaveLength(2);
});

test('of what has ended, second checks are to come, due soon, overdue and passed; one failed and reopened', () => {
  const today = new Date(site.kernel.clock.now()).toISOString().slice(0, 10);
  const inAMonth = new Date(site.kernel.clock.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const ended = made().filter((issue) => statusName(issue) === 'Communicated');
  const dueOf = (issue: Issue) => String(issue.fields[fieldId('Second check due')]);
  const open = ended.filter((issue) => issue.fields[fieldId('Second check on')] === undefined);
  for (const issue of ended) expect(dueOf(issue)).toMatch(/^20/);
  expect(open.filter((issue) => dueOf(issue) < today).map(({ summary }) => summary)).toContain(
    'Integrate security checks into every delivery pipeline',
  );
  expect(open.filter((issue) => dueOf(issue) >= today && dueOf(issue) <= inAMonth).map(({ summary }) => summary)).toContain(
    'Keep the data centre running in heat waves',
  );
  expect(ended.length - open.length).toBeGreaterThanOrEqual(4);
  const again = made().filter((issue) =>
    changesOf(issue, 'status').some((item) => item.fromString === 'Communicated' && item.toString === 'Planned'),
  );
  expect(again.map(({ summary }) => summary)).toEqual(['One button to report suspicious mail']);
});

test('nothing happened in the future, and the site’s clock is back at today', () => {
  expect(Math.abs(site.kernel.clock.now() - Date.now())).toBeLessThan(60_000);
  for (const issue of site.jira.state.issues.values()) expect(issue.updated).toBeLessThanOrEqual(site.kernel.clock.now());
});

test('almost every improvement is linked to the record it was raised from', () => {
  const unlinked = made().filter((issue) => (site.jira.state.linkIdsByIssue.get(issue.id)?.size ?? 0) === 0);
  expect(unlinked.map(({ summary }) => summary)).toEqual(['Answer security questionnaires from one library']);
});

test('a project that grew beside the app waits to be adopted', async () => {
  const call = {
    as: site.person('admin'),
    moduleKey: 'set-up',
    functionKey: 'findAdoptableProjects',
    payload: { query: 'inform' },
    extension: {},
  };
  expect(await site.host.invoke(call)).toMatchObject({ ok: true, value: [{ key: 'ODD', name: 'Informationssicherheit' }] });
});

test('the space holds the review, the policy and the procedure with its versions', async () => {
  const response = await site.fetchAs('auditor', '/wiki/api/v2/pages?limit=50');
  const { results } = (await response.json()) as { results: { title: string; version: { number: number } }[] };
  expect(results.find(({ title }) => title === 'Access review procedure')?.version.number).toBe(3);
  expect(results.filter(({ title }) => /review 20\d\d Q[1-4]/.test(title))).toHaveLength(1);
  expect(results.map(({ title }) => title)).toContain('Information security policy');
});

test('the policy commits to continual improvement, as the administrator confirmed and its readers can see', async () => {
  const payload = { period: { from: '2000-01-01', to: '2099-12-31' }, projectIds: [] };
  const call = { moduleKey: 'audit', functionKey: 'viewPeriodQuestions', payload, extension: { type: 'jira:globalPage' } };
  const answer = await site.host.invoke({ as: site.person('auditor'), ...call });
  const sentence = expect.stringMatching(/^“Information security policy”, version 1 of .* “We improve .* confirmed on /) as string;
  const question28 = expect.objectContaining({ number: 28, state: 'evidenced', sentence }) as unknown;
  expect(answer).toMatchObject({ ok: true, value: { answered: expect.arrayContaining([question28]) as unknown[] } });
});

test('what is finished is documented by a page at its version of that day, or by a reason', async () => {
  const pages = [...site.confluence.state.pages.values()];
  const documented = made().filter((issue) => issue.fields[fieldId('Documentation')] !== undefined);
  const pagesOf = ({ remoteLinks }: Issue) => remoteLinks.filter(({ relationship }) => relationship === 'is documented in');
  expect(documented.filter((issue) => pagesOf(issue).length === 0).map((issue) => issue.fields[fieldId('Documentation')])).toEqual([
    expect.stringMatching(/^No document changed: /),
  ]);
  for (const issue of documented.filter((one) => pagesOf(one).length > 0)) {
    const words = issue.fields[fieldId('Documentation')];
    expect([issue.key, words]).toEqual([issue.key, storyOf(issue)?.finish?.documentation]);
    expect(pagesOf(issue)).toMatchObject([{ object: { title: words } }]);
    const [, title, number] = /^(.+), version (\d+)$/.exec(String(words)) ?? [];
    const version = pages.flatMap(({ versions }) => versions).find((one) => one.title === title && one.number === Number(number));
    const recorded = changesOf(issue, fieldId('Documentation')).at(-1)?.created ?? 0;
    expect([issue.key, recorded - (version?.createdAt ?? 0) < 120_000]).toEqual([issue.key, true]);
  }
  const restore = documented.find(({ summary }) => summary.startsWith('Test a restore'));
  const extension = { issue: { id: restore?.id, key: restore?.key } };
  const call = { as: site.person('auditor'), moduleKey: 'improvement-panel', functionKey: 'viewDocuments', payload: {}, extension };
  expect(await site.host.invoke(call)).toMatchObject({
    ok: true,
    value: { pages: [{ recorded: { title: 'Restore procedure', version: 2 }, standing: { kind: 'changed', version: 4, times: 2 } }] },
  });
});

test('the auditor is told of an improvement that is not visible to them, and of nothing else', async () => {
  const hidden = made().filter(({ securityLevelId }) => securityLevelId !== null);
  expect(hidden.map(({ summary }) => summary)).toEqual(['Filter web traffic on laptops outside the office']);
  expect((await site.fetchAs('auditor', `/rest/api/3/issue/${hidden[0]?.key ?? ''}`)).status).toBe(404);
  const extension = {
    type: 'macro',
    content: { id: '1', type: 'page' },
    space: { key: 'ISMS' },
    isEditing: false,
    config: { period: 'year' },
  };
  const seen = await site.host.invoke({
    as: site.person('auditor'),
    moduleKey: 'improvement-summary',
    functionKey: 'viewSummary',
    payload: {},
    extension,
  });
  expect(seen).toMatchObject({ ok: true, value: { summary: { total: [...improvements, decidedAnew].length - 1, notVisible: 1 } } });
});

test('one management review is signed, with decisions that the next one carries over, and the next is in preparation', async () => {
  const [space] = [...site.confluence.state.spaces.values()];
  const call = { as: site.person('auditor'), payload: {} };
  const place = { space: { id: space?.id, key: space?.key } };
  const listed = await site.host.invoke({ ...call, moduleKey: 'management-reviews', functionKey: 'viewReviews', extension: place });
  const { reviews } = (listed as { value: { reviews: { pageId: string; signature: { by: string } | null }[] } }).value;
  expect(reviews.map(({ signature }) => signature?.by ?? null)).toEqual([null, 'Mina Sato']);
  const review = async (pageId: string | undefined) =>
    site.host.invoke({ ...call, moduleKey: 'management-review', functionKey: 'viewReview', extension: { content: { id: pageId } } });
  const signedAt = site.kernel.clock.now() - 100 * 86_400_000;
  expect(await review(reviews[1]?.pageId)).toMatchObject({
    value: {
      kind: 'signed',
      integrity: 'sound',
      untold: [],
      record: { signedAt: expect.stringContaining(new Date(signedAt).toISOString().slice(0, 10)) },
    },
  });
  expect(await review(reviews[0]?.pageId)).toMatchObject({
    value: {
      kind: 'draft',
      carried: [
        { work: { title: decidedAnew, done: false }, reviews: 1 },
        { work: { done: true } },
        { work: { done: false } },
        { work: { status: 'On hold' } },
      ],
    },
  });
});
