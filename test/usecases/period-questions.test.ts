import { checkTraffic } from '../contract/har-check';
import type { PeriodQuestions } from '../../src/contract/period-questions';
import { buildApp } from '../site/build';
import { addSecurityLevel } from '../site/jira/permissions';
import type { Role } from '../site/kernel/people';
import { createSite, type Site } from '../site/site';
import { valueOf } from './improvement-site';
import { askAs } from './pack/pack-site';
import { openReviewSite } from './review/review-site';
import { settle } from './settle';

const always = { from: '2000-01-01', to: '2099-12-31' };

let site: Site;
let answers: PeriodQuestions;
beforeAll(async () => {
  await buildApp();
  site = await createSite({ port: 0, data: 'demo' });
  await settle(site);
  site.host.traffic.reset();
  site.host.metrics.reset();
  answers = await ask('auditor');
}, 300_000);
afterAll(() => site.close());

const ask = (as: Role, period = always, projectIds: string[] = []) => askAs(site, as)('viewPeriodQuestions', { period, projectIds });

function answerTo(number: number, of = answers) {
  const found = of.answered.find((answer) => answer.number === number);
  if (found === undefined) throw new Error(`Question ${String(number)} is not asked.`);
  return found;
}

test('costs a bounded number of calls, writes nothing and keeps Atlassian’s contract', () => {
  const { product, kvs } = site.host.metrics.report();
  const calls = site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
  expect(calls.filter((call) => !/^(GET \/|POST \/rest\/api\/3\/((issue|changelog)\/bulkfetch|permissions\/check)$)/.test(call))).toEqual(
    [],
  );
  expect(product.calls).toBeLessThanOrEqual(7 + answers.basis.reviews);
  expect(kvs.reads.calls).toBeLessThanOrEqual(4);
  expect(kvs.writes.calls).toBe(0);
  expect(checkTraffic(site.host.traffic.toHar())).toEqual([]);
});

test('the log, its sources and the signed review are answered from the site, with their pages and records', () => {
  expect(answers.basis).toMatchObject({ reviews: 1 });
  expect(answers.basis.records).toBeGreaterThan(60);
  expect(answerTo(2)).toMatchObject({ state: 'evidenced', evidence: [{ kind: 'list' }, { kind: 'list' }] });
  expect(answerTo(17).evidence).toMatchObject([{ kind: 'page', address: expect.stringContaining('/wiki/') }]);
  expect(answerTo(28)).toMatchObject({ state: 'evidenced', evidence: [{ kind: 'page', title: 'Information security policy' }] });
  const { evidenced, of } = answers.readiness;
  expect([evidenced, of]).toEqual([answers.answered.filter(({ state }) => state === 'evidenced').length, 21]);
});

test('a period in which nothing happened evidences nothing but the policy, which stands whatever happens', async () => {
  const nothing = await ask('auditor', { from: '2001-01-01', to: '2001-12-31' });
  expect(nothing).toMatchObject({ readiness: { evidenced: 1, of: 21 }, basis: { records: 0, reviews: 0 } });
  expect(nothing.answered.filter(({ state }) => state === 'evidenced').map(({ number }) => number)).toEqual([28]);
});

test('an impossible period, a person without a project and one that is not there are refused', async () => {
  await expect(ask('auditor', { from: '2026-02-01', to: '2026-01-01' })).rejects.toThrow(/^Period:/);
  await expect(ask('outsider')).rejects.toThrow(/no access/);
  await expect(ask('auditor', always, ['99999'])).rejects.toThrow(/no access/);
});

test('with half of the records hidden, no key and no title of theirs is told', async () => {
  const level = addSecurityLevel(site.jira.state, 'Nobody', []);
  const all = [...site.jira.state.issues.values()];
  for (const issue of all.filter((_issue, index) => index % 2 === 0)) issue.securityLevelId = level;
  const hidden = all.filter(({ securityLevelId }) => securityLevelId !== null);
  await settle(site);
  const half = await ask('auditor');
  expect(half.notVisible).toBeGreaterThan(answers.notVisible);
  expect(half.basis.records).toBeLessThan(answers.basis.records);
  const said = JSON.stringify(half);
  const leaked = hidden.filter(({ key, summary }) => new RegExp(`(?<![A-Z0-9])${key}(?![0-9])`).test(said) || said.includes(summary));
  expect(leaked.map(({ key }) => key)).toEqual([]);
});

test('a signed review that somebody changed past the app is no evidence', async () => {
  const at = await openReviewSite();
  const signOne = async () => {
    const review = await at.begin();
    await review.consider();
    valueOf(await review.sign());
    return [...(at.site.confluence.state.pages.get(review.pageId)?.properties.values() ?? [])][0];
  };
  const [first, second] = [await signOne(), await signOne()];
  const attendance = async () => {
    const { answered } = valueOf(await at.ask('manager', 'viewPeriodQuestions', { period: always, projectIds: [] }));
    return answered.find(({ number }) => number === 17);
  };
  expect(await attendance()).toMatchObject({ state: 'evidenced' });
  if (first && second) [first.value, second.value] = [second.value, first.value];
  expect(await attendance()).toMatchObject({ state: 'not-evidenced', sentence: expect.stringContaining('is not what was signed') });
  await at.site.close();
});
