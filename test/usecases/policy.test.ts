import { checkTraffic } from '../contract/har-check';
import { openImprovementSite, valueOf, type ImprovementSite } from './improvement-site';
import { openWiki, type Wiki } from './wiki';

let at: ImprovementSite;
let wiki: Wiki;
let pageId = '';
beforeAll(async () => {
  at = await openImprovementSite();
  wiki = openWiki(at.site);
  pageId = await wiki.write('Information security policy');
  await wiki.change(pageId, 'we get better every year');
});
afterAll(() => at.site.close());

const sentence = 'we get better every year';
const named = (policy: unknown) => at.ask('admin', 'namePolicy', { policy });
const answer = async () => {
  const asked = { period: { from: '2020-01-01', to: '2099-12-31' }, projectIds: [] };
  return valueOf(await at.ask('auditor', 'viewPeriodQuestions', asked)).answered.find(({ number }) => number === 28);
};

test('only an administrator names it, and only a sentence that stands on the page', async () => {
  expect(await at.ask('manager', 'namePolicy', { policy: { pageId, sentence } })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  expect(await at.ask('auditor', 'viewPolicy', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await named({ pageId, sentence: 'we never change' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Sentence' } });
  expect(await named({ pageId: '424242', sentence })).toMatchObject({ ok: false, error: { code: 'not-found', field: 'Page' } });
  expect(await named({ pageId, sentence: 'short' })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(valueOf(await at.ask('admin', 'viewPolicy', {}))).toBeNull();
});

test('a named page answers question 28 from what stands on it on the day', async () => {
  expect(await answer()).toMatchObject({ state: 'not-evidenced' });
  valueOf(await named({ pageId, sentence }));
  expect(await answer()).toMatchObject({
    state: 'evidenced',
    sentence: expect.stringMatching(/^“Information security policy”, version 2 of .* says: “we get better every year”/),
    evidence: [{ kind: 'page', title: 'Information security policy' }],
  });
  await wiki.change(pageId, 'we stand still');
  expect(await answer()).toMatchObject({ state: 'not-evidenced', sentence: expect.stringContaining('does not stand in version 3') });
  expect(valueOf(await at.ask('admin', 'viewPolicy', {}))).toMatchObject({ page: { version: 3, holds: false }, version: 2 });
  await wiki.change(pageId, `${sentence}, and more`);
  expect(await answer()).toMatchObject({ state: 'evidenced' });
});

test('a page that the reader may not see is no evidence for that reader, and names nothing of it', async () => {
  await wiki.restrict(pageId, ['manager', 'admin']);
  const hidden = await answer();
  expect(hidden).toMatchObject({ state: 'not-evidenced', sentence: expect.stringContaining('gone or not visible to you'), evidence: [] });
  expect(hidden?.sentence).not.toContain(sentence);
  expect(valueOf(await at.ask('admin', 'viewPolicy', {}))).toMatchObject({ page: { holds: true } });
});

test('it is forgotten when asked, and all calls keep Atlassian’s published contract', async () => {
  expect(valueOf(await named(null))).toBeNull();
  expect(await answer()).toMatchObject({ sentence: expect.stringContaining('none is named') });
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});
