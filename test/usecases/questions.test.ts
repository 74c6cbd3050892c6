import type { RecordQuestions } from '../../src/contract/trail';
import { kinds } from '../../src/domain/kinds/kinds';
import { editWorkflow } from './edit-workflow';
import { openImprovementSite, statusId, valueOf, type ImprovementSite, type Raised } from './improvement-site';
import { openWiki } from './wiki';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

async function questionsOf({ ask }: Raised): Promise<RecordQuestions> {
  const view = valueOf(await ask('auditor', 'viewQuestions'));
  if (view.kind === 'record') return view;
  throw new Error(`${view.key} is no record.`);
}

const evidenced = ({ answered }: RecordQuestions) => answered.filter(({ state }) => state === 'evidenced').map(({ number }) => number);

test.each(kinds.filter((kind) => kind !== 'corrective-action'))('a new record of the kind %s evidences nothing by itself', async (kind) => {
  const { readiness } = await questionsOf(await at.raise(`New ${kind}`, { kind }));
  expect(readiness.evidenced).toBe(0);
});

describe('an improvement on its way', () => {
  let improvement: Raised;
  let asked: RecordQuestions;
  beforeAll(async () => {
    const finding = await at.raise('Restores were late', { kind: 'nonconformity' });
    const objective = await at.raise('Restore fast', { kind: 'objective' });
    const measure = {
      metric: 'Restore time',
      unit: 'h',
      direction: 'Lower is better',
      baseline: 12,
      baselineDate: '2026-01-05',
      target: 4,
    };
    valueOf(await objective.ask('team', 'recordFacts', measure));
    valueOf(await objective.ask('team', 'recordMeasurement', { value: 9, date: '2026-02-05' }));
    improvement = await at.raise('Restore within a day', { sourceRecord: finding.issue.key });
    const { ask } = improvement;
    const [owner, verifier] = [at.site.person('team').accountId, at.site.person('verifier').accountId];
    valueOf(await ask('team', 'recordFacts', { impact: 4, effort: 1, alignment: 4 }));
    valueOf(await ask('team', 'moveToStage', { stage: 'prioritized' }));
    valueOf(await ask('team', 'moveToStage', { stage: 'planned' }));
    valueOf(await ask('team', 'addAction', { title: 'Do it' }));
    valueOf(await ask('team', 'recordFacts', { ...measure, owner, verifier, dueDate: '2099-01-01', method: 'Average of a month' }));
    valueOf(await ask('team', 'moveToStage', { stage: 'implementing' }));
    valueOf(await ask('team', 'linkRecord', { verb: 'serves', key: objective.issue.key }));
    valueOf(await ask('team', 'linkPage', { pageId: await openWiki(at.site).write('Runbook') }));
    at.site.host.traffic.reset();
    at.site.host.metrics.reset();
    asked = await questionsOf(improvement);
  });

  test('what is recorded is answered, and the evidence is an entry of the trail, a record or a page', () => {
    expect(evidenced(asked)).toEqual([3, 4, 5, 6, 7, 12, 14, 19, 25, 26]);
    expect(asked.readiness).toEqual({ evidenced: 8, of: 15 });
    const evidence = asked.answered.flatMap((answer) => (answer.state === 'evidenced' ? answer.evidence : []));
    expect(new Set(evidence.map(({ kind }) => kind))).toEqual(new Set(['entry', 'record', 'page']));
  });

  test('the entries that it names are in the trail', async () => {
    const trail = valueOf(await improvement.ask('auditor', 'viewTrail'));
    const ids = trail.kind === 'record' ? trail.entries.map(({ id }) => id) : [];
    const named = asked.answered.flatMap((answer) =>
      answer.state === 'evidenced' ? answer.evidence.flatMap((item) => (item.kind === 'entry' ? [item.id] : [])) : [],
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('who is to be asked is named', () => {
    expect(asked.answered.find(({ number }) => number === 8)?.askedName).toBe(at.site.person('team').displayName);
    expect(asked.answered.find(({ number }) => number === 10)?.askedName).toBe(at.site.person('verifier').displayName);
  });
});

test('eight calls, all of them reads, for somebody who may only read', async () => {
  const objective = await at.raise('Be fast', { kind: 'objective' });
  const record = await at.raise('Count the calls');
  valueOf(await record.ask('team', 'addAction', { title: 'Count' }));
  valueOf(await record.ask('team', 'linkRecord', { verb: 'serves', key: objective.issue.key }));
  at.site.host.traffic.reset();
  await questionsOf(record);
  const { id } = record.issue;
  expect(at.site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`).toSorted()).toEqual([
    `GET /rest/api/3/issue/${id}`,
    `GET /rest/api/3/issue/${id}/remotelink`,
    'POST /rest/api/3/changelog/bulkfetch',
    'POST /rest/api/3/changelog/bulkfetch',
    'POST /rest/api/3/changelog/bulkfetch',
    'POST /rest/api/3/issue/bulkfetch',
    'POST /rest/api/3/issue/bulkfetch',
    'POST /rest/api/3/workflows',
  ]);
});

test('what is denied at the end is told of every record, and what is missing there', async () => {
  const record = await at.raise('Keep it');
  const say = async () => (await questionsOf(record)).answered.find(({ number }) => number === 26)?.sentence;
  expect(await say()).toMatch(
    /properties of the statuses “Communicated” and “Declined” deny everybody, administrators included, to delete/,
  );
  const issue = at.site.jira.state.issues.get(record.issue.id);
  if (issue) issue.statusId = statusId(at.site, 'Declined');
  expect(await say()).toMatch(/It has ended: properties of the status “Declined” deny everybody/);
  await editWorkflow(at.site, 'Improvement lifecycle', ({ statuses }) => ({
    statuses: statuses.map((status) => ({ ...status, properties: {} })),
  }));
  expect(await say()).toMatch(
    /It has ended, and can be deleted, lose its actions and be moved to another project or work type at “Declined”/,
  );
});

test('a decision of a management review is its evidence', async () => {
  const record = await at.raise('Decided upon');
  const body = { globalId: 'clause-10:review=4711', relationship: 'decided in', object: { url: 'https://x.example', title: 'Review Q1' } };
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  expect((await at.site.fetchAs('team', `/rest/api/3/issue/${record.issue.key}/remotelink`, init)).ok).toBe(true);
  const answer = (await questionsOf(record)).answered.find(({ number }) => number === 16);
  const address = '/wiki/pages/viewpage.action?pageId=4711';
  expect(answer).toMatchObject({ state: 'evidenced', evidence: [{ kind: 'page', title: 'Review Q1', address }] });
});
