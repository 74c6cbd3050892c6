import { checkTraffic } from '../../contract/har-check';
import { addSecurityLevel } from '../../site/jira/permissions';
import { verifyFile } from '../../verify/verify-file';
import { editInJira, fieldId, statusId, valueOf, type Raised } from '../improvement-site';
import { fileOf, openReviewSite, signedOf, type ReviewOnPage, type ReviewSite } from './review-site';
import { restrict } from '../restrict';
import { settle } from '../settle';

let at: ReviewSite;
const raised: Raised[] = [];
beforeAll(async () => {
  at = await openReviewSite();
  for (let number = 1; number <= 22; number += 1) {
    raised.push(await at.raise(`Improvement ${String(number)}`, { source: number % 2 === 0 ? 'audit' : 'monitoring' }));
  }
  await settle(at.site);
});
afterAll(() => at.site.close());

const decide = (review: ReviewOnPage, title: string, more: object = {}) =>
  review.ask('manager', 'raiseDecision', { title, ownerId: at.site.person('team').accountId, dueDate: '2026-12-31', ...more });

const commentsOn = (issueId: string | undefined) => at.site.jira.state.issues.get(issueId ?? '')?.comments ?? [];

describe('signing', () => {
  let review: ReviewOnPage;
  beforeAll(async () => {
    review = await at.begin();
  });

  test('is refused while anything is open, and all of it is named', async () => {
    valueOf(await decide(review, 'Decided in a hurry', { ownerId: null, dueDate: null }));
    const [hasty] = (await review.draft()).decisions;
    const answer = await review.sign();
    const message = answer.ok ? '' : answer.error.message;
    expect(message).toMatch(/^MR-\d{4}-01 cannot be signed yet\./);
    expect(message).toContain('9.3.2 d3 Audit results: not considered yet.');
    expect(message).toContain(`Decision ${hasty?.key ?? ''}: it has no owner.`);
    expect(message).toContain(`Decision ${hasty?.key ?? ''}: it has no due date.`);
    expect(message).toContain('Verdict: say whether the ISMS is effective.');
    expect((await review.draft()).blockers.map(({ words }) => words).every((words) => message.includes(words))).toBe(true);
    valueOf(await review.ask('manager', 'removeDecision', { issueId: hasty?.issueId ?? '' }));
  });

  test('is for the chair, who may edit the page: everybody else is refused by the server', async () => {
    await review.consider();
    expect(await review.sign('auditor')).toMatchObject({ ok: false, error: { code: 'forbidden', field: 'Page' } });
    expect(await review.sign('team')).toMatchObject({ ok: false, error: { code: 'forbidden', field: 'Page' } });
    expect(await review.sign('admin')).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: 'Participants: only the chair signs a review, and that is Mina Sato.' },
    });
  });

  test('signs what the person saw, and nothing that changed since', async () => {
    const { version } = await review.draft();
    valueOf(await review.ask('manager', 'saveReview', { change: { agenda: 'Another one' } }));
    expect(await review.ask('manager', 'signReview', { version })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('freezes the page, and is recorded on it, in its file and on every decision', async () => {
    valueOf(await decide(review, 'Move the backup room'));
    const view = signedOf(await review.sign());
    expect(view).toMatchObject({ integrity: 'sound', file: { name: `${review.number}.json`, state: 'unchanged' }, untold: [] });
    expect(view.record).toMatchObject({ signedBy: { name: 'Mina Sato' }, verdict: { effective: 'In part' }, rows: { count: 22 } });
    const [decision] = view.record.decisions;
    expect(JSON.stringify(commentsOn(decision?.issueId))).toContain(`Decided in ${review.number}, signed by Mina Sato on`);
    expect(JSON.stringify(commentsOn(decision?.issueId))).toContain(view.sha256);
    expect(at.site.jira.state.issues.get(decision?.issueId ?? '')?.remoteLinks[0]?.object).toMatchObject({
      title: expect.stringContaining('Management review, signed '),
    });
    expect(verifyFile(fileOf(at, review), view.sha256).problems).toEqual([]);
    expect(valueOf(await at.ask('auditor', 'viewReviews', {}, { space: at.space })).reviews[0]).toMatchObject({
      number: review.number,
      signature: { by: 'Mina Sato', sha256: view.sha256 },
    });
  });

  test('what was signed is changed by nobody any more', async () => {
    expect(await review.ask('manager', 'saveReview', { change: { agenda: 'Later' } })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await decide(review, 'Too late')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await review.ask('admin', 'signReview', { version: 1 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('20 improvements changed, one deleted and one hidden later: the page is unchanged, its hash verifies, one altered byte is named', async () => {
    const before = await review.ask('manager', 'viewReview');
    const file = fileOf(at, review);
    for (const [index, { issue }] of raised.slice(0, 20).entries()) {
      const change = index % 2 === 0 ? { summary: `Renamed ${String(index)}` } : { [fieldId(at.site, 'Due date')]: '2020-01-31' };
      expect((await editInJira(at.site, issue.id, change)).ok).toBe(true);
    }
    const [deleted, hidden] = raised.slice(20).map(({ issue }) => issue.id);
    expect((await at.site.fetchAs('admin', `/rest/api/3/issue/${deleted ?? ''}`, { method: 'DELETE' })).status).toBe(204);
    restrict(at.site, hidden ?? '', []);
    await settle(at.site);
    expect(await review.ask('manager', 'viewReview')).toEqual(before);
    expect(await review.ask('auditor', 'viewReview')).toEqual(before);
    expect(fileOf(at, review)).toBe(file);
    const { sha256 } = signedOf(before);
    expect(verifyFile(file, sha256).problems).toEqual([]);
    expect(verifyFile(file.replace(/("title":"Improvement )7"(?!.*"title":"Improvement 7")/, '$18"'), sha256).problems).toContainEqual(
      expect.stringMatching(/^rows\/6 \(CI-\d+\) was altered\.$/),
    );
    const live = valueOf(await review.ask('manager', 'viewLiveFigures'));
    expect(live.figures.g).not.toEqual(signedOf(before).record.figures.g);
  });

  test('a signed page asks nothing of Jira', async () => {
    at.site.host.metrics.reset();
    await review.ask('auditor', 'viewReview');
    const operations = Object.keys(at.site.host.metrics.report().operations).filter(
      (name) => name.includes('/rest/') || name.includes('/wiki/'),
    );
    expect(operations.filter((name) => !name.includes('/wiki/'))).toEqual([]);
    expect(operations).toHaveLength(2);
  });

  test('the next review finds what is still open, and counts how often', async () => {
    const next = await at.begin();
    const view = await next.draft();
    expect(view.previous).toBe(review.number);
    expect(view.carried).toMatchObject([{ decidedIn: review.number, reviews: 1, work: { title: 'Move the backup room', done: false } }]);
    await next.consider();
    signedOf(await next.sign());
    const third = await at.begin();
    expect((await third.draft()).carried).toMatchObject([{ decidedIn: review.number, reviews: 2 }]);
    const { issueId } = (await third.draft()).carried[0] ?? { issueId: '' };
    const issue = at.site.jira.state.issues.get(issueId);
    if (issue) issue.statusId = statusId(at.site, 'Communicated');
    expect((await third.draft()).carried).toMatchObject([{ work: { status: 'Communicated', done: true } }]);
  });
});

describe('what not everybody may see', () => {
  test('a decision that not everybody may see stands in the record without its title', async () => {
    const other = await at.begin();
    await other.consider();
    valueOf(await decide(other, 'Dismiss the supplier'));
    const [decision] = (await other.draft()).decisions;
    const issue = at.site.jira.state.issues.get(decision?.issueId ?? '');
    if (issue) issue.securityLevelId = addSecurityLevel(at.site.jira.state, 'Managers', [at.site.person('manager').accountId]);
    expect((await other.draft('auditor')).decisions[0]?.work).toBeNull();
    expect(signedOf(await other.sign()).record.decisions[0]).toMatchObject({ key: issue?.key, work: { title: '', restricted: true } });
    expect(fileOf(at, other)).not.toContain('Dismiss the supplier');
  });
});

describe('signing that is interrupted', () => {
  test('between the file and the page it is not signed, and signing again completes it', async () => {
    const review = await at.begin();
    await review.consider();
    at.site.host.faults.apply({ serverError: { calls: 1, status: 500 }, only: 'PUT /wiki/api/v2/pages/{page-id}/properties' });
    await expect(review.sign()).rejects.toThrow();
    expect((await review.draft()).kind).toBe('draft');
    const view = signedOf(await review.sign());
    expect(view).toMatchObject({ integrity: 'sound', file: { state: 'unchanged' } });
    expect(verifyFile(fileOf(at, review), view.sha256).problems).toEqual([]);
  });

  test('between the page and the decisions it is signed, and signing again tells those that were not told, each once', async () => {
    const review = await at.begin();
    await review.consider();
    valueOf(await decide(review, 'Told late'));
    at.site.host.faults.apply({ serverError: { calls: 1, status: 500 }, only: 'POST /rest/api/3/issue/{issueIdOrKey}/comment' });
    await expect(review.sign()).rejects.toThrow();
    const [decision] = signedOf(await review.ask('manager', 'viewReview')).record.decisions;
    expect(commentsOn(decision?.issueId)).toEqual([]);
    for (let times = 1; times <= 2; times += 1) signedOf(await review.ask('manager', 'signReview', { version: 0 }));
    expect(commentsOn(decision?.issueId)).toHaveLength(1);
  });
});

describe('a record that somebody changed past the app', () => {
  const propertyOf = (pageId: string) => [...(at.site.confluence.state.pages.get(pageId)?.properties.values() ?? [])][0];
  const signOne = async () => {
    const review = await at.begin();
    await review.consider();
    signedOf(await review.sign());
    return review;
  };

  test('is shown as altered', async () => {
    const [review, other] = [await signOne(), await signOne()];
    const [property, foreign] = [propertyOf(review.pageId), propertyOf(other.pageId)];
    if (property && foreign) property.value = foreign.value;
    expect(signedOf(await review.ask('auditor', 'viewReview')).integrity).toBe('altered');
  });

  test('that was taken off the page is said to be lost, and is not begun anew', async () => {
    const review = await signOne();
    at.site.confluence.state.pages.get(review.pageId)?.properties.clear();
    expect(valueOf(await review.ask('manager', 'viewReview'))).toMatchObject({
      kind: 'none',
      mayStart: false,
      lost: { number: review.number },
    });
    const period = { from: '2026-01-01', to: '2026-12-31' };
    expect(await review.ask('manager', 'createReview', { period })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('keeps no later review from being signed, but is named in it', async () => {
    const lost = await signOne();
    at.site.confluence.state.pages.get(lost.pageId)?.properties.clear();
    const review = await at.begin();
    expect((await review.draft()).unread).toContain(lost.number);
    await review.consider();
    expect(signedOf(await review.sign()).record.unread).toContain(lost.number);
  });

  test('that nobody can read is refused by name', async () => {
    const review = await signOne();
    const property = propertyOf(review.pageId);
    if (property) property.value = { state: 'signed' };
    expect(await review.ask('auditor', 'viewReview')).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Review' } });
  });

  test('whose file was replaced or removed says so', async () => {
    const review = await signOne();
    const file = [...at.site.confluence.state.attachments.values()].find(({ pageId }) => pageId === review.pageId);
    const [first] = file?.versions ?? [];
    if (first) file?.versions.push({ ...first, number: 2 });
    expect(signedOf(await review.ask('auditor', 'viewReview')).file.state).toBe('replaced');
    if (file) file.status = 'trashed';
    expect(signedOf(await review.ask('auditor', 'viewReview')).file.state).toBe('removed');
  });
});

test('all calls keep Atlassian’s published contract', () => {
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});
