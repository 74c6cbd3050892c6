import { subDays } from 'date-fns';
import { z } from 'zod';
import { resolvePeriod } from '../../../src/domain/summary/period';
import { reviewInputs, type ReviewInput } from '../../../src/domain/review/review-inputs';
import type { Site } from '../site';
import { readColleague, type Colleague } from './colleagues';
import type { Happening } from './happening';
import { formatDay } from './timetable';

/** What the first review decided anew; it is raised by the review itself, and tells no story of its own. */
export const decidedAnew = 'Name a deputy for every risk owner';

interface ReviewStage {
  readonly site: Site;
  readonly space: { readonly id: string; readonly key: string };
  readonly now: number;
  /** Key of an improvement by its title. */
  readonly readKey: (title: string) => string;
}

const made = z.object({ ok: z.literal(true), value: z.object({ pageId: z.string() }) });
const view = z.object({ ok: z.literal(true), value: z.looseObject({ kind: z.string(), version: z.number().optional() }) });

type Ask = (name: string, payload: unknown) => Promise<unknown>;

/** Begins a review as the manager, and answers how to go on with it. */
async function begin({ site, space }: ReviewStage, today: string): Promise<Ask> {
  const as = readColleague(site.kernel, 'manager');
  // Figures come from the register, which follows Jira's events.
  await site.host.drainQueue();
  const payload = { period: resolvePeriod({ period: 'last-quarter' }, today) };
  const call = { as, moduleKey: 'management-reviews', functionKey: 'createReview', payload, extension: { space } };
  const { pageId } = made.parse(await site.host.invoke(call)).value;
  const extension = { content: { id: pageId, type: 'page' }, space };
  return async (functionKey, input) => {
    const answer = await site.host.invoke({ as, moduleKey: 'management-review', functionKey, payload: input, extension });
    return view.parse(answer).value;
  };
}

function participantsOf(site: Site, members: readonly Colleague[]): unknown {
  const member = (colleague: Colleague, role: string) => ({ accountId: readColleague(site.kernel, colleague).accountId, role });
  return [member('manager', 'Chair'), ...members.map((colleague) => member(colleague, 'Member'))];
}

const told: Readonly<Record<ReviewInput, string>> = {
  a: 'This is the first review in this form; the decisions of earlier minutes are done or stand below.',
  b: 'The office in Rotterdam joins in the coming year. Summers get hotter: cooling of the data centre was looked at.',
  c: 'Two customers ask for SOC 2 reports. The authority expects incident reports within a day.',
  d1: 'Every nonconformity has its cause written down. Leavers came up twice and are watched.',
  d2: 'The numbers move the right way; restore times were measured for all critical systems.',
  d3: 'The internal audit was carried out as planned. Its findings became improvements.',
  d4: 'Detection is on its way. Awareness needs another quarter.',
  e: 'Customers praise the quick answers and complain about long questionnaires.',
  f: 'The risk assessment was updated. The treatment plan is on time but for the backup room.',
  g: 'The SOC 2 alignment brings most, the backup room waits for the landlord.',
};

async function holdFirst(stage: ReviewStage, at: number): Promise<void> {
  const ask = await begin(stage, formatDay(at));
  const inputs = Object.fromEntries(reviewInputs.map((input) => [input, { considered: true, words: told[input] }]));
  const verdict = { suitable: 'Yes', adequate: 'Yes', effective: 'In part' };
  await ask('saveReview', { change: { participants: participantsOf(stage.site, ['lena', 'priya', 'team']), inputs, verdict } });
  const ownerId = readColleague(stage.site.kernel, 'lena').accountId;
  await ask('raiseDecision', { title: decidedAnew, input: 'f', ownerId, dueDate: formatDay(subDays(stage.now, 20)) });
  for (const [title, input] of [
    ['Withdraw access on the last working day', 'd1'],
    ['Align the ISMS with SOC 2 criteria and pursue dual certification', 'c'],
    ['Move the backup room out of the basement', 'f'],
  ] as const) {
    await ask('linkDecision', { key: stage.readKey(title), input });
  }
  const { version } = view.shape.value.parse(await ask('viewReview', {}));
  await ask('signReview', { version });
}

async function prepareSecond(stage: ReviewStage, at: number): Promise<void> {
  const ask = await begin(stage, formatDay(at));
  const words: Partial<Record<ReviewInput, string>> = {
    a: 'Leavers are done. SOC 2 goes on. The landlord has not answered about the backup room.',
    b: 'Nothing new outside. Inside, the Rotterdam office opens in spring.',
    d1: 'No cause came back.',
  };
  const inputs = Object.fromEntries(Object.entries(words).map(([input, said]) => [input, { considered: true, words: said }]));
  await ask('saveReview', { change: { participants: participantsOf(stage.site, ['lena', 'team']), inputs } });
  await ask('linkDecision', { key: stage.readKey('Agree security objectives with each product team'), input: 'd4' });
}

/** A review that was held and signed, and the next one in preparation. */
export function happeningsOfReviews(stage: ReviewStage): readonly Happening[] {
  const [held, prepared] = [subDays(stage.now, 100).getTime(), subDays(stage.now, 5).getTime()];
  return [
    { at: held, happens: () => holdFirst(stage, held) },
    { at: prepared, happens: () => prepareSecond(stage, prepared) },
  ];
}
