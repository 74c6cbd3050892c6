import type { Answer } from '../../src/contract';
import type { DocumentsView, ImprovementPanel } from '../../src/contract/issue';
import { checkTraffic } from '../contract/har-check';
import { editInJira, fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';
import { openWiki, type Wiki } from './wiki';

let at: ImprovementSite;
let wiki: Wiki;
beforeAll(async () => {
  at = await openImprovementSite();
  wiki = openWiki(at.site);
});
afterEach(() => at.site.host.faults.apply({ clear: true }));
afterAll(() => at.site.close());

const documentationOf = (answer: Answer<ImprovementPanel>) => panelOf(answer).improvement.facts.documentation;
const linksOf = ({ issue }: Raised) => at.site.jira.state.issues.get(issue.id)?.remoteLinks ?? [];
const view = async (raised: Raised, as: 'team' | 'auditor' = 'team'): Promise<DocumentsView> =>
  valueOf(await raised.ask(as, 'viewDocuments'));
/** Calls to the products while something happens, by operation. */
async function callsDuring(run: () => Promise<unknown>): Promise<Record<string, number>> {
  at.site.host.metrics.reset();
  await run();
  const { operations } = at.site.host.metrics.report();
  const products = Object.entries(operations).filter(([name]) => / \/(rest|wiki)\//.test(name));
  return Object.fromEntries(products.map(([name, { calls }]) => [name, calls]));
}

describe('finding a page', () => {
  test.each([
    ['words of the title', 'restore run'],
    ['words with signs that mean something in a search', '"restore" (runbook)*'],
    ['nothing yet: what changed last', ''],
  ])('by %s', async (_what, query) => {
    const pageId = await wiki.write(`Restore runbook ${String(query.length)}`);
    const found = valueOf(await at.ask('team', 'findPages', { query }));
    expect(found).toContainEqual(expect.objectContaining({ pageId, space: 'Information security' }));
  });

  test.each([
    ['the address of the page', (id: string) => `${at.site.url}/wiki/spaces/ISMS/pages/${id}/A+title`],
    ['the address of its editor', (id: string) => `${at.site.url}/wiki/spaces/ISMS/pages/edit-v2/${id}`],
    ['an older address', (id: string) => `${at.site.url}/wiki/pages/viewpage.action?pageId=${id}`],
    ['a name of the site of its own', (id: string) => `https://wiki.example.com/wiki/spaces/ISMS/pages/${id}`],
  ])('by %s', async (what, address) => {
    const pageId = await wiki.write(`Found by ${what}`);
    const found = valueOf(await at.ask('team', 'findPages', { query: address(pageId) }));
    expect(found).toMatchObject([{ pageId, title: `Found by ${what}` }]);
  });

  test('by the short address that Share gives', async () => {
    const pageId = await wiki.write('Found by its short address');
    const page = await at.site.fetchAs('team', `/wiki/api/v2/pages/${pageId}`);
    const { _links: links } = (await page.json()) as { _links: { base: string; tinyui: string } };
    expect(valueOf(await at.ask('team', 'findPages', { query: `${links.base}${links.tinyui}` }))).toMatchObject([{ pageId }]);
  });

  test('an address of another site finds no page that has the same number here', async () => {
    const pageId = await wiki.write('Here');
    const query = `https://elsewhere.atlassian.net/wiki/spaces/X/pages/${pageId}`;
    expect(await at.ask('team', 'findPages', { query })).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: 'Page: this address leads to elsewhere.atlassian.net. Paste one of this site.' },
    });
  });

  test('a page that the person may not see is not found, by words or by address', async () => {
    const pageId = await wiki.write('Zeppelin plan');
    await wiki.restrict(pageId, ['manager']);
    expect(valueOf(await at.ask('team', 'findPages', { query: 'zeppelin' }))).toEqual([]);
    expect(valueOf(await at.ask('team', 'findPages', { query: `/wiki/spaces/ISMS/pages/${pageId}` }))).toEqual([]);
  });
});

