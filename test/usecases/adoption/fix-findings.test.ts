import type { Finding } from '../../../src/domain/health/finding';
import { valueOf } from '../improvement-site';
import { editWorkflow, readWorkflow } from '../edit-workflow';
import { snapshotOf } from '../jira-snapshot';
import { openOddSite, type OddSite } from './odd-site';

const refusal = (code: string, message: RegExp) => ({ ok: false, error: { code, message: expect.stringMatching(message) as string } });

let at: OddSite;
beforeEach(async () => {
  at = await openOddSite();
  await at.adopt(at.mapping());
});
afterEach(() => at.site.close());

const findingsOf = async () => (await at.view()).findings;
const find = async (id: string): Promise<Finding> => {
  const finding = (await findingsOf()).find((one) => one.id === id);
  if (finding === undefined) throw new Error(`The project has no finding ${id}.`);
  return finding;
};
const agree = ({ id, fix }: Finding) => ({ findingId: id, changes: fix?.changes ?? [], touches: fix?.touches ?? [] });
const ask = (...findings: readonly Finding[]) => at.ask('admin', 'fixFindings', { projectId: at.odd.id, agreed: findings.map(agree) });
const mend = async (...ids: readonly string[]) => {
  const answer = await ask(...(await Promise.all(ids.map(find))));
  await at.site.host.drainQueue();
  return answer;
};
const workflow = () => readWorkflow(at.site, 'ISMS-Ablauf');
const transition = async (id: string) => (await workflow()).transitions.find((one) => one.id === id);
const ledgerOf = async () => valueOf(await at.ask('admin', 'viewSetUp', {})).ledger;
const fieldsOn = (screenId: string) => at.site.jira.state.screens.get(screenId)?.tabs.flatMap(({ fieldIds }) => fieldIds) ?? [];

const planGate = 'gate-not-enforced:improvement:planned:31';

test('fields are put on a screen below those that are there, and the ledger tells each', async () => {
  const { create } = at.odd.screenIds;
  const before = fieldsOn(create);
  const id = `field-off-screen:improvement::${create}`;
  expect(valueOf(await mend(id)).job).toMatchObject({ key: 'ODD', state: 'waiting', total: 1 });
  expect((await at.view()).job).toMatchObject({ state: 'done', message: null });
  expect(fieldsOn(create).slice(0, before.length)).toEqual(before);
  expect(fieldsOn(create)).toHaveLength(before.length + 3);
  expect((await findingsOf()).map((finding) => finding.id)).not.toContain(id);
  const lines = (await ledgerOf()).filter(({ what }) => what === 'Field on screen');
  expect(lines.map(({ name }) => name)).toContain('ISO clauses on Informationssicherheit: Anlegen');
  expect(lines.every(({ origin }) => origin === 'made')).toBe(true);
});

test('a transition gets the rules that set-up would write, and keeps its own', async () => {
  const before = await transition('41');
  await mend('gate-not-enforced:improvement:implementing:41');
  const after = await transition('41');
  const own = before?.validators.map(({ ruleKey, parameters }) => ({ ruleKey, parameters })) ?? [];
  expect(after?.validators.slice(0, own.length)).toMatchObject(own);
  const lifecycle = await readWorkflow(at.site, 'Improvement lifecycle');
  const made = lifecycle.transitions.find(({ name }) => name === 'Start implementing')?.validators ?? [];
  // Attempts are told apart by the statuses of the project itself.
  const withoutStatuses = (config = '') => config.replace(/"(?:before|after)":\[[^\]]*\],/g, '');
  const toTexts = (rules: typeof made) =>
    rules.map(({ ruleKey, parameters }) =>
      JSON.stringify([ruleKey, { ...parameters, config: withoutStatuses(parameters['config']), id: '' }]),
    );
  expect(toTexts(made)).toEqual(expect.arrayContaining(toTexts(after?.validators.slice(own.length) ?? [])));
  expect((await findingsOf()).map(({ id }) => id)).not.toContain('gate-not-enforced:improvement:implementing:41');
  expect((await ledgerOf()).at(-1)).toMatchObject({ what: 'Rules of transition', name: 'Umsetzung beginnen of ISMS-Ablauf' });
});

test('nothing but that transition changes in the workflow', async () => {
  const before = await workflow();
  await mend(planGate);
  const after = await workflow();
  expect(after.transitions.filter(({ id }) => id !== '31')).toEqual(before.transitions.filter(({ id }) => id !== '31'));
  expect([after.statuses, after.name]).toEqual([before.statuses, before.name]);
});

