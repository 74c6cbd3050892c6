import { fieldId, openImprovementSite, panelOf, type ImprovementSite, type Raised } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

const warningsOf = async ({ ask }: Raised) => panelOf(await ask('team', 'viewIssue')).improvement.warnings;

describe('a warning with its mend', () => {
  test('a nonconformity with the clause of 2013 gets that of 2022 by the edit that its warning offers', async () => {
    const nonconformity = await at.raise('No review of rights', { kind: 'nonconformity', clauses: ['9.2', '10.1'] });
    const [warning] = await warningsOf(nonconformity);
    expect(warning?.words).toContain('it was nonconformity and corrective action in the numbering of 2013');
    const mended = panelOf(await nonconformity.ask('team', 'recordFacts', warning?.mends[0]?.facts));
    expect(mended.improvement).toMatchObject({ facts: { clauses: ['9.2', '10.2'] }, warnings: [] });
  });

  test('one stray value is mended while another still waits', async () => {
    const improvement = await at.raise('Edited past the app');
    const issue = at.site.jira.state.issues.get(improvement.issue.id);
    if (issue !== undefined) issue.fields[fieldId(at.site, 'Annex A controls')] = ['A.12.6.1', 'A.8.99'];
    const [former] = await warningsOf(improvement);
    const mended = panelOf(await improvement.ask('team', 'recordFacts', former?.mends[0]?.facts));
    expect(mended.improvement.facts.controls).toEqual(['A.8.8', 'A.8.99']);
    expect(mended.improvement.warnings.map(({ words }) => words)).toEqual([expect.stringContaining('A.8.99 is no control')]);
  });
});
