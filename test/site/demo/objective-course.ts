import { addDays, addHours, subDays } from 'date-fns';
import { z } from 'zod';
import { readColleague, type Colleague } from './colleagues';
import type { Stage } from './course';
import type { Entries } from './deed';
import { deskOf, type Desk } from './desk';
import { toFields } from './field-names';
import type { Happening } from './happening';
import { moveTo } from './move';
import type { ObjectiveStory } from './objectives';
import { formatDay } from './timetable';

/** Where the improvement of a title can be found once it was raised: its key, and when it was. */
export interface RaisedStory {
  readonly raisedAt: number;
  readonly readKey: () => string;
}

/** An objective on its way through Jira. */
interface ObjectiveCourse {
  readonly stage: Stage;
  readonly story: ObjectiveStory;
  readonly now: number;
  readonly key: { current: string };
}

const created = z.object({ key: z.string() });

/** Everything that happens to an objective, through Jira's own operations alone. */
export function happeningsOfObjective(
  stage: Stage,
  story: ObjectiveStory,
  { now, find }: { readonly now: number; readonly find: (title: string) => RaisedStory },
): readonly Happening[] {
  const course: ObjectiveCourse = { stage, story, now, key: { current: '' } };
  const drafted = atDesk(now, story.drafted);
  const pursued = addHours(drafted, 50).getTime();
  return [
    { at: drafted, happens: () => draft(course) },
    { at: pursued, happens: () => move(course, story.owner, 'Pursued') },
    ...measurements(course),
    ...story.servedBy.map((title) => serve(course, find(title), pursued)),
    ...(story.reached === 'achieved'
      ? [{ at: atDesk(now, story.lastMeasured - 3), happens: () => move(course, 'manager', 'Achieved') }]
      : []),
  ];
}

/** Ten o'clock in UTC on that day. */
function atDesk(now: number, daysAgo: number): number {
  const day = subDays(now, daysAgo);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 10);
}

function deskFor({ stage }: ObjectiveCourse, colleague: Colleague): Desk {
  return deskOf(stage.site, readColleague(stage.site.kernel, colleague));
}

async function draft(course: ObjectiveCourse): Promise<void> {
  const { stage, story, now, key } = course;
  const desk = deskFor(course, 'manager');
  const fields = { project: { id: stage.project.id }, issuetype: { name: 'Security objective' }, summary: story.title };
  key.current = created.parse(await desk.post('/rest/api/3/issue', { fields })).key;
  const { metric, unit, direction, baseline, target, method } = story.measure;
  await fillIn(course, 'manager', {
    Assignee: story.owner,
    'Due date': formatDay(addDays(now, story.due)),
    Resources: story.resources,
    Metric: metric,
    Unit: unit,
    Direction: direction,
    Baseline: baseline,
    'Baseline date': formatDay(subDays(now, story.drafted + 5)),
    Target: target,
    'Verification method': method,
  });
  const catalogue = { 'ISO clauses': story.clauses, 'Annex A controls': story.controls };
  const entries = Object.entries(catalogue).map(([name, ids]) => [stage.fields.get(name)?.id ?? name, ids] as const);
  await desk.put(`/rest/api/3/issue/${key.current}`, { fields: Object.fromEntries(entries) });
}

async function fillIn(course: ObjectiveCourse, by: Colleague, entries: Entries): Promise<void> {
  const { stage, key } = course;
  await deskFor(course, by).put(`/rest/api/3/issue/${key.current}`, { fields: toFields(stage.site.kernel, stage.fields, entries) });
}

function move(course: ObjectiveCourse, by: Colleague, status: string): Promise<void> {
  return moveTo(deskFor(course, by), course.key.current, status, {});
}

/** One entry a measurement; a slip is mended two days later by the manager. */
function measurements(course: ObjectiveCourse): readonly Happening[] {
  const { story, now } = course;
  const { values, every, lastMeasured, slip, owner } = story;
  return values.flatMap((value, index): readonly Happening[] => {
    const at = atDesk(now, lastMeasured + every * (values.length - 1 - index));
    const record = (by: Colleague, actual: number) => () => fillIn(course, by, { Actual: actual, 'Actual date': formatDay(at) });
    if (slip?.at !== index) return [{ at, happens: record(owner, value) }];
    return [
      { at, happens: record(owner, slip.value) },
      { at: addDays(at, 2).getTime(), happens: record('manager', value) },
    ];
  });
}

/** Linked once both are there. */
function serve(course: ObjectiveCourse, { raisedAt, readKey }: RaisedStory, pursued: number): Happening {
  const link = async () => {
    const body = { type: { name: 'Security objective' }, inwardIssue: { key: readKey() }, outwardIssue: { key: course.key.current } };
    await deskFor(course, 'manager').post('/rest/api/3/issueLink', body);
  };
  return { at: addDays(Math.max(raisedAt, pursued), 1).getTime(), happens: link };
}
