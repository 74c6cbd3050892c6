import type { MeasurementsView, ObjectiveLinks } from '../../../src/contract/objective';
import { contributionOf, totalOf } from '../../../src/domain/measure/contributions';
import { metricPresets } from '../../../src/domain/measure/metric-presets';
import { progressOf, quietMonths } from '../../../src/domain/lifecycle/progress';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { Role } from '../kernel/people';
import { createSite, type Site } from '../site';
import { objectives } from './objectives';

let site: Site;
beforeAll(async () => {
  site = await createSite({ port: 0, data: 'demo' });
});
afterAll(() => site.close());

async function ask<Value>(title: string, functionKey: string, as: Role = 'manager'): Promise<Value> {
  const issue = [...site.jira.state.issues.values()].find(({ summary }) => summary === title);
  const extension = { issue: { id: issue?.id, key: issue?.key } };
  const said = await site.host.invoke({ as: site.person(as), moduleKey: 'improvement-panel', functionKey, payload: {}, extension });
  return (said as { value: Value }).value;
}
const seriesOf = (title: string) => ask<MeasurementsView>(title, 'viewMeasurements');
const panelOf = (title: string) => ask<ImprovementPanel>(title, 'viewIssue');
const today = () => new Date(site.kernel.clock.now()).toISOString().slice(0, 10);

test('the first work item of the project is an improvement: newcomers are sent there', () => {
  const id = site.jira.state.issueIdByKey.get('CI-1') ?? '';
  const typeId = site.jira.state.issues.get(id)?.issueTypeId ?? '';
  expect(site.jira.state.issueTypes.get(typeId)?.name).toBe('Improvement');
});

test.each(objectives.map((story) => [story.title, story] as const))('“%s” has the series that its story tells', async (title, story) => {
  const { measurements } = await seriesOf(title);
  const stands = measurements.filter((measurement) => measurement.stands);
  expect(stands.map(({ value }) => value)).toEqual(story.values);
  expect(stands.every(({ isDated, by }) => isDated && by?.kind === 'person')).toBe(true);
  expect(measurements.filter(({ correctsEarlier }) => correctsEarlier)).toHaveLength(story.slip === undefined ? 0 : 1);
  const { improvement } = await panelOf(title);
  expect(improvement).toMatchObject({ kind: 'objective', place: story.reached, facts: { actual: story.values.at(-1) } });
});

test('one is achieved, one is green for a year, one is not measured any more', async () => {
  const told = await Promise.all(
    objectives.map(async ({ title }) => {
      const { improvement } = await panelOf(title);
      const { greenSince } = await seriesOf(title);
      const isQuiet = improvement.place === 'pursued' && quietMonths(improvement.facts.actualDate ?? '', today()) !== null;
      return { title, isAchieved: improvement.place === 'achieved', isGreen: greenSince !== null, isQuiet };
    }),
  );
  const titles = (sign: 'isAchieved' | 'isGreen' | 'isQuiet') => told.filter((one) => one[sign]).map(({ title }) => title);
  expect(titles('isAchieved')).toEqual(['Halve the findings of audits']);
  expect(titles('isGreen')).toEqual(['Detect faster']);
  expect(titles('isQuiet')).toEqual(['Make everybody recognise an attack']);
});

test('the six metrics of the source document are covered', () => {
  const measures = objectives.map(({ measure }) => `${measure.metric} ${measure.method}`.toLowerCase());
  for (const word of [
    'incidents and nonconformities',
    'control effectiveness',
    'resolution time',
    'awareness test',
    'audit findings',
    'satisfaction',
  ])
    expect(measures.filter((words) => words.includes(word)).length).toBeGreaterThan(0);
  expect(metricPresets).toHaveLength(6);
});

test('an improvement in the metric of its objective moved it, and is told apart from those in others', async () => {
  const title = 'Resolve incidents within five hours';
  const { facts } = (await panelOf(title)).improvement;
  const { records } = await ask<ObjectiveLinks>(title, 'viewObjectiveLinks');
  const contributions = records.map((record) => contributionOf(facts, record));
  expect(contributions.map(({ kind }) => kind).sort()).toEqual(['another metric', 'another metric', 'measured']);
  expect(totalOf(facts, contributions)?.change).toBe(-8);
  expect(progressOf(facts)).toBeGreaterThan(0.8);
});

test('the auditor is told that one more serves an objective than may be seen', async () => {
  const links = await ask<ObjectiveLinks>('Have fewer security incidents', 'viewObjectiveLinks', 'auditor');
  expect(links).toMatchObject({ notVisible: 1 });
  expect(links.records).toHaveLength(4);
});