describe('linking a page', () => {
  test('records its version in Jira, where it can be read without the app', async () => {
    const pageId = await wiki.write('Backup standard', 3);
    const improvement = await at.raise('Back up more often');
    const panel = panelOf(await improvement.ask('team', 'linkPage', { pageId }));
    expect(panel.improvement.facts.documentation).toBe('Backup standard, version 3');
    expect(linksOf(improvement)).toMatchObject([
      {
        relationship: 'is documented in',
        application: { name: 'Confluence' },
        object: {
          title: 'Backup standard, version 3',
          url: `${at.site.url}/wiki/pages/viewpage.action?pageId=${pageId}&pageVersion=3`,
        },
      },
    ]);
  });

  test('linking it again records the version of today, once', async () => {
    const pageId = await wiki.write('Retention schedule');
    const improvement = await at.raise('Keep less');
    valueOf(await improvement.ask('team', 'linkPage', { pageId }));
    await wiki.change(pageId, 'Shorter');
    expect(documentationOf(await improvement.ask('team', 'linkPage', { pageId }))).toBe('Retention schedule, version 2');
    expect(linksOf(improvement)).toMatchObject([{ object: { title: 'Retention schedule, version 2' } }]);
  });

  test('takes the place of a reason, and stands before what a person wrote', async () => {
    const pages = [await wiki.write('Patch procedure'), await wiki.write('Patch calendar')];
    const improvement = await at.raise('Patch faster');
    valueOf(await improvement.ask('team', 'recordFacts', { documentation: 'No document changed: the rule was right; Poster' }));
    valueOf(await improvement.ask('team', 'linkPage', { pageId: pages[0] }));
    const answer = await improvement.ask('team', 'linkPage', { pageId: pages[1] });
    expect(documentationOf(answer)).toBe('Patch procedure, version 1; Patch calendar, version 1; Poster');
  });

  test('a title of 255 characters is shortened in Jira, and the page is found again', async () => {
    const pageId = await wiki.write('w'.repeat(255));
    const improvement = await at.raise('Long words');
    expect(documentationOf(await improvement.ask('team', 'linkPage', { pageId }))).toMatch(/^w+…, version 1$/);
    await wiki.change(pageId, 'More');
    expect(documentationOf(await improvement.ask('team', 'linkPage', { pageId }))).toMatch(/^w+…, version 2$/);
    expect((await view(improvement)).pages).toMatchObject([{ standing: { kind: 'unchanged' } }]);
  });

  test.each([
    [
      'a page that the person may not see',
      async () => {
        const pageId = await wiki.write('Hidden standard');
        await wiki.restrict(pageId, ['manager']);
        return pageId;
      },
    ],
    ['a page that never was', () => Promise.resolve('999')],
  ])('%s is refused, and nothing is lost', async (_what, makePage) => {
    const improvement = await at.raise('Look for it');
    valueOf(await improvement.ask('team', 'recordFacts', { documentation: 'Standard on paper' }));
    expect(await improvement.ask('team', 'linkPage', { pageId: await makePage() })).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: 'This does not exist in Confluence, or you have no access to it.' },
    });
    expect(documentationOf(await improvement.ask('team', 'recordFacts', {}))).toBe('Standard on paper');
    expect(linksOf(improvement)).toEqual([]);
  });

  test('a text that leaves no room for a page is refused, and nothing is lost', async () => {
    const pageId = await wiki.write('Access policy');
    const improvement = await at.raise('Write a novel');
    const novel = 'It was a dark night. '.repeat(12).trim();
    valueOf(await improvement.ask('team', 'recordFacts', { documentation: novel }));
    expect(await improvement.ask('team', 'linkPage', { pageId })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Documentation', message: expect.stringMatching(/leaves no room.*Shorten it first/) },
    });
    expect(documentationOf(await improvement.ask('team', 'recordFacts', {}))).toBe(novel);
    expect(linksOf(improvement)).toEqual([]);
  });

  test('who may only read the improvement links nothing', async () => {
    const pageId = await wiki.write('Reading room');
    const improvement = await at.raise('Read only');
    expect(await improvement.ask('auditor', 'linkPage', { pageId })).toMatchObject({ ok: false });
    expect(linksOf(improvement)).toEqual([]);
    expect(documentationOf(await improvement.ask('team', 'recordFacts', {}))).toBeNull();
  });
});

