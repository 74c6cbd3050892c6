import { openImprovementSite, valueOf, type ImprovementSite, type Raised } from './improvement-site';
import { restrict } from './restrict';
import { settle } from './settle';

let at: ImprovementSite;
let own: Raised;
let secret: Raised;

const raiseWith = async (title: string, impact: number | null, effort: number | null): Promise<Raised> => {
  const raised = await at.raise(title);
  valueOf(await raised.ask('team', 'recordFacts', { impact, effort, alignment: 3 }));
  return raised;
};

beforeAll(async () => {
  at = await openImprovementSite();
  own = await raiseWith('Mine', 4, 2);
  await raiseWith('Beside mine', 4, 2);
  await raiseWith('Big', 5, 5);
  await raiseWith('Unmarked', 4, null);
  const declined = await raiseWith('Declined', 4, 2);
  valueOf(await declined.ask('team', 'decline', { reason: 'Too dear' }));
  valueOf(await (await at.raise('No improvement', { kind: 'nonconformity' })).ask('team', 'viewIssue'));
  secret = await raiseWith('Vault breach follow-up', 5, 5);
  restrict(at.site, secret.issue.id, ['verifier']);
  await settle(at.site);
});
afterAll(() => at.site.close());

const seenBy = async (role: 'team' | 'verifier' | 'auditor') => {
  const { cells, ...rest } = valueOf(await own.ask(role, 'viewPriorityMatrix'));
  return { ...rest, cells: cells.map(({ impact, effort, items }) => [impact, effort, ...items.map(({ title }) => title)]) };
};

describe('where an improvement stands among the others', () => {
  test('counts the other open improvements of the project: no other kind, nothing declined, not itself', async () => {
    expect(await seenBy('verifier')).toEqual({
      unplaced: 1,
      notVisible: 0,
      cells: [
        [5, 5, 'Vault breach follow-up', 'Big'],
        [4, 2, 'Beside mine'],
      ],
    });
  });

  test('what a security level hides is counted and not shown', async () => {
    const seen = await seenBy('team');
    expect(seen).toMatchObject({ notVisible: 1, cells: [[5, 5, 'Big'], expect.anything()] });
    expect(JSON.stringify(seen)).not.toContain('Vault');
  });

  test('is refused to who may not see the project', async () => {
    expect(await own.ask('outsider', 'viewPriorityMatrix')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('costs three calls of the backend', async () => {
    at.site.host.metrics.reset();
    valueOf(await own.ask('team', 'viewPriorityMatrix'));
    const { product, kvs } = at.site.host.metrics.report();
    expect([product.calls, kvs.reads.calls, kvs.writes.calls]).toEqual([1, 2, 0]);
  });

  test('the search of a place finds in Jira what stands there', async () => {
    const { cells } = valueOf(await own.ask('verifier', 'viewPriorityMatrix'));
    const query = cells[0]?.path.replace('/issues/?', '') ?? '';
    const found = await at.site.fetchAs('verifier', `/rest/api/3/search/jql?fields=summary&${query}`);
    const { issues } = (await found.json()) as { issues: { fields: { summary: string } }[] };
    expect(issues.map(({ fields }) => fields.summary)).toEqual(['Vault breach follow-up', 'Big']);
  });

  test('a crowded place names ten and counts the rest', async () => {
    for (let index = 0; index < 11; index += 1) await raiseWith(`Crowd ${index}`, 1, 1);
    await at.site.host.drainQueue();
    const { cells } = valueOf(await own.ask('team', 'viewPriorityMatrix'));
    const crowd = cells.find(({ impact }) => impact === 1);
    expect([crowd?.count, crowd?.items.length]).toEqual([11, 10]);
  });
});
