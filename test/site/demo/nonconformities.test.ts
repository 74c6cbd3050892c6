import type { ImprovementPanel } from '../../../src/contract/issue';
import type { CorrectiveActionsView } from '../../../src/contract/nonconformity';
import { findClause } from '../../../src/domain/catalogue/clauses';
import { findControl } from '../../../src/domain/catalogue/controls';
import { isRegrade } from '../../../src/domain/history/grade-changes';
import { isRecorded } from '../../../src/domain/kinds/reaction';
import { relatedBy } from '../../../src/domain/links/relations';
import { placeNames, type Place } from '../../../src/domain/lifecycle/stages';
import { createSite, type Site } from '../site';
import { nonconformities } from './nonconformities';
import type { NonconformityStory } from './nonconformity-story';

let site: Site;
beforeAll(async () => {
  site = await createSite({ port: 0, data: 'demo' });
});
afterAll(() => site.close());

const sourceExample = 'Patch management failed to update a critical server';
const cases = nonconformities.map((story) => [story.title, story] as const);

async function ask<Value>(title: string, functionKey: string): Promise<Value> {
  const issue = [...site.jira.state.issues.values()].find(({ summary }) => summary === title);
  const extension = { issue: { id: issue?.id, key: issue?.key } };
  const call = { as: site.person('auditor'), moduleKey: 'improvement-panel', functionKey, payload: {}, extension };
  return ((await site.host.invoke(call)) as { value: Value }).value;
}
const panelOf = (title: string) => ask<ImprovementPanel>(title, 'viewIssue');

/** Where a story ends. */
function placeOf({ corrected, rounds, declined }: NonconformityStory): Place {
  const last = rounds.at(-1);
  if (declined) return 'declined';
  if (!last) return corrected ? 'corrected' : 'identified';
  if (last.check?.result === 'Effective') return 'closed';
  if (last.ready !== undefined) return 'verifying';
  return last.started === undefined ? 'analysed' : 'implementing';
}

test('they are of every grade and none, at every stage, and none has a double', () => {
  expect(new Set(nonconformities.map(({ grade }) => grade))).toEqual(new Set(['Major', 'Minor', 'Observation', undefined]));
  expect([...new Set(nonconformities.map(placeOf))].sort()).toEqual(
    ['identified', 'corrected', 'analysed', 'implementing', 'verifying', 'closed', 'declined'].sort(),
  );
  expect(new Set(nonconformities.map(({ title }) => title)).size).toBe(nonconformities.length);
});

test.each(cases)('“%s” stands where its story ends, with what the story tells', async (title, story) => {
  const { improvement, gradeChanges, findings } = await panelOf(title);
  const grade = story.regrade?.to ?? story.grade ?? null;
  const cause = story.rounds.at(-1)?.cause ?? null;
  expect(improvement).toMatchObject({ kind: 'nonconformity', place: placeOf(story), facts: { grade, cause } });
  expect(gradeChanges.filter(isRegrade)).toHaveLength(story.regrade ? 1 : 0);
  expect(findings.flatMap(({ verdict }) => verdict ?? [])).toEqual(story.rounds.flatMap(({ check }) => check?.result ?? []));
  for (const clause of story.clauses) expect(findClause(clause)).not.toBeNull();
  for (const control of story.controls) expect(findControl(control)).not.toBeNull();
});

test.each(cases.filter(([, { rounds }]) => rounds.length > 0))(
  '“%s” has the corrective actions of its story',
  async (title, { rounds }) => {
    const { improvement } = await panelOf(title);
    const told = rounds.flatMap(({ actions }) => actions);
    const linked = relatedBy(improvement.relations, 'is corrected by');
    expect(linked.map((record) => record.title).sort()).toEqual(told.map((action) => action.title).sort());
    for (const { title: name, verified, started } of told) {
      const open = started === undefined ? 'Planned' : 'Implementing';
      expect(linked.find((record) => record.title === name)?.status).toBe(verified === undefined ? open : 'Closed');
    }
    const { actions, notVisible } = await ask<CorrectiveActionsView>(title, 'viewCorrectiveActions');
    expect(notVisible).toBe(0);
    expect(actions.every(({ owner, dueDate }) => owner !== null && dueDate !== null)).toBe(true);
  },
);

test.each(cases.filter(([, story]) => placeOf(story) === 'closed'))(
  '“%s” was closed by its verifier, with all of 10.2 on record',
  async (title) => {
    const { improvement, reaction } = await panelOf(title);
    expect(reaction.filter((step) => !isRecorded(step))).toEqual([]);
    const closed = improvement.visits.at(-1);
    expect(closed).toMatchObject({ place: 'closed', statusName: placeNames.closed, by: { accountId: improvement.facts.verifier } });
    expect(improvement.implementers).not.toContain(improvement.facts.verifier);
    const days = improvement.visits.map(({ enteredAt }) => enteredAt);
    expect(days).toEqual([...days].sort());
  },
);

test('the example of the source document went from the incident to the improvement that goes beyond it', async () => {
  const { improvement } = await panelOf(sourceExample);
  expect(improvement.sourceRecord).toMatchObject({ title: 'A critical server has missed its updates for three months' });
  expect(relatedBy(improvement.relations, 'raised').map(({ title }) => title)).toEqual(['Automate patch deployment and testing']);
  expect(relatedBy(improvement.relations, 'is repeated by')).toHaveLength(1);
});

test('one names the clause of 2013, and its panel offers that of 2022', async () => {
  const told = await Promise.all(nonconformities.map(async ({ title }) => (await panelOf(title)).improvement.warnings));
  expect(told.flat().map(({ mends }) => mends[0]?.label)).toEqual(['Use 10.2 instead of 10.1']);
});
