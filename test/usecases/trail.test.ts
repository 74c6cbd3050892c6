import type { RecordTrail } from '../../src/contract/trail';
import { kinds } from '../../src/domain/kinds/kinds';
import type { Role } from '../site/kernel/people';
import { editInJira, fieldId, openImprovementSite, statusId, valueOf, type ImprovementSite, type Raised } from './improvement-site';
import { openWiki } from './wiki';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  at.site.kernel.clock.set(Date.UTC(2026, 5, 15, 9));
});
afterAll(() => at.site.close());

async function trailOf({ ask }: Raised, as: Role = 'auditor'): Promise<RecordTrail> {
  const trail = valueOf(await ask(as, 'viewTrail'));
  if (trail.kind === 'record') return trail;
  throw new Error(`${trail.key} has no trail.`);
}

const linesOf = ({ entries }: RecordTrail) =>
  entries.flatMap(({ by, lines }) =>
    lines.map(({ label, from, to }) => [by?.kind === 'person' || by?.kind === 'app' ? by.name : by?.kind, label, from, to]),
  );

async function inJira(method: string, path: string, body: unknown): Promise<void> {
  const init = { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await at.site.fetchAs('team', path, init);
  if (!response.ok) throw new Error(await response.text());
}

const paragraph = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const later = () => at.site.kernel.clock.set(at.site.kernel.clock.now() + 60_000);

test('one story from the history, comments, files and pages, in the words of the day', async () => {
  const improvement = await at.raise('Restore within a day');
  const { id, key } = improvement.issue;
  const finding = await at.raise('A finding');
  valueOf(await improvement.ask('team', 'recordFacts', { dueDate: '2026-09-01', impact: 3 }));
  later();
  await editInJira(at.site, id, { assignee: { accountId: at.site.person('team').accountId }, duedate: null });
  later();
  valueOf(await improvement.ask('team', 'moveToStage', { stage: 'prioritized' }));
  later();
  await inJira('POST', `/rest/api/3/issue/${key}/comment`, { body: paragraph('Agreed with IT') });
  later();
  valueOf(await improvement.ask('team', 'linkRecord', { verb: 'is raised from', key: finding.issue.key }));
  later();
  valueOf(await improvement.ask('team', 'linkPage', { pageId: await openWiki(at.site).write('Runbook') }));
  const trail = await trailOf(improvement);
  const tomas = at.site.person('team').displayName;
  expect(linesOf(trail)).toEqual([
    [tomas, 'Raised', null, 'Identified'],
    [tomas, 'Improvement source', null, 'Internal audit'],
    [tomas, 'ISO clauses', null, '9.2'],
    [tomas, 'Annex A controls', null, 'A.8.13'],
    [tomas, 'Impact', null, '3'],
    [tomas, 'Due date', null, '2026-09-01'],
    [tomas, 'Owner', null, tomas],
    [tomas, 'Due date', '2026-09-01', null],
    [tomas, 'Stage', 'Identified', 'Prioritized'],
    [tomas, 'Comment', null, 'Agreed with IT'],
    [tomas, 'Link', null, `This issue is raised from ${finding.issue.key}`],
    [tomas, 'Documentation', null, 'Runbook, version 1'],
    [tomas, 'Linked page', null, 'This issue links to "Runbook, version 1"'],
  ]);
  const addresses = trail.entries.flatMap(({ lines }) => lines.flatMap(({ address }) => address ?? []));
  expect(addresses).toEqual([
    expect.stringContaining(`/browse/${key}?focusedCommentId=`),
    `/browse/${finding.issue.key}`,
    expect.stringContaining('pageVersion=1'),
  ]);
  expect(trail.limits).toEqual([{ kind: 'comments-as-now' }, { kind: 'pages-as-now' }]);
});

test.each(kinds)('a record of the kind %s has one', async (kind) => {
  const record = await at.raise(`Follow a ${kind}`, { kind });
  const trail = await trailOf(record);
  expect(trail).toMatchObject({ recordKind: kind, title: `Follow a ${kind}` });
  expect(trail.entries[0]).toMatchObject({ id: 'created', origin: 'work-item' });
});

test('people who left and renamed statuses, and what verification sent back', async () => {
  const record = await at.raise('Come back');
  const kept = at.site.jira.state.issues.get(record.issue.id);
  const item = (from: string, to: string, words: readonly [string, string]) => {
    const ends = { from: statusId(at.site, from), fromString: words[0], to: statusId(at.site, to), toString: words[1] };
    return { field: 'status', fieldId: 'status', fieldtype: 'jira', ...ends } as const;
  };
  const created = at.site.kernel.clock.now();
  kept?.histories.push(
    { id: '90001', created, authorId: 'left-long-ago', items: [item('Identified', 'Verifying', ['Neu', 'In Prüfung'])] },
    { id: '90002', created, authorId: null, items: [item('Verifying', 'Identified', ['In Prüfung', 'Neu'])] },
  );
  const { entries } = await trailOf(record);
  expect(entries.map(({ id, by, marks }) => [id, by?.kind, marks])).toEqual([
    ['created', 'person', []],
    ['history-90001', 'deleted', []],
    ['history-90002', 'unnamed', ['reopened']],
  ]);
  expect(entries[1]?.lines[0]).toMatchObject({ from: 'Neu', to: 'In Prüfung', places: { from: 'identified', to: 'verifying' } });
});

describe('what it costs', () => {
  const methodsOf = () => at.site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);

  function changeOften(record: Raised, times: number): void {
    const kept = at.site.jira.state.issues.get(record.issue.id);
    const [created, authorId, metric] = [at.site.kernel.clock.now(), at.site.person('team').accountId, fieldId(at.site, 'Metric')];
    for (let turn = 0; turn < times; turn += 1) {
      const ends = { from: null, fromString: String(turn), to: null, toString: String(turn + 1) };
      const item = { field: 'Metric', fieldId: metric, fieldtype: 'custom', ...ends } as const;
      kept?.histories.push({ id: String(100_000 + turn), created: created + turn, authorId, items: [item] });
    }
  }

  test('three thousand changes: four calls, all of them reads, for somebody who may only read', async () => {
    const record = await at.raise('Changed very often');
    changeOften(record, 3_000);
    at.site.host.metrics.reset();
    at.site.host.traffic.reset();
    expect((await trailOf(record)).entries).toHaveLength(3_001);
    const { id } = record.issue;
    expect(methodsOf().toSorted()).toEqual([
      `GET /rest/api/3/issue/${id}`,
      `GET /rest/api/3/issue/${id}/comment`,
      `GET /rest/api/3/issue/${id}/remotelink`,
      'POST /rest/api/3/changelog/bulkfetch',
    ]);
    expect(at.site.host.metrics.report().kvs).toMatchObject({ reads: { calls: 1 }, writes: { calls: 0 } });
  });

  test('a history of several pages is read to its end, and the oldest entries are counted', async () => {
    const record = await at.raise('Changed by a machine');
    changeOften(record, 10_500);
    at.site.host.traffic.reset();
    const { entries, limits } = await trailOf(record);
    expect(entries.at(-1)?.lines[0]?.to).toBe('10500');
    expect(limits).toMatchObject([{ kind: 'entries-left-out', count: 5_501 }]);
    expect(methodsOf().filter((call) => call.endsWith('/bulkfetch'))).toHaveLength(2);
  });

  test('of too many comments the newest are read, in five calls, and the others are counted', async () => {
    const record = await at.raise('Talked about');
    const kept = at.site.jira.state.issues.get(record.issue.id);
    const [now, authorId] = [at.site.kernel.clock.now(), at.site.person('team').accountId];
    for (let turn = 0; turn < 620; turn += 1) {
      kept?.comments.push({ id: String(turn), authorId, body: paragraph(`No ${String(turn)}`), created: now + turn, updated: now + turn });
    }
    at.site.host.traffic.reset();
    const { entries, limits } = await trailOf(record);
    expect(entries.at(-1)?.lines[0]?.to).toBe('No 619');
    expect(limits).toContainEqual({ kind: 'comments-left-out', count: 120 });
    expect(methodsOf().filter((call) => call.endsWith('/comment'))).toHaveLength(5);
  });
});

test('a work item of another kind has none, and says which one it is', async () => {
  const record = await at.raise('Has an action');
  valueOf(await record.ask('team', 'addAction', { title: 'Do it' }));
  const action = [...at.site.jira.state.issues.values()].find(({ summary }) => summary === 'Do it');
  const place = { issue: { id: action?.id ?? '', key: action?.key ?? '' } };
  expect(valueOf(await at.ask('auditor', 'viewTrail', {}, place))).toEqual({ kind: 'other', key: action?.key });
});

test('who may not see the record is told nothing of it', async () => {
  const record = await at.raise('Secret from outsiders');
  expect(await record.ask('outsider', 'viewTrail')).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
