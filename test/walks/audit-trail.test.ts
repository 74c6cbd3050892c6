import { checkTraffic } from '../contract/har-check';
import { startWalk, surfaceOf, type Walk } from './walk';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
  walk.site.host.traffic.reset();
}, 120_000);
afterAll(() => walk.end());

const keyOf = (title: string): string => [...walk.site.jira.state.issues.values()].find(({ summary }) => summary === title)?.key ?? '';

test('the auditor opens the tab, asks for what stands out, and follows the link of an entry', async () => {
  const key = keyOf('Delete customer data when its time is over');
  const visit = await walk.visitAs('auditor');
  await visit.open(`/browse/${key}`);
  await visit.page.getByRole('button', { name: 'Audit trail' }).click();
  const trail = await surfaceOf(visit.page, 'audit-trail');
  await trail.getByRole('button', { name: 'Stands out (1)' }).click();
  await trail.getByText('! Measure changed after planning').waitFor();
  const address = await trail.getByRole('link', { name: /Link to this entry/ }).getAttribute('href');
  await visit.open(address ?? '');
  const again = await surfaceOf(visit.page, 'audit-trail');
  await again.getByRole('listitem').filter({ hasText: 'The entry of the link' }).getByText('! Measure changed after planning').waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor goes from a question to the entry that answers it', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(`/browse/${keyOf('Test a restore of every critical system twice a year')}?activity=audit-trail`);
  const surface = await surfaceOf(visit.page, 'audit-trail');
  await surface.getByRole('button', { name: 'Auditor’s questions' }).click();
  const verifier = surface.getByRole('listitem', { name: 'Who verified it, and did that person not carry it out?' });
  await verifier.getByText('✓ Evidenced').waitFor();
  await verifier.getByRole('button', { name: 'In the trail: the step itself' }).click();
  await surface.getByRole('listitem').filter({ hasText: 'The entry of the link' }).getByText('Standardized').waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor follows the trace from a finding to what came of it, and from there to the record', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open('/browse/AUD-1');
  await visit.page.getByRole('button', { name: 'Audit trail' }).click();
  const surface = await surfaceOf(visit.page, 'audit-trail');
  await surface.getByRole('button', { name: 'Trace', exact: true }).click();
  const record = surface.getByRole('list', { name: /^Record of / }).getByRole('listitem');
  await record.getByText('Communicated').waitFor();
  const address = await record.getByRole('link', { name: /Its trace/ }).getAttribute('href');
  await visit.open(address ?? '');
  const there = await surfaceOf(visit.page, 'audit-trail');
  await there.getByRole('listitem').filter({ hasText: 'this work item' }).first().waitFor();
  await there
    .getByRole('list', { name: /^Source of / })
    .getByText('AUD-1')
    .first()
    .waitFor();
  await there
    .getByRole('list', { name: /^Verification of / })
    .getByText('Effective', { exact: true })
    .waitFor();
  await there.getByRole('button', { name: 'Show as table' }).press('Enter');
  await there.getByRole('table', { name: /as a table/ }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('all of it only read, and kept Atlassian’s published contract', () => {
  const { exchanges } = walk.site.host.traffic;
  const reads = /^(GET \/|POST \/rest\/api\/3\/(changelog\/bulkfetch|issue\/bulkfetch|permissions\/check|workflows)$)/;
  const calls = exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
  expect(calls.filter((call) => call.includes('changelog')).length).toBeGreaterThan(2);
  expect(calls.filter((call) => !reads.test(call))).toEqual([]);
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
