import { editInJira, panelOf, type Raised } from '../improvement-site';
import { arrangeAlone, openGateSite, type GateSite } from './doors';
import { completeFacts } from './gate-cases';

let at: GateSite;
beforeAll(async () => {
  at = await openGateSite();
});
afterAll(() => at.site.close());

/** A record that waits for its verification, with everything but evidence. */
async function withoutEvidence(results: readonly ('Effective' | 'Not effective')[]): Promise<Raised> {
  const gate = [{ fact: 'effectiveness', label: '', results }] as const;
  const facts = { ...completeFacts({ gate }, at.people), evidence: null };
  await arrangeAlone(at, { kind: 'improvement', from: 'verifying', facts, actions: 'done' });
  at.site.jira.state.issues.get(at.records.improvement.done.issue.id)?.attachments.splice(0);
  return at.records.improvement.done;
}

async function attach(issueId: string): Promise<void> {
  const body = new FormData();
  body.append('file', new File(['12 incidents, 4 h each'], 'report.txt', { type: 'text/plain' }));
  const headers = { 'X-Atlassian-Token': 'no-check' };
  await at.site.fetchAs('verifier', `/rest/api/3/issue/${issueId}/attachments`, { method: 'POST', body, headers });
}

const needOf = async (record: Raised) => {
  const { move } = panelOf(await record.ask('verifier', 'viewIssue'));
  return move?.needs.find(({ fact }) => fact === 'evidenceIsGiven')?.met;
};

const refusal = {
  ok: false,
  error: {
    code: 'too-early',
    message: 'Evidence: attach a file that shows the result, or write down where it can be found.',
    field: 'Evidence',
  },
};

describe.each([
  ['standardized', 'Effective'],
  ['planned', 'Not effective'],
] as const)('on the way from Verifying to %s', (stage, result) => {
  test('nothing shows the result: Jira refuses in words, and the panel said so before', async () => {
    const record = await withoutEvidence([result]);
    expect(await needOf(record)).toBe(false);
    expect(await record.ask('verifier', 'moveToStage', { stage })).toMatchObject(refusal);
  });

  test('blanks in the Evidence field are none', async () => {
    const record = await withoutEvidence([result]);
    await editInJira(at.site, record.issue.id, { [at.fieldIds.evidence]: '   ' });
    expect(await needOf(record)).toBe(false);
    expect(await record.ask('verifier', 'moveToStage', { stage })).toMatchObject(refusal);
  });

  test('an attached file is enough', async () => {
    const record = await withoutEvidence([result]);
    await attach(record.issue.id);
    expect(await needOf(record)).toBe(true);
    expect(panelOf(await record.ask('verifier', 'moveToStage', { stage })).improvement).toMatchObject({ place: stage, attachments: 1 });
  });

  test('so is a reference in the Evidence field', async () => {
    const record = await withoutEvidence([result]);
    await editInJira(at.site, record.issue.id, { [at.fieldIds.evidence]: 'Incident report of May, page 3' });
    expect(panelOf(await record.ask('verifier', 'moveToStage', { stage })).improvement.place).toBe(stage);
  });
});