describe('unlinking a page', () => {
  test('takes back the link and the words, and leaves the rest', async () => {
    const [one, two] = [await wiki.write('First standard'), await wiki.write('Second standard')];
    const improvement = await at.raise('Two standards');
    valueOf(await improvement.ask('team', 'recordFacts', { documentation: 'Poster' }));
    for (const pageId of [one, two]) valueOf(await improvement.ask('team', 'linkPage', { pageId }));
    expect(documentationOf(await improvement.ask('team', 'unlinkPage', { pageId: one }))).toBe('Second standard, version 1; Poster');
    expect(linksOf(improvement)).toMatchObject([{ object: { title: 'Second standard, version 1' } }]);
    expect(documentationOf(await improvement.ask('team', 'unlinkPage', { pageId: two }))).toBe('Poster');
    expect(linksOf(improvement)).toEqual([]);
  });

  test('works for a page that is gone, and a second time', async () => {
    const pageId = await wiki.write('Short-lived');
    const improvement = await at.raise('Let it go');
    valueOf(await improvement.ask('team', 'linkPage', { pageId }));
    await wiki.trash(pageId);
    for (let time = 0; time < 2; time += 1) expect(documentationOf(await improvement.ask('team', 'unlinkPage', { pageId }))).toBeNull();
  });
});

describe('how linked pages stand today', () => {
  test('unchanged, changed by whom and why, in the trash, and not visible to the viewer', async () => {
    const titles = ['Calm', 'Busy', 'Trashed', 'Secret'];
    const ids = await Promise.all(titles.map((title) => wiki.write(`${title} page`, 2)));
    const [, busy = '', trashed = '', secret = ''] = ids;
    const improvement = await at.raise('Four pages');
    for (const pageId of ids) valueOf(await improvement.ask('team', 'linkPage', { pageId }));
    await wiki.change(busy, 'Added step 4');
    await wiki.change(busy, '', 'admin');
    await wiki.trash(trashed);
    await wiki.restrict(secret, ['manager', 'team']);
    const { pages, people, notice } = await view(improvement, 'auditor');
    expect(notice).toBeNull();
    const [admin, manager] = [at.site.person('admin').accountId, at.site.person('manager').accountId];
    expect(pages.map(({ standing }) => standing)).toMatchObject([
      { kind: 'unchanged' },
      {
        kind: 'changed',
        version: 4,
        times: 2,
        changes: [
          { version: 4, by: admin, message: null },
          { version: 3, by: manager, message: 'Added step 4' },
        ],
      },
      { kind: 'trashed' },
      { kind: 'not-visible' },
    ]);
    expect(people.map(({ name }) => name).sort()).toEqual(['Ada Lindqvist', 'Mina Sato']);
    expect(pages[1]).toMatchObject({
      path: `/wiki/pages/viewpage.action?pageId=${busy}&pageVersion=2`,
      comparison: `/wiki/pages/diffpagesbyversion.action?pageId=${busy}&selectedPageVersions=2&selectedPageVersions=4`,
    });
  });

  test('costs one call without a page, and eight at most with ten pages', async () => {
    const improvement = await at.raise('Ten pages');
    expect(await callsDuring(() => view(improvement))).toEqual({ 'GET /rest/api/3/issue/{issueIdOrKey}/remotelink': 1 });
    const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => wiki.write(`Policy ${String(index)}`)));
    for (const pageId of ids) valueOf(await improvement.ask('team', 'linkPage', { pageId }));
    for (const pageId of ids) await wiki.change(pageId, 'Reviewed');
    const calls = await callsDuring(() => view(improvement));
    expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBe(8);
    expect((await view(improvement)).pages.map(({ standing }) => standing)).toMatchObject(
      Array.from({ length: 10 }, () => ({ kind: 'changed', times: 1 })),
    );
    expect(await improvement.ask('team', 'linkPage', { pageId: await wiki.write('Policy 11') })).toMatchObject({
      ok: false,
      error: { message: 'Documentation: at most 10 pages can be linked. Unlink one first.' },
    });
  });

  test('the panel itself asks nothing of Confluence', async () => {
    const pageId = await wiki.write('Quiet page');
    const improvement = await at.raise('Stay fast');
    valueOf(await improvement.ask('team', 'linkPage', { pageId }));
    const calls = await callsDuring(() => improvement.ask('team', 'viewIssue'));
    expect(Object.keys(calls).filter((name) => name.includes('/wiki/') || name.includes('remotelink'))).toEqual([]);
  });

  test('links that others made are no documents of the app', async () => {
    const improvement = await at.raise('Linked by hand');
    const body = JSON.stringify({ globalId: 'page=1', object: { url: 'https://example.com/?pageVersion=3', title: 'Blog' } });
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    await at.site.fetchAs('team', `/rest/api/3/issue/${improvement.issue.key}/remotelink`, init);
    expect((await view(improvement)).pages).toEqual([]);
  });
});

