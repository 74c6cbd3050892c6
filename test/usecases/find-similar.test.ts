import { openImprovementSite, panelOf, valueOf, type ImprovementSite } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

const keysFor = async (title: string, as: 'team' | 'outsider' = 'team') =>
  valueOf(await at.ask(as, 'findSimilar', { title })).map(({ key }) => key);

describe('similar records', () => {
  test('are found by their words in any form and order, best first, three at most', async () => {
    const review = (await at.raise('Access reviews take a week')).issue.key;
    await at.raise('Access to the review of the shop');
    await at.raise('Automate access reviews');
    await at.raise('Rehearse access reviews with every supplier');
    await at.raise('Badges are not returned');
    const found = await keysFor('Review of access takes a week');
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(review);
  });

  test('tell where they stand', async () => {
    const { key } = (await at.raise('Certificates expire unseen')).issue;
    expect(valueOf(await at.ask('team', 'findSimilar', { title: 'A certificate expired' }))).toEqual([
      { key, title: 'Certificates expire unseen', kind: 'improvement', place: 'identified', result: null, declineReason: null },
    ]);
  });

  test('are not told to who may not see them', async () => {
    expect(await keysFor('Access reviews take a week')).not.toEqual([]);
    expect(await keysFor('Access reviews take a week', 'outsider')).toEqual([]);
  });

  test.each(['', 'The use of it', '"); DROP', 'identified AND audit', '\\ " * ~'])('the title “%s” breaks no search', async (title) => {
    expect(await keysFor(title)).toEqual([]);
  });
});

describe('linking instead of raising', () => {
  test('says of the existing record that it comes from the other too, and twice is once', async () => {
    const { key, id } = (await at.raise('Fewer keys on paper')).issue;
    const other = (await at.raise('A key list on a desk', { kind: 'nonconformity' })).issue;
    for (let time = 0; time < 2; time += 1) {
      expect(valueOf(await at.ask('team', 'linkOrigin', { key, sourceRecord: other.key })).key).toBe(key);
    }
    const { improvement } = panelOf(await at.ask('team', 'viewIssue', {}, { issue: { id, key } }));
    expect(improvement.relations).toMatchObject([{ verb: 'is raised from', record: { key: other.key } }]);
  });

  test('is refused without a record to link, and of a record to itself', async () => {
    const { key } = (await at.raise('Alone')).issue;
    for (const sourceRecord of [null, key]) {
      expect(await at.ask('team', 'linkOrigin', { key, sourceRecord })).toMatchObject({ ok: false, error: { field: 'Source record' } });
    }
  });
});

describe('raising what came back', () => {
  test('links it to the earlier record', async () => {
    const earlier = (await at.raise('Backups fail')).issue.key;
    const raised = valueOf(await at.ask('team', 'raiseRecord', { title: 'Backups fail again', repeats: earlier }));
    const panel = await at.ask('team', 'viewIssue', {}, { issue: { id: raised.issueId, key: raised.key } });
    expect(panelOf(panel).improvement.relations).toMatchObject([{ verb: 'repeats', record: { key: earlier } }]);
  });

  test('is refused for a record of another kind, and nothing is made', async () => {
    const earlier = (await at.raise('No list of keys', { kind: 'nonconformity' })).issue.key;
    const issues = at.site.jira.state.issues.size;
    expect(await at.ask('team', 'raiseRecord', { title: 'Keep a list of keys', repeats: earlier })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Earlier record' },
    });
    expect(at.site.jira.state.issues.size).toBe(issues);
  });
});
