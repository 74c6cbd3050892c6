import { checkTraffic } from '../contract/har-check';
import { startWalk, surfaceOf, type Walk } from './walk';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
  walk.site.host.traffic.reset();
}, 180_000);
afterAll(() => walk.end());

test('the auditor goes by keyboard from a control to its records, and from there to as many in Jira and to a trail', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open('/jira/apps/audit');
  const surface = await surfaceOf(visit.page, 'audit');
  const number = surface.getByRole('button', { name: 'open: A.5.36 Compliance with policies' });
  await number.waitFor();
  const count = Number(/\d+/.exec(await number.innerText())?.[0]);
  await number.focus();
  await visit.page.keyboard.press('Enter');
  const list = surface.getByRole('region', { name: 'A.5.36 Compliance with policies, rules and standards for information security' });
  await list.getByText(`1–${String(count)} of ${String(count)}`).waitFor();
  const record = await list
    .getByRole('link', { name: /^CI-\d+/ })
    .first()
    .getAttribute('href');
  const inJira = await list.getByRole('link', { name: /Open this list in Jira/ }).getAttribute('href');
  await visit.open(inJira ?? '');
  await visit.page.locator('tbody a[href^="/browse/CI-"]').first().waitFor();
  const keys = await visit.page
    .locator('tbody a[href^="/browse/CI-"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(keys).size).toBe(count);
  await visit.open(`${record ?? ''}&activity=audit-trail`);
  await (await surfaceOf(visit.page, 'audit-trail')).getByRole('list', { name: /^Way of CI-/ }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor finds the same evidence under NIST CSF ID.IM, with source and licence', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open('/jira/apps/audit');
  const surface = await surfaceOf(visit.page, 'audit');
  await surface.getByRole('button', { name: 'Other frameworks' }).click();
  await surface.getByText(/Source: NIST.*Licence:/).waitFor();
  await surface.getByRole('button', { name: 'ID.IM', exact: true }).click();
  await surface
    .getByRole('region', { name: 'ID.IM' })
    .getByRole('link', { name: /^CI-\d+/ })
    .first()
    .waitFor();
  expect(await surface.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('all of it only read, and kept Atlassian’s published contract', () => {
  const { exchanges } = walk.site.host.traffic;
  const calls = exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
  const reads = /^(GET \/|POST \/rest\/api\/3\/(changelog\/bulkfetch|issue\/bulkfetch|permissions\/check)$)/;
  expect(calls.filter((call) => !reads.test(call))).toEqual([]);
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
