import { checkAdf } from '../site/confluence/adf';
import { openReviewSite, type ReviewOnPage, type ReviewSite } from '../usecases/review/review-site';
import { valueOf } from '../usecases/improvement-site';

let at: ReviewSite;
let review: ReviewOnPage;
beforeAll(async () => {
  at = await openReviewSite();
  await at.raise('Restore backups faster');
  await at.site.host.drainQueue();
  review = await at.begin();
  await review.consider();
  const owner = at.site.person('team').accountId;
  valueOf(await review.ask('manager', 'raiseDecision', { title: 'Move the backup room', ownerId: owner, dueDate: '2026-12-31' }));
});
afterAll(() => at.site.close());

function texts(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('text' in node) return [String(node.text)];
  return 'content' in node && Array.isArray(node.content) ? node.content.flatMap(texts) : [];
}

const exported = async (as: 'manager' | 'auditor' | 'outsider', payload: unknown) => {
  const document = await at.site.host.run({
    functionKey: 'export-review',
    payload,
    moduleKey: 'management-review',
    as: at.site.person(as),
  });
  expect(() => checkAdf(document)).not.toThrow();
  return texts(document);
};

const newer = () => ({ exportType: 'pdf', extensionPayload: { config: {} }, context: { extension: { content: { id: review.pageId } } } });
const older = () => ({ exportType: 'word', context: { config: {}, content: { id: review.pageId } } });

describe('the export of a review', () => {
  test.each([
    ['newer', newer],
    ['older', older],
  ])('for a %s exporter says what the screen says, and that it is not signed', async (_name, payload) => {
    const words = await exported('manager', payload());
    expect(words[0]).toBe(`${review.number} Management review`);
    expect(words[1]).toMatch(/^In preparation, not signed\./);
    expect(words.filter((text) => text.startsWith('9.3.2 '))).toHaveLength(10);
    expect(words).toEqual(expect.arrayContaining(['Looked at b.', 'Move the backup room', 'Tomas Reyes', 'Chair', 'In part']));
  });

  test('that is signed is the record, whatever happened in Jira since, for whoever may read the page', async () => {
    valueOf(await review.sign());
    const before = await exported('manager', newer());
    await at.raise('Raised after the signature');
    await at.site.host.drainQueue();
    expect(await exported('auditor', older())).toEqual(before);
    expect(before[1]).toMatch(/^Signed by Mina Sato on .*, UTC\. SHA-256 [0-9a-f]{64}\.$/);
  });

  test('that is signed is exported where the exporter has no session of the person', async () => {
    const { accountId } = at.site.person('auditor');
    const payload = { exportType: 'pdf', context: { accountId, extension: { content: { id: review.pageId } } } };
    const document = await at.site.host.run({ functionKey: 'export-review', payload, moduleKey: 'management-review', as: null });
    expect(texts(document)).toEqual(await exported('auditor', newer()));
  });

  test('in preparation is refused to who sees no project, in the place of the review', async () => {
    review = await at.begin();
    expect(await exported('outsider', newer())).toEqual([expect.stringContaining('You have no access to the projects of this review')]);
  });

  test('of a page without a review says so', async () => {
    const { homepageId = '' } = at.site.confluence.state.spaces.get(at.space.id) ?? {};
    expect(await exported('manager', { context: { content: { id: homepageId } } })).toEqual([
      'There is no management review on this page yet.',
    ]);
    expect(await exported('manager', {})).toEqual(['Open this on a page of Confluence.']);
  });
});
