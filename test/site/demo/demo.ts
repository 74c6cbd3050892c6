import { subDays, subMonths } from 'date-fns';
import { addSecurityLevel } from '../jira/permissions';
import type { Site } from '../site';
import { addColleagues, readColleague } from './colleagues';
import { perform, type Course } from './course';
import type { Moment } from './deed';
import { deskOf } from './desk';
import { readFields } from './field-names';
import { improvements } from './improvements';
import { provision } from './provision';
import { openRecords } from './open-records';
import { openRecordBook } from './record-book';
import { writeSpace } from './space';
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
  const stage = { site, fields, project, securityLevelId: addSecurityTeam(site) };
  for (const { course, moment } of inOrderOfTime(now, book)) {
    site.kernel.clock.set(moment.at);
    await perform(stage, course, moment);
  }
  for (const { project: key, title, daysAgo } of openRecords) {
    site.kernel.clock.set(subDays(now, daysAgo).getTime());
    await book.write(deskOf(site, readColleague(site.kernel, 'team')), { record: { project: key, title } });
  }
  site.kernel.clock.set(now);
  await writeSpace(site);
  site.kernel.clock.set(now + Date.now() - started);
  await site.host.drainQueue();
}

/** Who may see what is confidential; the auditor may not. Jira has no public operation that makes a security level. */
function addSecurityTeam({ jira, kernel }: Site): string {
  const members = (['admin', 'team', 'verifier', 'manager', 'priya', 'lena'] as const).map(
    (colleague) => readColleague(kernel, colleague).accountId,
  );
  return addSecurityLevel(jira.state, 'Security team', members);
}

/** All stories at once, as they happened: keys and histories grow with time. */
function inOrderOfTime(now: number, book: Course['book']): readonly { course: Course; moment: Moment }[] {
  const moments = improvements.flatMap((story) => {
    const course: Course = { story, book, actionKeys: new Map(), raised: null };
    return timetable(story, now).map((moment) => ({ course, moment }));
  });
  return moments.sort((one, other) => one.moment.at - other.moment.at);
}
