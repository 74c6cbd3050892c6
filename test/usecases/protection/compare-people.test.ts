import type { ReviewComparison } from '../../../src/contract/protection';
import { checkTraffic } from '../../contract/har-check';
import type { Role } from '../../site/kernel/people';
import { editInJira, fieldId, statusId, valueOf, type Raised } from '../improvement-site';
import { openReviewSite, signedOf, type ReviewOnPage, type ReviewSite } from '../review/review-site';
import { signInFormat } from '../review/sign-in-format';
import { settle } from '../settle';

let at: ReviewSite;
let review: ReviewOnPage;
let finished: Raised;
let underWay: Raised;

const account = (role: Role) => ({ accountId: at.site.person(role).accountId });

async function record({ issue }: Raised, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const fields = Object.fromEntries(Object.entries(facts).map(([name, value]) => [fieldId(at.site, name), value]));
  expect((await editInJira(at.site, issue.id, fields)).ok).toBe(true);
}

function bring({ issue }: Raised, stage: string): void {
  const found = at.site.jira.state.issues.get(issue.id);
  if (found === undefined) throw new Error(`There is no ${issue.key}.`);
  found.statusId = statusId(at.site, stage);
}

const compared = async (as: Role = 'auditor'): Promise<ReviewComparison> =>
  valueOf(await review.ask(as, 'compareReview', { pageId: review.pageId }));

beforeAll(async () => {
  at = await openReviewSite();
  [finished, underWay] = [await at.raise('Restore faster'), await at.raise('Patch faster')];
  const measured = { Metric: 'Time', Direction: { value: 'Lower is better' }, Baseline: 12, 'Baseline date': '2026-01-12' };
  await record(finished, { ...measured, Assignee: account('team'), Verifier: account('verifier'), Actual: 4, 'Actual date': '2026-02-28' });
  await record(finished, { Effectiveness: { value: 'Effective' } });
  bring(finished, 'Communicated');
  await settle(at.site);
  review = await at.begin();
  await review.consider();
  signedOf(await review.sign());
});
afterAll(() => at.site.close());

test('just signed, nothing differs, and all of it was signed', async () => {
  expect(await compared()).toMatchObject({ compared: 2, unchanged: 2, notHeld: [], people: [] });
});

describe('after owner, verifier and days were changed in Jira', () => {
  beforeAll(async () => {
    const secondCheck = { 'Second check on': '2099-06-01', 'Second check': { value: 'Still effective' } };
    await record(finished, {
      Assignee: account('manager'),
      Verifier: null,
      'Baseline date': null,
      'Actual date': '2026-03-01',
      ...secondCheck,
    });
    await record(underWay, { Assignee: account('verifier') });
    await settle(at.site);
  });

  test('each is named, with the people by the names that Jira gives', async () => {
    const { standsOut, wentOn, people } = await compared();
    const [team, verifier, manager] = (['team', 'verifier', 'manager'] as const).map((role) => at.site.person(role));
    expect(standsOut.items[0]?.differences).toEqual([
      { label: 'Owner', form: 'person', from: team?.accountId, to: manager?.accountId, standing: 'stands-out' },
      { label: 'Verifier', form: 'person', from: verifier?.accountId, to: null, standing: 'stands-out' },
      { label: 'Second check', form: 'words', from: null, to: 'Still effective', standing: 'going-on' },
      { label: 'Second check on', form: 'day', from: null, to: '2099-06-01', standing: 'going-on' },
      { label: 'Baseline date', form: 'day', from: '2026-01-12', to: null, standing: 'stands-out' },
      { label: 'Actual date', form: 'day', from: '2026-02-28', to: '2026-03-01', standing: 'stands-out' },
    ]);
    expect(wentOn.items[0]?.differences).toEqual([
      { label: 'Owner', form: 'person', from: null, to: verifier?.accountId, standing: 'going-on' },
    ]);
    const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
    expect([team, verifier, manager].map((person) => names.get(person?.accountId ?? ''))).toEqual(
      [team, verifier, manager].map((person) => person?.displayName),
    );
    expect(people).toHaveLength(3);
  });

  test('the names take one call of Jira, whoever asks', async () => {
    at.site.host.traffic.reset();
    await compared();
    const paths = at.site.host.traffic.exchanges.map(({ request: { url } }) => new URL(url).pathname);
    expect(paths.filter((path) => path === '/rest/api/3/user/bulk')).toHaveLength(1);
  });

  test('the list behind a signed number shows the owner of that day', async () => {
    const asked = { input: 'g', group: 'tiles', line: 'done', look: 'signed', page: 0 };
    const { items } = valueOf(await review.ask('auditor', 'listReviewFigure', asked));
    expect(items.map(({ ownerId }) => ownerId)).toEqual([at.site.person('team').accountId]);
  });

  test.each(['clause-10-review-2', 'clause-10-review-1'] as const)('a review of %s says that they were not signed', async (format) => {
    signInFormat(at, review, format);
    const { integrity, standsOut, wentOn, notHeld, people } = await compared();
    expect(integrity).toBe('sound');
    expect(notHeld).toEqual(expect.arrayContaining(['Owner', 'Verifier', 'Actual date', 'Result changed after verification']));
    expect(standsOut.total).toBe(0);
    expect(wentOn.items.map(({ differences }) => differences.map(({ label }) => label))).toEqual([['Second check']]);
    expect(people).toEqual([]);
  });
});

test('all calls keep Atlassian’s published contract', () => {
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});
