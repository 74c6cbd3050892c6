import { addDays } from 'date-fns';
import { z } from 'zod';
import { defaultSettings } from '../../../src/domain/set-up/settings';
import { placeNames, type Place } from '../../../src/domain/lifecycle/stages';
import { readColleague } from './colleagues';
import type { Course, Stage } from './course';
import type { Happening } from './happening';
import type { Story } from './story';
import { timetable } from './timetable';

/** Whose effect did not last, with the value that was found. */
const failing: Readonly<Record<string, number>> = { 'One button to report suspicious mail': 31 };

/** Whose second check is overdue: nobody has made it yet. */
const forgotten: readonly string[] = [
  'Integrate security checks into every delivery pipeline',
  'Test a restore of every critical system twice a year',
];

const daysToCheck = 2;
const done = z.object({ ok: z.boolean() });

/** Where an improvement of the demo stands: at the end of its story, unless its effect did not last. */
function standsAt({ title, reached, aside }: Story): Place {
  return failing[title] === undefined ? (aside?.to ?? reached) : 'planned';
}

export function standingNameOf(story: Story): string {
  return placeNames[standsAt(story)];
}

/** The second checks of what ended long enough ago, each recorded in the panel by the verifier; later ones are still to come. */
export function happeningsOfSecondChecks(stage: Stage, now: number, courses: readonly Course[]): readonly Happening[] {
  return courses.flatMap((course) => {
    const ended = timetable(course.story, now).find(({ deed }) => deed.does === 'move' && deed.to === 'communicated');
    if (ended === undefined || forgotten.includes(course.story.title)) return [];
    const at = addDays(ended.at, defaultSettings.secondCheckAfterDays + daysToCheck).getTime();
    return at > now ? [] : [{ at, happens: () => checkAgain(stage, course, at) }];
  });
}

/** The app has set the day by then: its queue has run. */
async function checkAgain({ site, project }: Stage, { story, raised }: Course, at: number): Promise<void> {
  const { plan, checks, title } = story;
  if (raised === null || plan === undefined) throw new Error(`"${title}" has nothing to check again.`);
  await site.host.drainQueue();
  const worse = failing[title];
  const answer = await site.host.invoke({
    as: readColleague(site.kernel, plan.verifier),
    moduleKey: 'improvement-panel',
    functionKey: 'recordSecondCheck',
    payload: {
      checkedOn: new Date(at).toISOString().slice(0, 10),
      actual: worse ?? checks?.at(-1)?.actual ?? null,
      result: worse === undefined ? 'Still effective' : 'Not effective any more',
      repeatedBy: null,
    },
    extension: { type: 'jira:issuePanel', issue: { id: raised.issueId, key: raised.key }, project },
  });
  if (!done.parse(answer).ok) throw new Error(`${raised.key} could not be checked again: ${JSON.stringify(answer)}`);
}
