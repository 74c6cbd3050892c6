import { placeNames, type Place } from '../../../src/domain/lifecycle/stages';
import { createSpace } from '../confluence/spaces';
import { indexIssue } from '../jira/issues/issue-state';
import type { ChangeItem, Field } from '../jira/model';
import type { Site } from '../site';
import { addColleagues, readColleague } from './colleagues';
import { furnishDashboard } from './dashboard';
import { deskOf } from './desk';
import { improvements } from './improvements';
import { writeIssue, type Ingredients } from './load-issue';
import { provision } from './provision';
import { seededNumbers } from './random';
import { writeReview } from './space';

const stories = improvements.filter(({ plan }) => plan !== undefined);

/**
 * Sets the site up as the app does, then writes `count` improvements with three years of history straight into Jira's memory.
 * They have no child work items. No event tells of them: the register learns of them when the daily reconciliation runs.
 */
export async function makeLoad(site: Site, count: number): Promise<void> {
  const { kernel, jira } = site;
  addColleagues(kernel);
  const project = await provision(site);
  const ingredients = gather(site, project);
  const random = seededNumbers(count);
  const first = readProject(site, project.id).nextIssueNumber;
  for (let index = 0; index < count; index += 1) {
    const story = stories[index % stories.length];
    if (!story) break;
    const issue = writeIssue(ingredients, story, first + index, index / count, random);
    indexIssue(jira.state, issue);
  }
  readProject(site, project.id).nextIssueNumber = first + count;
  const space = createSpace(site.confluence, { key: 'ISMS', name: 'Information security management' });
  const manager = deskOf(site, readColleague(kernel, 'manager'));
  await writeReview(site, manager, { spaceId: space.id, parentId: space.homepageId }, kernel.clock.now());
  await furnishDashboard(site);
}

function readProject({ jira }: Site, id: string): { nextIssueNumber: number } {
  const project = jira.state.projects.get(id);
  if (!project) throw new Error(`Jira has no project ${id}.`);
  return project;
}

function gather({ jira, kernel }: Site, project: { id: string; key: string }): Ingredients {
  const fields = new Map([...jira.state.fields.values()].map((field) => [field.name, field]));
  const statusIds = new Map([...jira.state.statuses.values()].map(({ id, name }) => [name, id]));
  const statusId = (place: Place) => read(statusIds, placeNames[place]);
  return {
    projectId: project.id,
    projectKey: project.key,
    issueTypeId: read(new Map([...jira.state.issueTypes.values()].map(({ id, name }) => [name, id])), 'Improvement'),
    now: kernel.clock.now(),
    accountIds: (['team', 'lena', 'verifier', 'manager', 'priya'] as const).map((colleague) => readColleague(kernel, colleague).accountId),
    statusId,
    fieldId: (name) => read(fields, name).id,
    optionId: (name, value) => optionOf(read(fields, name), value),
    moved: movesBetween(statusId),
    nextId: (sequence) => String(kernel.nextId(sequence)),
  };
}

function read<Value>(known: ReadonlyMap<string, Value>, name: string): Value {
  const value = known.get(name);
  if (value === undefined) throw new Error(`Jira has nothing called "${name}".`);
  return value;
}

function optionOf({ name, options }: Field, wanted: string): string {
  const option = options.find(({ value }) => value === wanted);
  if (!option) throw new Error(`The field "${name}" has no option "${wanted}".`);
  return option.id;
}

/** One list of change items for each pair of places: 100,000 histories share them. */
function movesBetween(statusId: (place: Place) => string): Ingredients['moved'] {
  const known = new Map<string, readonly ChangeItem[]>();
  return (from, to) => {
    const pair = `${from} ${to}`;
    const items = known.get(pair) ?? [
      {
        field: 'status',
        fieldId: 'status',
        fieldtype: 'jira',
        from: statusId(from),
        fromString: placeNames[from],
        to: statusId(to),
        toString: placeNames[to],
      },
    ];
    known.set(pair, items);
    return items;
  };
}
