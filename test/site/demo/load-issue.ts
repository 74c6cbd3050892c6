import { priorityOf } from '../../../src/domain/priority/priority';
import { defaultSettings } from '../../../src/domain/set-up/settings';
import { isStage, stages, type Place } from '../../../src/domain/lifecycle/stages';
import type { ChangeItem, History, Issue } from '../jira/model';
import { courseOf, type Step } from './load-course';
import type { Story } from './story';
import { formatDay } from './timetable';

/** What every written improvement shares: ids of the site, and change items that all histories point to. */
export interface Ingredients {
  readonly projectId: string;
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly now: number;
  readonly accountIds: readonly string[];
  statusId(place: Place): string;
  fieldId(name: string): string;
  optionId(fieldName: string, value: string): string;
  moved(from: Place, to: Place): readonly ChangeItem[];
  nextId(sequence: string): string;
}

const dayInMs = 86_400_000;
const threeYearsInDays = 1095;
const offices = ['Berlin', 'Rotterdam', 'Lyon', 'Porto', 'Leeds', 'Graz', 'Turku', 'Gdańsk', 'Bari', 'Basel', 'Cork', 'Bergen'];

/** One improvement after one of the demo's stories, with its own dates and numbers. `position` runs from 0 to 1, oldest first. */
export function writeIssue(ingredients: Ingredients, story: Story, number: number, position: number, random: () => number): Issue {
  const { now, accountIds, projectKey } = ingredients;
  const created = now - Math.round((threeYearsInDays * (1 - position) + random()) * dayInMs);
  const course = courseOf(created, now, random);
  const person = (offset: number) => accountIds[(number + offset) % accountIds.length] ?? '';
  const place = course.at(-1)?.to ?? 'identified';
  const ownerId = hasPassed(course, place, 'planned') ? person(1) : null;
  return {
    id: ingredients.nextId('issue'),
    key: `${projectKey}-${String(number)}`,
    projectId: ingredients.projectId,
    issueTypeId: ingredients.issueTypeId,
    statusId: ingredients.statusId(place),
    parentId: null,
    creatorId: person(0),
    reporterId: person(0),
    assigneeId: ownerId,
    summary: `${story.title}, ${offices[number % offices.length] ?? ''}`,
    securityLevelId: null,
    resolutionId: null,
    resolutionDate: null,
    created,
    updated: course.at(-1)?.at ?? created,
    dueDate: ownerId === null ? null : formatDay(created + (150 + 120 * random()) * dayInMs),
    fields: factsOf(ingredients, story, course, { place, verifierId: person(2) }, random),
    histories: course.map((step): History => historyOf(ingredients, step, person(1))),
    comments: [],
    attachments: [],
    remoteLinks: [],
    properties: new Map(),
    watchers: new Set(),
  };
}

function historyOf({ nextId, moved }: Ingredients, { at, from, to }: Step, authorId: string): History {
  return { id: nextId('history'), authorId, created: at, items: moved(from, to) };
}

/** It is there, beyond, or was there before it stepped aside. */
function hasPassed(course: readonly Step[], place: Place, stage: (typeof stages)[number]): boolean {
  if (course.some(({ to }) => to === stage)) return true;
  return isStage(place) && stages.indexOf(place) >= stages.indexOf(stage);
}

interface Standing {
  readonly place: Place;
  readonly verifierId: string;
}

function factsOf(
  ingredients: Ingredients,
  story: Story,
  course: readonly Step[],
  standing: Standing,
  random: () => number,
): Record<string, unknown> {
  const has = (stage: (typeof stages)[number]) => hasPassed(course, standing.place, stage);
  const facts: Record<string, unknown> = {
    'ISO clauses': story.clauses,
    'Annex A controls': story.controls,
    'Improvement source': story.source,
    'Improvement theme': ingredients.optionId('Improvement theme', story.theme),
  };
  if (has('prioritized')) Object.assign(facts, marksOf(random));
  if (story.plan && has('implementing')) Object.assign(facts, measureOf(ingredients, story.plan.measure, course, standing));
  if (standing.place === 'on-hold')
    Object.assign(facts, {
      'Hold reason': 'Waits for the budget of next year',
      'On hold until': formatDay(ingredients.now + 60 * dayInMs),
    });
  if (standing.place === 'declined') Object.assign(facts, { 'Decline reason': 'The cost outweighs the risk' });
  if (has('standardized'))
    Object.assign(facts, { Documentation: story.finish?.documentation ?? 'No document changed: the rule was right' });
  if (has('communicated')) Object.assign(facts, toldOf(story, course), checkedTwice(ingredients, course));
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [ingredients.fieldId(name), value]));
}

/** Marks, and the score that the app would have written after them. */
function marksOf(random: () => number): Record<string, unknown> {
  const mark = () => 1 + Math.floor(random() * 5);
  const [impact, effort, alignment] = [mark(), mark(), mark()];
  const score = priorityOf({ impact, effort, alignment }, defaultSettings);
  return { Impact: impact, Effort: effort, Alignment: alignment, 'Priority score': score };
}

function measureOf(
  ingredients: Ingredients,
  measure: NonNullable<Story['plan']>['measure'],
  course: readonly Step[],
  standing: Standing,
): Record<string, unknown> {
  const facts = {
    Metric: measure.metric,
    Unit: measure.unit,
    Direction: ingredients.optionId('Direction', measure.direction),
    Baseline: measure.baseline,
    'Baseline date': formatDay(course.find(({ to }) => to === 'implementing')?.at ?? ingredients.now),
    Target: measure.target,
    'Verification method': measure.method,
    Verifier: standing.verifierId,
  };
  const checked = course.filter(({ from }) => from === 'verifying').at(-1);
  if (!checked) return facts;
  const result = checked.to === 'standardized' ? 'Effective' : 'Not effective';
  const actual = result === 'Effective' ? measure.target : measure.baseline;
  const evidence = `${measure.metric}, report of ${formatDay(checked.at)}`;
  return {
    ...{ ...facts, Actual: actual, 'Actual date': formatDay(checked.at), Evidence: evidence },
    Effectiveness: ingredients.optionId('Effectiveness', result),
  };
}

function toldOf(story: Story, course: readonly Step[]): Record<string, unknown> {
  const { audience, proof } = story.finish ?? { audience: 'Everybody concerned', proof: 'Team meeting, minutes' };
  const told = course.find(({ to }) => to === 'communicated');
  return { 'Communicated to': audience, 'Communication proof': proof, ...(told ? { 'Communicated on': formatDay(told.at) } : {}) };
}

/** The app has set the day, and a day that is over was kept. */
function checkedTwice({ now, optionId }: Ingredients, course: readonly Step[]): Record<string, unknown> {
  const told = course.find(({ to }) => to === 'communicated');
  if (!told) return {};
  const dueAt = told.at + defaultSettings.secondCheckAfterDays * dayInMs;
  const due = { 'Second check due': formatDay(dueAt) };
  return formatDay(dueAt) > formatDay(now)
    ? due
    : { ...due, 'Second check on': formatDay(dueAt), 'Second check': optionId('Second check', 'Still effective') };
}