test('a gate holds for people once its rules are there', async () => {
  await mend(planGate);
  const key = at.odd.issueKeys[2] ?? '';
  const issue = at.site.jira.state.issues.get(at.site.jira.state.issueIdByKey.get(key) ?? '');
  if (issue) issue.issueTypeId = at.odd.issueTypeIds.Verbesserung;
  const init = { method: 'POST', body: JSON.stringify({ transition: { id: '31' } }), headers: { 'content-type': 'application/json' } };
  const answer = await at.site.fetchAs('team', `/rest/api/3/issue/${key}/transitions`, init);
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Impact: fill it in before this becomes Planned')]);
});

test('ways that are missing become transitions with their gates, and the panel can go them', async () => {
  const missing = [
    'unreachable-stage:improvement:prioritized',
    'missing-way:improvement:on-hold:Put on hold',
    'missing-way:improvement:on-hold:resume',
  ];
  await mend(...missing);
  const ids = (await findingsOf()).map(({ id }) => id);
  expect(ids.filter((id) => missing.includes(id))).toEqual([]);
  expect(ids.filter((id) => id.startsWith('gate-not-enforced')).every((id) => /:\d\d?\d?(-back)?$/.test(id))).toBe(true);
  const { transitions } = await workflow();
  const hold = transitions.find(({ name }) => name === 'Put on hold');
  expect(hold?.validators.length).toBeGreaterThan(0);
  expect(hold?.links.map(({ fromStatusReference }) => fromStatusReference)).toContain(at.statusOf('In Umsetzung'));
  const key = at.odd.issueKeys[4] ?? '';
  const issue = { issue: { id: at.site.jira.state.issueIdByKey.get(key) ?? '', key } };
  await mend(`field-off-screen:improvement::${at.odd.screenIds.edit}`);
  const held = await at.ask('team', 'putOnHold', { reason: 'Waiting for the works council', until: '2030-01-01' }, issue);
  expect(held).toMatchObject({ ok: true, value: { improvement: { place: 'on-hold' } } });
});

test('a rule has an id of its own in the workflow', async () => {
  await mend('gate-not-enforced:improvement:verifying:61', 'gate-not-enforced:improvement:verifying:81');
  const ids = (await workflow()).transitions.flatMap(({ validators }) => validators.flatMap(({ parameters }) => parameters['id'] ?? []));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a stage without a status gets one, its ways and its place in the mapping', async () => {
  const { improvement } = at.mapping().kinds;
  const { standardized: _left, ...statusIds } = improvement?.statusIds ?? {};
  await at.adopt({ ...at.mapping(), kinds: { improvement: { typeId: '', furtherStatusIds: {}, ...improvement, statusIds } } });
  await mend('unmapped-stage:improvement:standardized');
  const view = await at.view();
  const added = view.mapping.kinds.improvement?.statusIds.standardized ?? '';
  expect(at.site.jira.state.statuses.get(added)?.name).toBe('Standardized');
  expect(view.findings.filter(({ place, code }) => place === 'standardized' && code !== 'gate-not-enforced')).toEqual([]);
  expect((await workflow()).statuses.map(({ statusReference }) => statusReference)).toContain(added);
  expect((await ledgerOf()).map(({ what }) => what)).toContain('Status in workflow');
});

test('what has ended is kept from being deleted and moved, and all that others noted on its status stays', async () => {
  await editWorkflow(at.site, 'ISMS-Ablauf', ({ statuses }) => ({
    statuses: statuses.map((status) =>
      status.statusReference === at.statusOf('Abgeschlossen') ? { ...status, properties: { 'jira.issue.editable': 'true' } } : status,
    ),
  }));
  const id = 'end-not-protected:improvement';
  expect((await find(id)).problem).toMatch(/“Abgeschlossen” and “Verworfen” can be deleted, lose its actions and be moved/);
  const before = await workflow();
  await mend(id);
  const after = await workflow();
  const propertiesAt = (name: 'Abgeschlossen' | 'Geplant') =>
    after.statuses.find(({ statusReference }) => statusReference === at.statusOf(name))?.properties;
  expect(propertiesAt('Abgeschlossen')).toEqual({
    'jira.issue.editable': 'true',
    'jira.permission.delete.denied': 'denied',
    'jira.permission.subtasks.delete.denied': 'denied',
    'jira.permission.move.denied': 'denied',
  });
  expect(propertiesAt('Geplant')).toEqual({});
  expect(after.transitions).toEqual(before.transitions);
  expect((await findingsOf()).map((one) => one.id)).not.toContain(id);
  const issueId = at.site.jira.state.issueIdByKey.get(at.odd.issueKeys[0] ?? '') ?? '';
  const issue = at.site.jira.state.issues.get(issueId);
  if (issue) issue.statusId = at.statusOf('Abgeschlossen');
  expect((await at.site.fetchAs('admin', `/rest/api/3/issue/${issueId}?deleteSubtasks=true`, { method: 'DELETE' })).status).toBe(403);
});

