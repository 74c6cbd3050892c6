import { addDays, subDays } from 'date-fns';
import { readColleague, type Colleague } from './colleagues';
import type { Stage } from './course';
import type { Entries } from './deed';
import { deskOf, type Desk } from './desk';
import { toFields } from './field-names';
import type { Happening } from './happening';
import { linkInPanel } from './link';
import { moveTo } from './move';
import type { CorrectiveStory, NonconformityStory, Round } from './nonconformity-story';
import { raiseFromRecord, type Raised } from './raise';
import type { RecordBook } from './record-book';
import { atWork, formatDay } from './timetable';

/** What others of the demo are called in Jira once they are raised. */
export interface KeyBook {
  readonly readKey: (title: string) => string;
  readonly note: (title: string, raised: Raised) => void;
}

interface NonconformityCourse {
  readonly stage: Stage;
  readonly story: NonconformityStory;
  readonly now: number;
  readonly book: RecordBook;
  readonly keys: KeyBook;
}

/** One thing that somebody does, some days after the nonconformity was raised. */
interface Step {
  readonly after: number;
  readonly by: Colleague;
  readonly does: (desk: Desk, day: string) => Promise<void>;
}

const minuteInMs = 60_000;

/** Everything that happens to a nonconformity and its corrective actions: raised through the app, the rest by Jira's own operations. */
export function happeningsOfNonconformity(course: NonconformityCourse): readonly Happening[] {
  const { stage, story, now } = course;
  return stepsOf(course).map(({ after, by, does }, index) => {
    // A fixed minute for each step keeps those of one day in order.
    const at = atWork(subDays(now, story.raised - after), () => 0) + index * 5 * minuteInMs;
    const happens = () => does(deskOf(stage.site, readColleague(stage.site.kernel, by)), formatDay(at));
    return { at, happens };
  });
}

function stepsOf(course: NonconformityCourse): readonly Step[] {
  const { story } = course;
  const { title, owner, verifier, regrade, corrected, declined, ledTo, repeats } = story;
  const steps: readonly (Step | null)[] = [
    { after: 0, by: story.raisedBy, does: (desk) => course.book.write(desk, story) },
    { after: 0, by: story.raisedBy, does: () => raise(course) },
    repeats === undefined ? null : { after: 1, by: owner, does: () => link(course, title, 'repeats', repeats) },
    ...(corrected === undefined ? [] : correcting(course, corrected)),
    regrade === undefined ? null : fillIn(course, title, regrade.after, 'manager', () => ({ Grade: regrade.to })),
    ...story.rounds.flatMap((round) => walking(course, round)),
    declined === undefined ? null : move(course, title, declined.after, 'manager', 'Declined', { 'Decline reason': declined.reason }),
    ledTo === undefined ? null : { after: 98, by: owner, does: () => link(course, ledTo, 'is raised from', title) },
  ];
  const closing = story.rounds.at(-1)?.check?.result === 'Effective' ? closingOf(course, verifier) : [];
  return [...steps.filter((step) => step !== null), ...closing].toSorted((one, other) => one.after - other.after);
}

function fillIn(
  { stage, keys }: NonconformityCourse,
  title: string,
  after: number,
  by: Colleague,
  entries: (day: string) => Entries,
): Step {
  const does = async (desk: Desk, day: string) => {
    await desk.put(`/rest/api/3/issue/${keys.readKey(title)}`, { fields: toFields(stage.site.kernel, stage.fields, entries(day)) });
  };
  return { after, by, does };
}

function move({ stage, keys }: NonconformityCourse, title: string, after: number, by: Colleague, to: string, entries: Entries = {}): Step {
  return { after, by, does: (desk) => moveTo(desk, keys.readKey(title), to, toFields(stage.site.kernel, stage.fields, entries)) };
}

async function raise({ stage, story, book, keys }: NonconformityCourse): Promise<void> {
  const record = book.find(story);
  if (record === null) throw new Error(`"${story.title}" has no record that it comes from.`);
  const { title, source, grade, clauses, controls } = story;
  const capture = { kind: 'nonconformity' as const, title, source, grade: grade ?? null, clauses: [...clauses], controls: [...controls] };
  keys.note(title, await raiseFromRecord(stage, capture, readColleague(stage.site.kernel, story.raisedBy), record));
}

