import { adf, createConfluenceBench } from '../testing';
import { parseCql } from './cql';

async function siteWithPages(): Promise<(cql: string) => Promise<string[]>> {
  const bench = createConfluenceBench();
  const write = async (title: string, text: string): Promise<void> => {
    const { body } = await bench.call('manager', 'POST', '/wiki/api/v2/pages', { spaceId: bench.space.id, title, body: adf(text) });
    if (title.startsWith('Q'))
      await bench.call('manager', 'POST', `/wiki/rest/api/content/${String(Object(body).id)}/label`, [
        { prefix: 'global', name: 'review' },
      ]);
    bench.kernel.clock.advance(60_000);
  };
  await write('Q2 management review', 'Objectives were met');
  await write('Q3 management review', 'Two decisions on backups');
  await write('Backup procedure', 'Restore is tested monthly');
  return async (cql) => {
    const { status, body } = await bench.call('auditor', 'GET', `/wiki/rest/api/search?cql=${encodeURIComponent(cql)}`);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return Object(body).results.map((result: { title: string }) => result.title);
  };
}

test.each([
  ['type = page and space = ISMS and title ~ "review" order by title', ['Q2 management review', 'Q3 management review']],
  ['label = "review" order by title desc', ['Q3 management review', 'Q2 management review']],
  ['text ~ "backup*" order by created', ['Q3 management review', 'Backup procedure']],
  ['title = "Backup procedure" or text ~ "objectives" order by title', ['Backup procedure', 'Q2 management review']],
  ['not label = review and title != "Information security"', ['Backup procedure']],
  ['label in (review, other) and text ~ "decisions backups"', ['Q3 management review']],
  ['space.key not in ("ISMS")', []],
])('%s', async (cql, titles) => {
  const search = await siteWithPages();
  expect(await search(cql)).toEqual(titles);
});

test('newest changes come first when no order is asked for', async () => {
  const search = await siteWithPages();
  expect((await search('type=page'))[0]).toBe('Backup procedure');
});

test.each([
  '',
  'title',
  'title ~',
  'colour = red',
  'title = "open',
  'label in (a',
  'type = page order title',
  'space = currentSpace()',
  'type < page',
])('%s is a 400 that says what is wrong', async (cql) => {
  const search = await siteWithPages();
  await expect(search(cql)).rejects.toThrow(/400 .*cql/);
});

test('and binds tighter than or', () => {
  expect(parseCql('type=page or space=A and label=b').where).toMatchObject({ kind: 'or', parts: [{ kind: 'clause' }, { kind: 'and' }] });
});