test('kinds that share a workflow share the protection of its end, and the ledger tells it once', async () => {
  const [identified, closed, declined] = [at.statusOf('Erfasst'), at.statusOf('Abgeschlossen'), at.statusOf('Verworfen')];
  const nonconformity = { typeId: at.odd.issueTypeIds.Abweichung, statusIds: { identified, closed, declined }, furtherStatusIds: {} };
  await at.adopt({ ...at.mapping(), kinds: { ...at.mapping().kinds, nonconformity } });
  await mend('end-not-protected:improvement', 'end-not-protected:nonconformity');
  expect((await findingsOf()).map(({ code }) => code)).not.toContain('end-not-protected');
  const lines = (await ledgerOf()).filter(({ what }) => what === 'Properties of status');
  expect(lines.map(({ name }) => name)).toEqual(['Abgeschlossen in ISMS-Ablauf', 'Verworfen in ISMS-Ablauf']);
});

test('what is mended already is left alone', async () => {
  const finding = await find(planGate);
  await ask(finding);
  await at.site.host.drainQueue();
  const before = snapshotOf(at.site);
  const lines = await ledgerOf();
  expect(await ask(finding)).toMatchObject(refusal('conflict', /^Look again/));
  await at.site.host.drainQueue();
  expect(snapshotOf(at.site)).toEqual(before);
  expect(await ledgerOf()).toEqual(lines);
});

test('other words than those that were agreed to mend nothing', async () => {
  const before = snapshotOf(at.site);
  const finding = await find(planGate);
  const agreed = [{ ...agree(finding), touches: [] }];
  expect(await at.ask('admin', 'fixFindings', { projectId: at.odd.id, agreed })).toMatchObject(refusal('conflict', /^Look again/));
  expect(snapshotOf(at.site)).toEqual(before);
});

test('only Jira administrators mend', async () => {
  const agreed = [agree(await find(planGate))];
  expect(await at.ask('manager', 'fixFindings', { projectId: at.odd.id, agreed })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test.each([
  ['a conflict', { conflict: { calls: 1 }, only: 'workflows/update' }],
  ['a full minute', { burst: { calls: 2, retryAfter: 1 }, only: 'workflows/update' }],
  ['an answer that came too late', { timeout: { calls: 1 }, only: 'workflows/update' }],
  ['a function that was killed', { kill: { functionKey: 'run-project-job', afterCalls: 6 } }],
])('%s is waited out, and the fix is made once', async (_, faults) => {
  const finding = await find(planGate);
  at.site.host.faults.apply(faults);
  await ask(finding);
  await at.site.host.drainQueue();
  await at.site.host.drainQueue();
  expect((await at.view()).job).toMatchObject({ state: 'done' });
  const rules = (await transition('31'))?.validators ?? [];
  expect(new Set(rules.map(({ parameters }) => JSON.stringify(parameters))).size).toBe(rules.length);
  expect((await findingsOf()).map(({ id }) => id)).not.toContain(planGate);
  expect((await ledgerOf()).filter(({ what }) => what === 'Rules of transition')).toHaveLength(1);
});

test('a field whose context leaves the work type out is widened there', async () => {
  const { state } = at.site.jira;
  const target = [...state.fields.values()].find(({ name }) => name === 'Target');
  if (target === undefined) throw new Error('The site has no field Target.');
  target.contexts = [{ id: '900', name: 'CI only', description: '', projectIds: [at.project.id], issueTypeIds: null }];
  const id = 'field-out-of-context:improvement';
  expect((await find(id)).problem).toMatch(/^1 field of Improvement does not apply to “Verbesserung” in this project: Target\.$/);
  await mend(id);
  expect(target.contexts).toMatchObject([{ projectIds: [at.project.id, at.odd.id], issueTypeIds: null }]);
  expect((await findingsOf()).map((finding) => finding.id)).not.toContain(id);
  expect((await ledgerOf()).at(-1)).toMatchObject({ what: 'Project in field context', name: 'Target, CI only' });
});
