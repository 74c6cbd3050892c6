import type { Finding } from '../../../src/domain/health/finding';
import { additionKinds } from '../../../src/domain/set-up/additions';
import type { DetachPlan } from '../../../src/domain/set-up/detachment';
import { valueOf } from '../improvement-site';
import { changing, editWorkflow, readWorkflow, type EditedWorkflow } from '../edit-workflow';
import { openOddSite, type OddSite } from './odd-site';

let at: OddSite;
beforeEach(async () => {
  at = await openOddSite();
  await at.adopt(at.mapping());
});
afterEach(() => at.site.close());

const workflow = async () => ({ ...(await readWorkflow(at.site, 'ISMS-Ablauf')), version: null });
const screens = () => JSON.stringify([...at.site.jira.state.screens.values()]);
const look = async (): Promise<DetachPlan> => valueOf(await at.ask('admin', 'planDetachment', {}));
const additions = async () => {
  const { ledger } = valueOf(await at.ask('admin', 'viewSetUp', {}));
  return ledger.filter(({ what }) => additionKinds.some((kind) => kind === what));
};
const mend = async (isMeant: (finding: Finding) => boolean) => {
  const found = (await at.view()).findings.filter((finding) => finding.fix !== null && isMeant(finding));
  const agreed = found.map(({ id, fix }) => ({ findingId: id, changes: fix?.changes ?? [], touches: fix?.touches ?? [] }));
  valueOf(await at.ask('admin', 'fixFindings', { projectId: at.odd.id, agreed }));
  await at.site.host.drainQueue();
  expect((await at.view()).job).toMatchObject({ state: 'done' });
  return found.length;
};
const detach = async () => {
  valueOf(await at.ask('admin', 'detachRules', { seen: (await look()).seen }));
  await at.site.host.drainQueue();
  expect(valueOf(await at.ask('admin', 'viewDetachment', {})).job).toMatchObject({ state: 'done', message: null });
};

test('everything that fixes added is listed, and gone after detaching: workflow and screens are as they were', async () => {
  const before = [await workflow(), screens()];
  expect(await mend(({ code }) => code !== 'end-not-protected')).toBeGreaterThan(10);
  const noted = await additions();
  const { undone, kept, remains } = await look();
  expect(undone.map(({ what, id }) => `${what} ${id}`).sort()).toEqual(noted.map(({ what, id }) => `${what} ${id}`).sort());
  expect(kept).toEqual([]);
  expect(remains.map(({ what }) => what)).not.toContain('Field on screen');
  await detach();
  expect([await workflow(), screens()]).toEqual(before);
  expect(await additions()).toEqual([]);
  expect(await look()).toMatchObject({ workflows: [], undone: [], kept: [] });
});

test('what somebody changed since stays, and the plan says why', async () => {
  await mend(({ code }) => code === 'missing-way' || code === 'field-off-screen');
  await editWorkflow(at.site, 'ISMS-Ablauf', (whole) => changing(whole, 'Put on hold', () => ({ name: 'Doch noch' })));
  const screen = at.site.jira.state.screens.get(at.odd.screenIds.create);
  const [first] = screen?.tabs ?? [];
  const moved = first?.fieldIds.pop() ?? '';
  screen?.tabs.push({ id: '999', name: 'Mehr', fieldIds: [moved] });
  const { kept } = await look();
  expect(kept).toMatchObject([
    { what: 'Transition', why: 'Somebody changed it since.' },
    { what: 'Field on screen', why: 'Somebody put it on another tab since.' },
  ]);
  await detach();
  expect((await workflow()).transitions.map(({ name }) => name)).toContain('Doch noch');
  expect(screen?.tabs.at(-1)?.fieldIds).toEqual([moved]);
  expect(await additions()).toHaveLength(2);
});

test('a status that was added stays while work is at it, with the way on from it', async () => {
  const { improvement } = at.mapping().kinds;
  const { standardized: _left, ...statusIds } = improvement?.statusIds ?? {};
  await at.adopt({ ...at.mapping(), kinds: { improvement: { typeId: '', furtherStatusIds: {}, ...improvement, statusIds } } });
  await mend(({ id }) => id === 'unmapped-stage:improvement:standardized');
  const added = (await at.view()).mapping.kinds.improvement?.statusIds.standardized ?? '';
  const issueId = at.site.jira.state.issueIdByKey.get(at.odd.issueKeys[0] ?? '') ?? '';
  const issue = at.site.jira.state.issues.get(issueId);
  if (issue) issue.statusId = added;
  await at.site.host.drainQueue();
  const { kept } = await look();
  expect(kept).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'Status in workflow', why: expect.stringMatching(/^Work items are at it/) as string }),
      expect.objectContaining({ what: 'Transition', why: 'Work that is at “Standardized” could not go on without it.' }),
    ]),
  );
  await detach();
  expect(at.site.jira.state.issues.get(issueId)?.statusId).toBe(added);
});

test('a widened context stays, for the values in it', async () => {
  const target = [...at.site.jira.state.fields.values()].find(({ name }) => name === 'Target');
  if (target) target.contexts = [{ id: '900', name: 'CI only', description: '', projectIds: [at.project.id], issueTypeIds: null }];
  await mend(({ code }) => code === 'field-out-of-context');
  expect((await look()).kept).toMatchObject([{ what: 'Project in field context', why: expect.stringMatching(/values/) as string }]);
  await detach();
  expect(target?.contexts).toMatchObject([{ projectIds: [at.project.id, at.odd.id] }]);
});

test('the protection of the end stays, for it needs no app; what somebody took away is forgotten', async () => {
  await mend(({ code }) => code === 'end-not-protected');
  const { undone, kept } = await look();
  expect([undone, kept]).toMatchObject([
    [],
    [
      { what: 'Properties of status', name: 'Abgeschlossen in ISMS-Ablauf', why: expect.stringMatching(/work without the app/) as string },
      { what: 'Properties of status', name: 'Verworfen in ISMS-Ablauf' },
    ],
  ]);
  const bare = ({ statuses }: EditedWorkflow) => ({ statuses: statuses.map((status) => ({ ...status, properties: {} })) });
  await editWorkflow(at.site, 'ISMS-Ablauf', bare);
  expect((await look()).kept).toEqual([]);
});

test('a job that dies before any of its calls takes back each thing once', async () => {
  const before = [await workflow(), screens()];
  for (const afterCalls of [3, 9, 14, 18, 22, 26]) {
    await mend(({ id }) => id.startsWith('field-off-screen') || id === 'gate-not-enforced:improvement:planned:31');
    at.site.host.faults.apply({ kill: { functionKey: 'run-project-job', afterCalls } });
    await detach();
    at.site.host.faults.apply({ clear: true });
    expect([await workflow(), screens()]).toEqual(before);
    expect(await additions()).toEqual([]);
  }
}, 60_000);
