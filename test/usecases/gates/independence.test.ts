import type { Kind } from '../../../src/domain/kinds/kinds';
import { lines } from '../../../src/domain/kinds/lines';
import type { Role } from '../../site/kernel/people';
import { editInJira, panelOf, type Raised } from '../improvement-site';
import { arrange, openGateSite, type GateSite } from './doors';
import { completeFacts } from './gate-cases';

let at: GateSite;
beforeAll(async () => {
  at = await openGateSite();
});
afterAll(() => at.site.close());

const carriedOut = 'Verifier: you carried this out, as its assignee or with an action. Ask the person in Verifier to verify it.';
const notNamed = 'Verifier: only the person named there may verify this. Ask them to, or let the owner choose you as verifier.';
const notIndependent = 'Verifier: choose somebody other than its assignee and the assignees of its actions.';

/** A record that waits for its verification, with everything it needs. */
async function atVerifying(kind: Kind, results: readonly ('Effective' | 'Not effective')[] = ['Effective']): Promise<Raised> {
  const gate = [{ fact: 'effectiveness', label: '', results }] as const;
  const record = at.records[kind].done;
  await arrange(at, { kind, from: 'verifying', facts: completeFacts({ gate }, at.people), actions: 'done' });
  return record;
}

const accountOf = (role: Role) => at.site.person(role).accountId;

async function assign(key: string, role: Role | null): Promise<void> {
  await editInJira(at.site, key, { assignee: role === null ? null : { accountId: accountOf(role) } });
}

async function transition(as: Role, { issue }: Raised, name: string, fields: object = {}): Promise<readonly string[]> {
  const path = `/rest/api/3/issue/${issue.id}/transitions`;
  const { transitions } = (await (await at.site.fetchAs(as, path)).json()) as { transitions: { id: string; name: string }[] };
  const body = JSON.stringify({ transition: { id: transitions.find((offered) => offered.name === name)?.id }, fields });
  const response = await at.site.fetchAs(as, path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  if (response.status === 204) return [];
  return ((await response.json()) as { errorMessages: string[] }).errorMessages;
}

async function link(type: string, doerKey: string, otherId: string): Promise<void> {
  const body = JSON.stringify({ type: { name: type }, inwardIssue: { key: doerKey }, outwardIssue: { id: otherId } });
  await at.site.fetchAs('team', '/rest/api/3/issueLink', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
}

const ends = [
  ['improvement', 'Standardize', 'Effective'],
  ['improvement', 'Reopen planning', 'Not effective'],
  ['nonconformity', 'Close', 'Effective'],
  ['nonconformity', 'Reopen analysis', 'Not effective'],
  ['corrective-action', 'Close', 'Effective'],
  ['corrective-action', 'Reopen planning', 'Not effective'],
] as const;

describe('Jira itself lets nobody verify their own work', () => {
  test.each(ends)('of a %s, %s: not its owner, not just anybody, but the verifier', async (kind, name, result) => {
    const record = await atVerifying(kind, [result]);
    expect(await transition('team', record, name)).toEqual([carriedOut]);
    expect(await transition('manager', record, name)).toEqual([notNamed]);
    expect(await transition('verifier', record, name)).toEqual([]);
  });

  test('not the assignee of an action, though named as the verifier', async () => {
    const record = await atVerifying('improvement');
    const [action] = panelOf(await record.ask('team', 'viewIssue')).improvement.actions;
    await assign(action?.key ?? '', 'verifier');
    expect(await transition('verifier', record, 'Standardize')).toEqual([notIndependent, carriedOut]);
    expect(panelOf(await record.ask('verifier', 'viewIssue'))).toMatchObject({
      standing: 'carried-it-out',
      improvement: { implementers: [accountOf('verifier')] },
    });
    await assign(action?.key ?? '', null);
    expect(await transition('verifier', record, 'Standardize')).toEqual([]);
  });

  test('not the assignee of a corrective action of a nonconformity', async () => {
    const record = await atVerifying('nonconformity');
    const correction = panelOf(await record.ask('team', 'viewIssue')).improvement.relations.find(({ verb }) => verb === 'is corrected by');
    await assign(correction?.record.key ?? '', 'verifier');
    expect(await transition('verifier', record, 'Close')).toEqual([notIndependent, carriedOut]);
    await assign(correction?.record.key ?? '', null);
  });

  test('not the assignee of work elsewhere that implements it', async () => {
    const record = await atVerifying('improvement');
    const { issue } = await at.raise('Built by another team');
    await assign(issue.key, 'verifier');
    await link('Improvement implementation', issue.key, record.issue.id);
    expect(await transition('verifier', record, 'Standardize')).toEqual([notIndependent, carriedOut]);
    await assign(issue.key, null);
  });

  test('not the owner who hands it over on the way', async () => {
    const record = await atVerifying('improvement');
    const fields = { assignee: { accountId: accountOf('manager') }, [at.fieldIds.verifier]: { accountId: accountOf('team') } };
    expect(await transition('team', record, 'Standardize', fields)).toEqual([carriedOut]);
  });

  test('a verifier of today may take over, in a step that history shows', async () => {
    const record = await atVerifying('improvement');
    const fields = { [at.fieldIds.verifier]: { accountId: accountOf('manager') } };
    expect(await transition('manager', record, 'Standardize', fields)).toEqual([]);
  });

  test('where anybody independent may verify, one who is not named may, and the owner may not', async () => {
    const record = await atVerifying('improvement');
    const rules = [...at.site.jira.state.workflows.values()]
      .flatMap((workflow) => workflow.transitions.flatMap(({ validators }) => validators))
      .filter(({ parameters }) => parameters['id']?.startsWith('actor-is-independent'));
    const setRule = (from: string, to: string) => {
      for (const { parameters } of rules) Object.assign(parameters, { config: parameters['config']?.replace(from, to) });
    };
    setRule('named-verifier', 'anybody-independent');
    expect(await transition('team', record, 'Standardize')).toEqual([carriedOut]);
    expect(await transition('manager', record, 'Standardize')).toEqual([]);
    setRule('anybody-independent', 'named-verifier');
  });
});

describe('the panel says so before anybody tries', () => {
  test.each([
    ['team', 'carried-it-out', false],
    ['manager', 'is-not-the-verifier', false],
    ['verifier', 'may-verify', true],
  ] as const)('to %s: %s', async (role, standing, met) => {
    const record = await atVerifying('improvement');
    const panel = panelOf(await record.ask(role, 'viewIssue'));
    expect(panel.standing).toBe(standing);
    expect(panel.move?.needs.find(({ fact }) => fact === 'actorIsIndependent')).toMatchObject({ met });
  });

  test('every line with a verification asks who ends it', () => {
    const asked = Object.entries(lines).filter(([, { stages }]) => stages.includes('verifying'));
    for (const [, { stages, gates, returns }] of asked) {
      const after = stages[stages.indexOf('verifying') + 1];
      const ways = [after === undefined ? [] : (gates[after] ?? []), ...returns.map(({ gate }) => gate)];
      for (const gate of ways) expect(gate.map(({ fact }) => fact)).toContain('actorIsIndependent');
    }
    expect(asked.map(([kind]) => kind)).toEqual(['improvement', 'nonconformity', 'corrective-action']);
  });
});
