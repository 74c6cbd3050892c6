import type { Frame, Locator, Page } from 'playwright-core';
import { checkTraffic } from '../contract/har-check';
import { decidedAnew } from '../site/demo/reviews';
import { startWalk, surfaceOf, type Visit, type Walk } from './walk';

/** The auditor's way from a control to the signed review and back; nothing is typed but the first address. */
let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
  walk.site.host.traffic.reset();
  walk.site.host.metrics.reset();
}, 240_000);
afterAll(() => walk.end());

const subject = { id: 'A.6.5', title: 'A.6.5 Responsibilities after termination or change of employment' } as const;
const improvement = 'Withdraw access on the last working day';

/** The page that a link opens in a tab of its own. */
async function follow(page: Page, link: Locator): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await link.click();
  const next = await opened;
  await next.waitForLoadState('networkidle');
  return next;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 2200 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `test/screenshots/auditor-${name}.png` });
}

/** Calls by which a page would change something in a product; the searches that are posted change nothing. */
function noteWrites(visit: Visit): readonly string[] {
  const writes: string[] = [];
  const reads = /\/(bulkfetch|permissions\/check|search\/jql|expression\/evaluate)$/;
  visit.page.context().on('request', (request) => {
    const { pathname } = new URL(request.url());
    const isProduct = /^\/(rest|wiki\/(rest|api))\//.test(pathname);
    if (isProduct && request.method() !== 'GET' && !reads.test(pathname)) writes.push(`${request.method()} ${pathname}`);
  });
  return writes;
}

/** Presses every button that a surface offers, and says what was refused. */
async function pressAll(frame: Frame, but: RegExp): Promise<readonly string[]> {
  const names = (await frame.getByRole('button').allInnerTexts()).map((name) => name.replaceAll(/\s+/g, ' ').trim());
  const refused: string[] = [];
  for (const name of new Set(names.filter((text) => text !== '' && !but.test(text)))) {
    const button = frame.getByRole('button', { name, exact: true }).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    await button.click();
    await frame.waitForTimeout(150);
    if ((await frame.getByRole('alert').count()) > 0) refused.push(name);
  }
  return refused;
}

test('from a control to its improvement, the trace, the verification, the signed review and its hash, and back', async () => {
  const visit = await walk.visitAs('auditor');
  const writes = noteWrites(visit);
  await visit.open('/jira/apps/audit');
  const audit = await surfaceOf(visit.page, 'audit');
  await audit.getByRole('button', { name: subject.title, exact: true }).click();
  const list = audit.getByRole('region', { name: subject.title });
  await list.getByRole('row', { name: new RegExp(improvement) }).waitFor();
  expect(new URL(visit.page.url()).pathname).toBe(`/jira/apps/audit/controls/${subject.id}`);
  await shoot(visit.page, 'control');

  const record = list.getByRole('row', { name: new RegExp(improvement) }).getByRole('link');
  const issue = await follow(visit.page, record);
  await issue.getByRole('button', { name: 'Audit trail' }).click();
  const trail = await surfaceOf(issue, 'audit-trail');
  await trail.getByRole('heading', { level: 1, name: /in the trace$/ }).waitFor();
  const verification = trail.getByRole('list', { name: /^Verification of / });
  await verification.getByText('Effective', { exact: true }).waitFor();
  await verification.getByText(/^By /).first().waitFor();
  await shoot(issue, 'trace');

  const box = trail.getByRole('list', { name: /^Management review of / });
  await box.getByText('Signed', { exact: true }).waitFor();
  const page = await follow(issue, box.getByRole('link').first());
  const review = await surfaceOf(page, 'review');
  await review.getByText('How to check it').click();
  const hash = (await review.getByText(/^SHA-256 /).innerText()).replace('SHA-256 ', '');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await shoot(page, 'review');

  const decisions = review.getByRole('table', { name: 'Decisions of this review' });
  await decisions.getByRole('link', { name: new RegExp(decidedAnew) }).waitFor();
  const again = await follow(page, decisions.getByRole('link', { name: new RegExp(improvement) }));
  const panel = await surfaceOf(again, 'issue-panel');
  const back = await follow(again, panel.getByRole('link', { name: new RegExp(`^Control ${subject.id} `) }));
  const there = await surfaceOf(back, 'audit');
  await there
    .getByRole('region', { name: subject.title })
    .getByRole('row', { name: new RegExp(improvement) })
    .waitFor();
  expect(new URL(back.url()).pathname).toBe(`/jira/apps/audit/controls/${subject.id}`);

  expect(visit.complaints).toEqual([]);
  expect(writes).toEqual([]);
  await visit.close();
}, 180_000);

test('the way back in the browser leads through what was looked at', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open('/jira/apps/audit/clauses/9.2?period=year');
  const audit = await surfaceOf(visit.page, 'audit');
  await audit.getByRole('region', { name: '9.2 Internal audit' }).waitFor();
  expect(await audit.getByLabel('Period').inputValue()).toBe('year');
  await audit.getByRole('button', { name: 'Auditor’s questions' }).click();
  await audit.getByRole('heading', { level: 1, name: /evidenced$/ }).waitFor();
  expect(new URL(visit.page.url()).pathname).toBe('/jira/apps/audit/questions');
  await visit.page.goBack();
  await audit.getByRole('region', { name: '9.2 Internal audit' }).waitFor();
  await visit.page.goForward();
  await audit.getByRole('heading', { level: 1, name: /evidenced$/ }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('every button that the auditor is offered on the way works', async () => {
  const visit = await walk.visitAs('auditor');
  const writes = noteWrites(visit);
  const places = [
    ['/jira/apps/audit', 'audit', /^Evidence pack$/],
    ['/jira/apps/audit/pack', 'audit', /^(Build|Controls|Auditor|Protection)/],
    [`/browse/${keyOf(improvement)}`, 'issue-panel', /^$/],
    [`/browse/${keyOf(improvement)}?activity=audit-trail`, 'audit-trail', /^$/],
  ] as const;
  for (const [path, entry, but] of places) {
    await visit.open(path);
    const frame = await surfaceOf(visit.page, entry);
    await frame.getByRole('heading').first().waitFor();
    expect([path, await pressAll(frame, but)]).toEqual([path, []]);
  }
  expect(writes).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.close();
}, 180_000);

function keyOf(title: string): string {
  return [...walk.site.jira.state.issues.values()].find(({ summary }) => summary === title)?.key ?? '';
}

test('all of it only read, and kept Atlassian’s published contract', () => {
  const { exchanges } = walk.site.host.traffic;
  const calls = exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
  const reads = /^(GET \/|POST \/rest\/api\/3\/(changelog\/bulkfetch|issue\/bulkfetch|permissions\/check|expression\/evaluate|workflows)$)/;
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter((call) => !reads.test(call))).toEqual([]);
  expect(walk.site.host.metrics.report().kvs.writes.calls).toBe(0);
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
