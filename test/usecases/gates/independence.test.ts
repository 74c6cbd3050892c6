import { sayDate } from '../../../src/domain/day-words';
import type { Kind } from '../../../src/domain/kinds/kinds';
import { lines } from '../../../src/domain/kinds/lines';
import { waysOf } from '../../../src/domain/lifecycle/ways';
import type { Role } from '../../site/kernel/people';
import { editInJira, panelOf, statusId, type Raised } from '../improvement-site';
import { arrange, arrangeAlone, openGateSite, type GateSite } from './doors';
import { completeFacts } from './gate-cases';

let at: GateSite;
beforeAll(async () => {
  at = await openGateSite();
});
afterAll(() => at.site.close());

const carriedOut =
  'Verifier: you carried this out, as its assignee now or before, or with an action. Ask the person in Verifier to verify it.';
const notNamed = 'Verifier: only the person named there may verify this. Ask them to, or let the owner choose you as verifier.';
const notIndependent = 'Verifier: choose somebody who is not and was not its assignee, nor that of an action.';

/** A record that waits for its verification, with everything it needs. */
async function atVerifying(kind: Kind, results: readonly ('Effective' | 'Not effective')[] = ['Effective']): Promise<Raised> {
  const gate = [{ fact: 'effectiveness', label: '', results }] as const;
  const record = at.records[kind].done;
  await arrangeAlone(at, { kind, from: 'verifying', facts: completeFacts({ gate }, at.people), actions: 'done' });
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

  test('an empty Verifier is said once, whoever else may take the step', async () => {
    const record = at.records.improvement.done;
    const way = waysOf('improvement').find(({ name }) => name === 'Start implementing') ?? { gate: [] };
    const facts = { ...completeFacts(way, at.people), verifier: null };
    await arrangeAlone(at, { kind: 'improvement', from: 'planned', facts, actions: 'done' });
    expect(await transition('team', record, 'Start implementing')).toEqual(['Verifier: fill it in before this becomes Implementing.']);
    await atVerifying('improvement');
    await editInJira(at.site, record.issue.id, { [at.fieldIds.verifier]: null });
    expect(await transition('manager', record, 'Standardize')).toEqual([notIndependent]);
    expect(await transition('team', record, 'Standardize')).toEqual([notIndependent, carriedOut]);
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
    expect(await transition('team', record, 'Standardize', fields)).toEqual([notIndependent, carriedOut]);
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

describe('handing the work over does not make its owner independent', () => {
  const swap = async ({ issue }: Raised) => {
    const [assignee, verifier] = [{ accountId: accountOf('manager') }, { accountId: accountOf('team') }];
    expect((await editInJira(at.site, issue.id, { assignee, [at.fieldIds.verifier]: verifier })).status).toBe(204);
  };
  /** As `atVerifying`, with a first step that its history tells of. */
  const atVerifyingAfter = async (title: string, firstAssignees: readonly Role[]): Promise<Raised> => {
    const record = await at.raise(title);
    for (const role of firstAssignees) await assign(record.issue.key, role);
    const done = at.records.improvement;
    const walked = { ...at, records: { ...at.records, improvement: { ...done, done: record } } };
    await arrange(walked, {
      kind: 'improvement',
      from: 'identified',
      facts: completeFacts({ gate: [] }, at.people),
      actions: 'done',
    });
    expect(await transition('team', record, 'Prioritize')).toEqual([]);
    const gate = [{ fact: 'effectiveness', label: '', results: ['Effective'] }] as const;
    await arrange(walked, { kind: 'improvement', from: 'verifying', facts: completeFacts({ gate }, at.people), actions: 'done' });
    return record;
  };

  test('one edit that swaps owner and verifier: Jira refuses the owner of before in both rules', async () => {
    const record = await atVerifyingAfter('Swapped', []);
    await swap(record);
    expect(await transition('team', record, 'Standardize')).toEqual([notIndependent, carriedOut]);
  });

  test('the panel says until when, and that the verifier does not count', async () => {
    const record = await atVerifyingAfter('Swapped and looked at', []);
    await swap(record);
    const panel = panelOf(await record.ask('team', 'viewIssue'));
    const day = new Date(at.site.kernel.clock.now()).toISOString().slice(0, 10);
    expect(panel.standing).toBe('carried-it-out');
    expect(panel.ownedUntil?.slice(0, 10)).toBe(day);
    expect(panel.move?.needs.filter(({ met }) => !met).map(({ label }) => label)).toEqual([
      `Verifier is neither owner nor implementer: was its owner until ${sayDate(day)}`,
      'An independent verifier takes this step',
    ]);
  });

  test('who was its assignee only before its first step may verify it: Jira and the panel agree', async () => {
    const record = await atVerifyingAfter('Assigned by mistake', ['verifier', 'team']);
    expect(panelOf(await record.ask('verifier', 'viewIssue'))).toMatchObject({ standing: 'may-verify', ownedUntil: null });
    expect(await transition('verifier', record, 'Standardize')).toEqual([]);
  });
});

describe('handing an action over does not make its assignee independent', () => {
  /** A record that waits for its verification, whose first action was begun by the verifier and handed over. */
  const handedOver = async (title: string, actions: number): Promise<{ readonly record: Raised; readonly key: string }> => {
    const record = await at.raise(title);
    for (let count = 0; count < actions; count += 1) await record.ask('team', 'addAction', { title: `Do ${String(count)}` });
    const children = [...at.site.jira.state.issues.values()].filter(({ parentId }) => parentId === record.issue.id);
    const key = children[0]?.key ?? '';
    await assign(key, 'verifier');
    expect(await transition('team', { ...record, issue: { ...record.issue, id: children[0]?.id ?? '' } }, 'Done')).toEqual([]);
    await assign(key, null);
    for (const child of children) child.statusId = statusId(at.site, 'Done');
    const gate = [{ fact: 'effectiveness', label: '', results: ['Effective'] }] as const;
    const records = { ...at.records, improvement: { ...at.records.improvement, done: record } };
    await arrange(
      { ...at, records },
      { kind: 'improvement', from: 'verifying', facts: completeFacts({ gate }, at.people), actions: 'done' },
    );
    return { record, key };
  };

  test('Jira refuses them in both rules, and the panel says which action', async () => {
    const { record, key } = await handedOver('An action changed hands', 2);
    expect(await transition('verifier', record, 'Standardize')).toEqual([notIndependent, carriedOut]);
    const panel = panelOf(await record.ask('verifier', 'viewIssue'));
    expect(panel.standing).toBe('carried-it-out');
    const need = panel.move?.needs.find(({ fact }) => fact === 'verifierIsIndependent');
    expect(need?.label).toContain(`was the assignee of ${key} until`);
    expect(panel.improvement.warnings).toEqual([]);
  });

  test('of more actions than Jira can look back at, the panel warns; nobody else is locked out', async () => {
    const { record, key } = await handedOver('Many actions', 7);
    const { improvement, standing } = panelOf(await record.ask('team', 'viewIssue'));
    expect(standing).toBe('carried-it-out');
    expect(improvement.warnings.map(({ words }) => words)).toEqual([expect.stringContaining(`was the assignee of ${key} until`)]);
    expect(await transition('verifier', record, 'Standardize')).toEqual([]);
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
