import type { ReviewComparison } from '../../../src/contract/protection';
import { checkTraffic } from '../../contract/har-check';
import { addSecurityLevel } from '../../site/jira/permissions';
import { editInJira, fieldId, statusId, valueOf, type Raised } from '../improvement-site';
import { openReviewSite, signedOf, type ReviewOnPage, type ReviewSite } from '../review/review-site';

let at: ReviewSite;
let review: ReviewOnPage;
const raised: Raised[] = [];

async function settle(): Promise<void> {
  await at.site.host.drainQueue();
  await at.site.host.runScheduled();
  await at.site.host.drainQueue();
}

const issueOf = (index: number) => {
  const issue = at.site.jira.state.issues.get(raised[index]?.issue.id ?? '');
  if (issue === undefined) throw new Error(`There is no record ${String(index)}.`);
  return issue;
};

beforeAll(async () => {
  at = await openReviewSite();
  for (let number = 1; number <= 23; number += 1) raised.push(await at.raise(`Improvement ${String(number)}`));
  issueOf(0).statusId = statusId(at.site, 'Communicated');
  await settle();
  review = await at.begin();
  await review.consider();
  signedOf(await review.sign());
});
afterAll(() => at.site.close());

const compared = async (as: 'auditor' | 'manager' | 'outsider' = 'auditor'): Promise<ReviewComparison> =>
  valueOf(await review.ask(as, 'compareReview', { pageId: review.pageId }));

test('just signed, nothing differs', async () => {
  const { compared: signed, unchanged, standsOut, missing, wentOn, raised: since } = await compared();
  expect([signed, unchanged, standsOut.total, missing.total, wentOn.total, since.total]).toEqual([23, 23, 0, 0, 0, 0]);
});

describe('after 20 were changed, one deleted, one hidden and one raised', () => {
  const [changed, deleted, hidden] = [20, 21, 22];
  beforeAll(async () => {
    for (let index = 0; index < changed; index += 1) {
      const change = index % 2 === 0 ? { summary: `Renamed ${String(index)}` } : { [fieldId(at.site, 'Due date')]: '2020-01-31' };
      expect((await editInJira(at.site, raised[index]?.issue.id ?? '', change)).ok).toBe(true);
    }
    issueOf(0).statusId = statusId(at.site, 'Planned');
    expect((await at.site.fetchAs('admin', `/rest/api/3/issue/${issueOf(deleted).id}`, { method: 'DELETE' })).status).toBe(204);
    issueOf(hidden).securityLevelId = addSecurityLevel(at.site.jira.state, 'Managers', [at.site.person('manager').accountId]);
    // The register counts in seconds.
    at.site.kernel.clock.advance(1000);
    await at.raise('Raised since');
    await settle();
  });

  test('the finished one that was changed stands out, field by field, and the others went on', async () => {
    const view = await compared();
    expect(view.standsOut).toMatchObject({
      total: 1,
      items: [
        {
          key: raised[0]?.issue.key,
          title: 'Renamed 0',
          differences: expect.arrayContaining([
            expect.objectContaining({ label: 'Title', from: 'Improvement 1', to: 'Renamed 0', standing: 'stands-out' }),
          ]),
        },
      ],
    });
    expect(view.wentOn.total).toBe(19);
    expect(view.wentOn.items[0]?.differences).toEqual([
      { label: 'Due date', form: 'day', from: null, to: '2020-01-31', standing: 'going-on' },
    ]);
    expect(view.raised.items.map(({ title }) => title)).toEqual(['Raised since']);
    expect(view.unchanged).toBe(1);
  });

  test('both the deleted and the hidden one are missing for who may not see the hidden one, without a title', async () => {
    const keys = [deleted, hidden].map((index) => raised[index]?.issue.key);
    const { missing } = await compared();
    expect(missing.items.map(({ key }) => key)).toEqual(keys);
    expect(missing.items.map(({ removed }) => removed?.reason ?? null)).toEqual(['deleted', null]);
    expect(JSON.stringify(missing)).not.toContain('Improvement 2');
    expect((await compared('manager')).missing.items.map(({ key }) => key)).toEqual(keys.slice(0, 1));
  });

  test('who may browse none of the projects is told nothing of them', async () => {
    const answer = await review.ask('outsider', 'compareReview', { pageId: review.pageId });
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden', field: 'Projects' } });
  });

  test('the auditor finds the review, compares it, and writes nothing', async () => {
    at.site.host.traffic.reset();
    at.site.host.metrics.reset();
    const [listed] = valueOf(await at.ask('auditor', 'listSignedReviews', {}));
    expect(listed).toMatchObject({ pageId: review.pageId, number: review.number });
    await compared();
    const calls = at.site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
    expect(calls.filter((call) => !/^(GET \/|POST \/rest\/api\/3\/permissions\/check$)/.test(call))).toEqual([]);
    expect(calls).toHaveLength(4);
    expect(at.site.host.metrics.report().kvs.writes.calls).toBe(0);
  });
});

test('a page without a signed review, and one whose file is gone, are refused in words', async () => {
  const draft = await at.begin();
  const ask = async () => review.ask('auditor', 'compareReview', { pageId: review.pageId });
  expect(await draft.ask('auditor', 'compareReview', { pageId: draft.pageId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  const file = [...at.site.confluence.state.attachments.values()].find(({ pageId }) => pageId === review.pageId);
  const [first] = file?.versions ?? [];
  if (first) Object.assign(first, { content: new TextEncoder().encode('{"sha256":"another"}') });
  expect(await ask()).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining(`${review.number} cannot be compared`) },
  });
});

test('all calls keep Atlassian’s published contract', () => {
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});
