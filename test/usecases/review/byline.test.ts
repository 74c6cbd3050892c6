import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { bylineKey } from '../../../src/domain/review/byline';
import { signedOf, openReviewSite, type ReviewSite } from './review-site';

let at: ReviewSite;
beforeAll(async () => {
  at = await openReviewSite();
});
afterAll(() => at.site.close());

const bylineOn = (pageId: string) => {
  const properties = [...(at.site.confluence.state.pages.get(pageId)?.properties.values() ?? [])];
  return properties.filter(({ key }) => key === bylineKey);
};

test('the byline stands in a property of the page from the beginning, and is written once more with the signature', async () => {
  const review = await at.begin();
  expect(bylineOn(review.pageId)).toMatchObject([{ value: { title: `${review.number} · in preparation` }, version: { number: 1 } }]);
  await review.consider();
  signedOf(await review.sign());
  const signed = {
    value: { title: expect.stringMatching(/^MR-\d{4}-01 · signed \d{1,2} [A-Z][a-z]{2,3} \d{4}$/) },
    version: { number: 2 },
  };
  expect(bylineOn(review.pageId)).toMatchObject([signed]);
  signedOf(await review.ask('manager', 'signReview', { version: 0 }));
  expect(bylineOn(review.pageId)).toMatchObject([signed]);
});

test('a signature whose byline was not written says so, and writes it when it is asked for again', async () => {
  const review = await at.begin();
  await review.consider();
  const { version } = await review.draft();
  at.site.confluence.state.pages.get(review.pageId)?.properties.delete(bylineOn(review.pageId)[0]?.id ?? '');
  at.site.host.faults.apply({ serverError: { calls: 1, status: 503 }, only: 'POST /wiki/api/v2/pages/{page-id}/properties' });
  expect(await review.ask('manager', 'signReview', { version })).toMatchObject({ ok: false });
  signedOf(await review.ask('manager', 'signReview', { version }));
  expect(bylineOn(review.pageId)).toMatchObject([{ value: { title: expect.stringContaining('· signed') } }]);
});

test('a review begins even where its byline cannot be written', async () => {
  at.site.host.faults.apply({ serverError: { calls: 3, status: 500 }, only: 'GET /wiki/api/v2/pages/{page-id}/properties' });
  const review = await at.begin();
  at.site.host.faults.apply({ clear: true });
  expect(bylineOn(review.pageId)).toEqual([]);
  expect((await review.draft()).draft.number).toBe(review.number);
});

test('Confluence reads it where it is written, on pages with a review only', () => {
  const manifest: unknown = parse(readFileSync(path.resolve(__dirname, '../../../manifest.yml'), 'utf8'));
  expect(manifest).toMatchObject({
    modules: {
      'confluence:contentBylineItem': [
        {
          contentPropertyKey: bylineKey,
          displayConditions: { entityPropertyExists: { entity: 'content', propertyKey: 'clause-10-review' } },
        },
      ],
    },
  });
});
