import { openReviewSite, wholeCentury, type ReviewOnPage, type ReviewSite } from './review-site';
import { createSpace } from '../../site/confluence/spaces';
import { valueOf } from '../improvement-site';
import { restrict } from '../restrict';
import { settle } from '../settle';

let at: ReviewSite;
let review: ReviewOnPage;
beforeAll(async () => {
  at = await openReviewSite();
  await at.raise('Restore backups faster');
  await at.raise('Answer alerts at night', { source: 'monitoring' });
  await at.raise('A gap that an audit found', { kind: 'nonconformity', grade: 'Minor' });
  const secret = await at.raise('Secret breach follow-up', { source: 'threat-intelligence' });
  restrict(at.site, secret.issue.id, ['manager']);
  await settle(at.site);
  review = await at.begin();
});
afterAll(() => at.site.close());

describe('a new review', () => {
  test('is a page of the person who begins it, who has the chair, with the next number of the year', async () => {
    const page = at.site.confluence.state.pages.get(review.pageId);
    expect(page?.authorId).toBe(at.site.person('manager').accountId);
    expect(page?.versions[0].title).toMatch(/^MR-\d{4}-01 Management review$/);
    const { draft } = await review.draft();
    expect(draft.participants).toEqual([{ accountId: at.site.person('manager').accountId, name: 'Mina Sato', role: 'Chair' }]);
    expect(draft.agenda).toContain('Opportunities for improvement');
  });

  test('holds the macro, so that the page shows the review', () => {
    const body = JSON.stringify(at.site.confluence.state.pages.get(review.pageId)?.versions[0].body);
    expect(body).toMatch(/"extensionKey":"[^"]+\/static\/management-review"/);
  });

  test('is in the list of the space, and only there', async () => {
    const listed = valueOf(await at.ask('auditor', 'viewReviews', {}, { space: at.space }));
    expect(listed).toMatchObject({ mayCreate: false, reviews: [{ pageId: review.pageId, number: review.number, signature: null }] });
    const { id, key } = createSpace(at.site.confluence, { key: 'OTHER', name: 'Another one' });
    expect(valueOf(await at.ask('manager', 'viewReviews', {}, { space: { id, key } }))).toMatchObject({ mayCreate: true, reviews: [] });
  });

  test('who may not make pages begins none', async () => {
    expect(await at.ask('auditor', 'createReview', { period: wholeCentury }, { space: at.space })).toMatchObject({ ok: false });
  });

  test('a period that ends before it begins is refused by name', async () => {
    const answer = await at.ask('manager', 'createReview', { period: { from: '2026-03-01', to: '2026-01-01' } }, { space: at.space });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Period' } });
  });
});

describe('the inputs of a review in preparation', () => {
  test('are filled from live data where there is data, and ask for words elsewhere', async () => {
    const { figures, draft } = await review.draft();
    expect(figures.d1.groups[0]?.lines[0]).toMatchObject({ label: 'opened in the period', count: 1 });
    expect(figures.d3.groups[0]?.lines[0]?.count).toBe(2);
    expect(figures.d2.items.map(({ title }) => title)).toEqual(['Answer alerts at night']);
    expect(draft.inputs.b).toEqual({ considered: false, words: '' });
  });

  test('leave out what not every reader of the page may see, and count it', async () => {
    const view = await review.draft();
    expect(view.leftOut).toBe(1);
    expect(JSON.stringify(view)).not.toContain('Secret');
  });

  test('are refused to who sees none of the projects, without a number', async () => {
    const answer = await review.ask('outsider', 'viewReview');
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(JSON.stringify(answer)).not.toMatch(/[0-9]/);
  });

  test('two people who work on different inputs do not undo each other', async () => {
    const save = (input: string) =>
      review.ask('manager', 'saveReview', { change: { inputs: { [input]: { considered: true, words: `About ${input}` } } } });
    const answers = await Promise.all([save('b'), save('c')]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    const { draft } = await review.draft();
    expect([draft.inputs.b.words, draft.inputs.c.words]).toEqual(['About b', 'About c']);
  });

  test('are read and not written by who may not edit the page', async () => {
    expect((await review.draft('auditor')).rights).toEqual({ edit: false, sign: false });
    const answer = await review.ask('auditor', 'saveReview', { change: { agenda: 'Mine' } });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringContaining('Ask somebody who may edit this page') },
    });
  });

  test('words that the page cannot hold are refused, and nothing is lost', async () => {
    const inputs = Object.fromEntries(
      ['a', 'b', 'c', 'd1', 'd2', 'd3'].map((input) => [input, { considered: true, words: 'x'.repeat(6000) }]),
    );
    expect(await review.ask('manager', 'saveReview', { change: { inputs } })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Words' },
    });
    expect((await review.draft()).draft.inputs.b.words).toBe('About b');
  });

  test('participants are people whom Jira knows, under the names that Jira knows, and one has the chair', async () => {
    const [manager, team] = [at.site.person('manager').accountId, at.site.person('team').accountId];
    const save = (participants: readonly unknown[]) => review.ask('manager', 'saveReview', { change: { participants } });
    expect(
      await save([
        { accountId: manager, role: 'Chair' },
        { accountId: team, role: 'Chair' },
      ]),
    ).toMatchObject({ ok: false, error: { field: 'Participants' } });
    expect(await save([{ accountId: 'nobody', role: 'Guest' }])).toMatchObject({ ok: false, error: { field: 'Participants' } });
    valueOf(
      await save([
        { accountId: manager, role: 'Chair' },
        { accountId: team, role: 'Member' },
      ]),
    );
    expect((await review.draft()).draft.participants.map(({ name }) => name)).toEqual(['Mina Sato', 'Tomas Reyes']);
  });
});

describe('decisions', () => {
  test('become improvements from the management review, with owner, date and a link to the page', async () => {
    const team = at.site.person('team').accountId;
    const view = valueOf(
      await review.ask('manager', 'raiseDecision', { title: 'Move the backup room', input: 'g', ownerId: team, dueDate: '2026-12-31' }),
    );
    const decision = view.kind === 'draft' ? view.decisions[0] : undefined;
    expect(decision).toMatchObject({
      input: 'g',
      work: { title: 'Move the backup room', type: 'Improvement', dueDate: '2026-12-31', owner: { name: 'Tomas Reyes' } },
    });
    const issue = at.site.jira.state.issues.get(decision?.issueId ?? '');
    expect(issue?.remoteLinks).toMatchObject([{ relationship: 'decided in', object: { title: `${review.number} Management review` } }]);
    expect(JSON.stringify(issue)).toContain('management-review');
  });

  test('may be work items that exist already, each once, and may be taken back', async () => {
    const { issue } = await at.raise('Known before');
    valueOf(await review.ask('manager', 'linkDecision', { key: issue.key, input: null }));
    valueOf(await review.ask('manager', 'linkDecision', { key: issue.key, input: 'e' }));
    expect((await review.draft()).decisions.map(({ key, input }) => [key, input]).slice(1)).toEqual([[issue.key, 'e']]);
    valueOf(await review.ask('manager', 'removeDecision', { issueId: issue.id }));
    expect((await review.draft()).decisions).toHaveLength(1);
    expect(at.site.jira.state.issues.get(issue.id)?.remoteLinks).toEqual([]);
  });

  test('a work item that the person may not see cannot be decided', async () => {
    expect(await review.ask('manager', 'linkDecision', { key: 'CI-999' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