async function link({ stage, keys, story }: NonconformityCourse, title: string, verb: 'repeats' | 'is raised from', other: string) {
  await linkInPanel(stage, readColleague(stage.site.kernel, story.owner), keys.readKey(title), { verb, key: keys.readKey(other) });
}

function correcting(course: NonconformityCourse, { after, correction }: NonNullable<NonconformityStory['corrected']>): readonly Step[] {
  const { title, owner } = course.story;
  return [
    fillIn(course, title, after, owner, (day) => ({ Assignee: owner, Correction: correction, 'Corrected on': day })),
    move(course, title, after, owner, 'Corrected'),
  ];
}

/** From the cause to the check, with the corrective actions of the round. */
function walking(course: NonconformityCourse, round: Round): readonly Step[] {
  const { title, owner, verifier, raised, due } = course.story;
  const { analysed, cause, similarCases, actions, started, ready, check } = round;
  const isFirst = round === course.story.rounds[0];
  const dueDay = formatDay(addDays(subDays(course.now, raised), due));
  const steps: Step[] = [
    fillIn(course, title, analysed, owner, () => ({ 'Root cause': cause, 'Similar cases': similarCases })),
    // A check that failed has brought a later round here already.
    ...(isFirst ? [move(course, title, analysed, owner, 'Analysed')] : []),
    ...actions.flatMap((action) => acting(course, action)),
  ];
  if (started !== undefined) {
    steps.push(fillIn(course, title, started, owner, () => ({ 'Due date': dueDay, Verifier: verifier })));
    steps.push(move(course, title, started, owner, 'Implementing'));
  }
  if (ready !== undefined) steps.push(move(course, title, ready, owner, 'Verifying'));
  if (check !== undefined) {
    const { after, result, evidence } = check;
    steps.push(fillIn(course, title, after, verifier, (day) => ({ 'Actual date': day, Evidence: evidence, Effectiveness: result })));
    if (result !== 'Effective') steps.push(move(course, title, after, verifier, 'Analysed'));
  }
  return steps;
}

function closingOf(course: NonconformityCourse, verifier: Colleague): readonly Step[] {
  const { title, owner, ismsChange, rounds } = course.story;
  const after = rounds.at(-1)?.check?.after ?? 0;
  return [fillIn(course, title, after, owner, () => ({ 'ISMS change': ismsChange ?? '' })), move(course, title, after, verifier, 'Closed')];
}

function acting(course: NonconformityCourse, action: CorrectiveStory): readonly Step[] {
  const { title, owner, verifier, raised, due, method, started, verified } = action;
  const dueDay = formatDay(addDays(subDays(course.now, course.story.raised), due));
  const steps: Step[] = [
    { after: raised, by: course.story.owner, does: () => raiseAction(course, title) },
    fillIn(course, title, raised, course.story.owner, () => ({
      Assignee: owner,
      'Due date': dueDay,
      'Verification method': method,
      Verifier: verifier,
    })),
  ];
  if (started !== undefined) steps.push(move(course, title, started, owner, 'Implementing'));
  if (verified === undefined) return steps;
  const { after, evidence } = verified;
  return [
    ...steps,
    move(course, title, after, owner, 'Verifying'),
    fillIn(course, title, after, verifier, (day) => ({ 'Actual date': day, Evidence: evidence, Effectiveness: 'Effective' })),
    move(course, title, after, verifier, 'Closed'),
  ];
}

/** On the panel of its nonconformity, which it is linked to. */
async function raiseAction({ stage, story, keys }: NonconformityCourse, title: string): Promise<void> {
  const { kernel, jira } = stage.site;
  const key = keys.readKey(story.title);
  const record = { id: jira.state.issueIdByKey.get(key) ?? '', key, typeId: '', project: stage.project };
  keys.note(title, await raiseFromRecord(stage, { kind: 'corrective-action', title }, readColleague(kernel, story.owner), record));
}