describe('without Confluence', () => {
  test.each([
    ['the app is not installed there', { notInstalled: 'confluence' }, 'not-set-up', /cannot reach Confluence.*install it there/],
    ['it is busy', { burst: { calls: 9, retryAfter: 3 }, only: '/wiki/' }, 'busy', /Confluence is busy. Try again in 3 seconds/],
  ] as const)(
    'when %s: linking is refused, what was recorded stays readable, a reason stays possible',
    async (_why, fault, code, message) => {
      const pageId = await wiki.write(`Page without Confluence ${code}`);
      const improvement = await at.raise('Without Confluence');
      valueOf(await improvement.ask('team', 'linkPage', { pageId }));
      at.site.host.faults.apply(fault);
      const refused = { ok: false, error: { code, message: expect.stringMatching(message) } };
      expect(await improvement.ask('team', 'linkPage', { pageId })).toMatchObject(refused);
      expect(await at.ask('team', 'findPages', { query: 'page' })).toMatchObject(refused);
      expect(await view(improvement)).toMatchObject({
        pages: [{ recorded: { pageId, version: 1 }, standing: { kind: 'unknown' } }],
        notice: expect.stringMatching(message),
      });
      valueOf(await improvement.ask('team', 'unlinkPage', { pageId }));
      const reason = 'No document changed: the rule was right';
      expect(documentationOf(await improvement.ask('team', 'recordFacts', { documentation: reason }))).toBe(reason);
    },
  );

  test('a person without a licence is told so', async () => {
    const { people } = at.site.kernel;
    const team = at.site.person('team');
    people.add({ ...team, groups: ['improvement-team'] });
    expect(await at.ask('team', 'findPages', { query: 'page' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: 'You have no access to Confluence. Ask an administrator of the site.' },
    });
    people.add(team);
  });
});

test('a reason longer than Jira’s line is refused by name', async () => {
  const improvement = await at.raise('Too many words');
  expect(await improvement.ask('team', 'recordFacts', { documentation: 'x'.repeat(256) })).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: 'Documentation: use at most 255 characters.' },
  });
});

test('words that somebody changed in Jira are kept when the next page is linked', async () => {
  const [one, two] = [await wiki.write('Kept one'), await wiki.write('Kept two')];
  const improvement = await at.raise('Edited by hand');
  valueOf(await improvement.ask('team', 'linkPage', { pageId: one }));
  await editInJira(at.site, improvement.issue.id, { [fieldId(at.site, 'Documentation')]: 'See the wall' });
  const answer = await improvement.ask('team', 'linkPage', { pageId: two });
  expect(documentationOf(answer)).toBe('Kept one, version 1; Kept two, version 1; See the wall');
});

test('all calls keep Atlassian’s published contract', () => {
  expect(checkTraffic(at.site.host.traffic.toHar())).toEqual([]);
});
