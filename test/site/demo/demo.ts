import { subDays, subMonths } from 'date-fns';
import { addSecurityLevel } from '../jira/permissions';
import type { Site } from '../site';
import { addColleagues, readColleague } from './colleagues';
import { perform, type Course, type Stage } from './course';
import { furnishDashboard } from './dashboard';
import { deskOf } from './desk';
import { documentsOf } from './documents';
import { readFields } from './field-names';
import type { Happening } from './happening';
import { improvements } from './improvements';
import { namePolicy } from './name-policy';
import { nonconformities } from './nonconformities';
import { happeningsOfNonconformity, type KeyBook } from './nonconformity-course';
import { happeningsOfObjective, type RaisedStory } from './objective-course';
import { objectives } from './objectives';
import { makeOddProject } from './odd/odd-project';
import { provision } from './provision';
import { happeningsOfReviews } from './reviews';
import { openRecords } from './open-records';
import { openRecordBook, type RecordBook } from './record-book';
import { happeningsOfSecondChecks } from './second-checks';
import { commitment, openSpace, policyTitle } from './space';
import { timetable } from './timetable';

/** Fills an empty site with eighteen months of an ISMS, made through the app's own set-up and through the products' own operations. */
export async function makeDemo(site: Site): Promise<void> {
  const now = site.kernel.clock.now();
  const started = Date.now();
  addColleagues(site.kernel);
  site.kernel.clock.set(subMonths(now, 19).getTime());
  const project = await provision(site);
  const admin = readColleague(site.kernel, 'admin');
  const fields = await readFields(deskOf(site, admin));
  const book = await openRecordBook(deskOf(site, admin), admin.accountId);
  const space = await openSpace(site, now);
  const stage = { site, fields, project, space, securityLevelId: addSecurityTeam(site) };
  const courses = improvements.map((story): Course => ({ story, book, actionKeys: new Map(), raised: null }));
  const writings = documentsOf(improvements, now).map((writing) => ({ at: writing.at, happens: () => space.write(writing) }));
  for (const { at, happens } of inOrderOfTime([
    ...writings,
    { at: subMonths(now, 12).getTime(), happens: () => namePolicy(site, { pageId: space.pageId(policyTitle), sentence: commitment }) },
    ...happeningsOf(stage, now, courses),
    ...happeningsOfSecondChecks(stage, now, courses),
    ...ofObjectives(stage, now, courses),
    ...ofNonconformities(stage, { now, courses, book }),
    ...happeningsOfReviews({ site, space: space.place, now, readKey: (title) => keyOf(courses, title) }),
  ])) {
    site.kernel.clock.set(at);
    await happens();
  }
  for (const { project: key, title, daysAgo } of openRecords) {
    site.kernel.clock.set(subDays(now, daysAgo).getTime());
    await book.write(deskOf(site, readColleague(site.kernel, 'team')), { record: { project: key, title } });
  }
  await space.writeReview();
  await furnishDashboard(site);
  // Grown beside the app and not yet adopted: on the set-up page an administrator can try that.
  await makeOddProject(site);
  site.kernel.clock.set(now + Date.now() - started);
  await site.host.drainQueue();
}

function keyOf(courses: readonly Course[], title: string): string {
  const key = courses.find(({ story }) => story.title === title)?.raised?.key;
  if (key === undefined) throw new Error(`"${title}" was not raised yet.`);
  return key;
}

/** Who may see what is confidential; the auditor may not. Jira has no public operation that makes a security level. */
function addSecurityTeam({ jira, kernel }: Site): string {
  const members = (['admin', 'team', 'verifier', 'manager', 'priya', 'lena'] as const).map(
    (colleague) => readColleague(kernel, colleague).accountId,
  );
  return addSecurityLevel(jira.state, 'Security team', members);
}

function happeningsOf(stage: Stage, now: number, courses: readonly Course[]): readonly Happening[] {
  return courses.flatMap((course) =>
    timetable(course.story, now).map((moment) => ({ at: moment.at, happens: () => perform(stage, course, moment) })),
  );
}

/** Objectives are served by improvements that may be raised later than they were drafted. */
function ofObjectives(stage: Stage, now: number, courses: readonly Course[]): readonly Happening[] {
  const find = (title: string): RaisedStory => {
    const course = courses.find(({ story }) => story.title === title);
    const raising = course && timetable(course.story, now).find(({ deed }) => deed.does === 'raise');
    if (!course || !raising) throw new Error(`The demo has no improvement "${title}".`);
    return { raisedAt: raising.at, readKey: () => course.raised?.key ?? '' };
  };
  return objectives.flatMap((story) => happeningsOfObjective(stage, story, { now, find }));
}

/** They are raised from the records of the same book, and lead to improvements. */
function ofNonconformities(
  stage: Stage,
  { now, courses, book }: { readonly now: number; readonly courses: readonly Course[]; readonly book: RecordBook },
): readonly Happening[] {
  const raised = new Map<string, string>();
  const readKey = (title: string): string => {
    const key = raised.get(title) ?? courses.find(({ story }) => story.title === title)?.raised?.key;
    if (key === undefined) throw new Error(`"${title}" was not raised yet.`);
    return key;
  };
  const keys: KeyBook = { readKey, note: (title, { key }) => void raised.set(title, key) };
  return nonconformities.flatMap((story) => happeningsOfNonconformity({ stage, story, now, book, keys }));
}

/** All stories at once, as they happened: keys and histories grow with time. */
function inOrderOfTime(happenings: readonly Happening[]): readonly Happening[] {
  return [...happenings].sort((one, other) => one.at - other.at);
}
