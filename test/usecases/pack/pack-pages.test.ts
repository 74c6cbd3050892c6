import type { Results } from '../../../src/contract';
import { hiddenWork } from '../../../src/domain/pack/hidden-work';
import { fieldId, openImprovementSite, valueOf, type ImprovementSite, type Raised } from '../improvement-site';
import { openWiki } from '../wiki';
import { restrict } from '../restrict';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

const paragraph = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const issueOf = ({ issue }: Raised) => at.site.jira.state.issues.get(issue.id);
const numbersOf = (times: number) => Array.from({ length: times }, (_none, index) => index);

function changeOften(record: Raised, times: number, first: number): void {
  const [created, authorId, metric] = [at.site.kernel.clock.now(), at.site.person('team').accountId, fieldId(at.site, 'Metric')];
  for (const turn of numbersOf(times)) {
    const ends = { from: null, fromString: String(turn), to: null, toString: String(turn + 1) };
    const item = { field: 'Metric', fieldId: metric, fieldtype: 'custom', ...ends } as const;
    issueOf(record)?.histories.push({ id: String(first + turn), created: created + turn, authorId, items: [item] });
  }
}

async function read(...records: readonly Raised[]): Promise<Results['readPackRecords']> {
  at.site.host.traffic.reset();
  return valueOf(await at.ask('auditor', 'readPackRecords', { issueIds: records.map(({ issue }) => issue.id) }));
}

const callsMade = () => at.site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);

test('records whose trails do not fit into one answer come one after the other', async () => {
  const [one, two] = [await at.raise('Changed very often'), await at.raise('As often')];
  changeOften(one, 6_000, 100_000);
  changeOften(two, 6_000, 200_000);
  const { records, rest } = await read(one, two);
  expect(records.map(({ key }) => key)).toEqual([one.issue.key]);
  expect(rest).toEqual([two.issue.id]);
  expect(records[0]?.trail.limits).toContainEqual(expect.objectContaining({ kind: 'entries-left-out', count: 1_001 }));
  expect((await read(two)).rest).toEqual([]);
});

test('further calls are made only for linked pages, and for comments that did not come along', async () => {
  const [plain, talked, documented] = [await at.raise('Plain'), await at.raise('Talked about'), await at.raise('Documented')];
  const [now, authorId] = [at.site.kernel.clock.now(), at.site.person('team').accountId];
  for (const turn of numbersOf(130)) {
    issueOf(talked)?.comments.push({ id: String(turn), authorId, body: paragraph(`No ${String(turn)}`), created: now, updated: now });
  }
  valueOf(await documented.ask('team', 'linkPage', { pageId: await openWiki(at.site).write('Runbook') }));
  const { records } = await read(plain, talked, documented);
  expect(records.map(({ key }) => key)).toEqual([plain, talked, documented].map(({ issue }) => issue.key));
  expect(records[1]?.trail.entries.filter(({ origin }) => origin === 'comment')).toHaveLength(130);
  expect(records[2]?.trail.entries.at(-1)?.lines[0]?.address).toContain('pageVersion=1');
  const comments = `GET /rest/api/3/issue/${talked.issue.id}/comment`;
  expect(callsMade().sort()).toEqual(
    [
      ...[comments, comments, `GET /rest/api/3/issue/${documented.issue.id}/remotelink`],
      ...['POST /rest/api/3/changelog/bulkfetch', 'POST /rest/api/3/issue/bulkfetch'],
    ].sort(),
  );
});

test('a linked work item stays while it is visible, and is no more than that once it is hidden', async () => {
  const [source, record] = [await at.raise('Vault was open'), await at.raise('Close the vault')];
  valueOf(await record.ask('team', 'linkRecord', { verb: 'is raised from', key: source.issue.key }));
  issueOf(record)?.comments.push({
    ...{ id: '9001', authorId: at.site.person('team').accountId, body: paragraph(`As ${source.issue.key} says, in UTF-8`) },
    ...{ created: at.site.kernel.clock.now(), updated: at.site.kernel.clock.now() },
  });
  const wordsOf = ({ records }: Results['readPackRecords']) =>
    records.flatMap(({ trail }) => trail.entries.flatMap(({ lines }) => lines.map(({ to }) => to)));
  const before = wordsOf(await read(record));
  expect(before).toContain(`This issue is raised from ${source.issue.key}`);
  restrict(at.site, source.issue.id, ['verifier']);
  const { records } = await read(record);
  expect(wordsOf({ records, rest: [] })).toEqual(expect.arrayContaining([hiddenWork, `As ${hiddenWork} says, in UTF-8`]));
  expect(JSON.stringify(records)).not.toContain(source.issue.key);
  expect(JSON.stringify(records)).not.toContain('Vault was open');
});

test('a record that is hidden, gone or none of ours is not given, and not named', async () => {
  const secret = await at.raise('Nobody knows');
  restrict(at.site, secret.issue.id, []);
  valueOf(await (await at.raise('With an action')).ask('team', 'addAction', { title: 'Do it' }));
  const action = [...at.site.jira.state.issues.values()].find(({ summary }) => summary === 'Do it');
  const issueIds = [secret.issue.id, action?.id ?? '', '999999'];
  expect(valueOf(await at.ask('auditor', 'readPackRecords', { issueIds }))).toEqual({ records: [], rest: [] });
});

test('a file that is gone, or of a hidden record, has no hash and says so', async () => {
  expect(valueOf(await at.ask('auditor', 'readPackFile', { fileId: '424242' }))).toEqual({ unknown: 'Jira did not give the file' });
});
