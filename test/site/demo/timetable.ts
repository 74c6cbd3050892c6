import { addDays, formatISO, isSaturday, isSunday, subDays } from 'date-fns';
import { stages } from '../../../src/domain/lifecycle/stages';
import type { Colleague } from './colleagues';
import type { Deed, Entries, Moment } from './deed';
import { seededNumbers } from './random';
import type { Check, Plan, Story } from './story';

const minuteInMs = 60_000;

/** A deed on its way to a moment: `share` says how far into the story it lies, from 0 to 1. */
interface Planned {
  readonly share: number;
  readonly by: Colleague;
  readonly deed: (day: string) => Deed;
}

const shareOfStage = {
  identified: 0.02,
  prioritized: 0.08,
  planned: 0.18,
  implementing: 0.25,
  verifying: 0.75,
  standardized: 0.92,
  communicated: 1,
} as const;

/** Everything that happens to an improvement, in order, each at a time when people work. */
export function timetable(story: Story, now: number): readonly Moment[] {
  const random = seededNumbers(Array.from(story.title, (letter) => letter.charCodeAt(0)).reduce((sum, code) => sum * 31 + code, 7));
  const deeds = deedsOf(story, formatDay(addDays(now, (story.plan?.due ?? 0) - story.raised)), now);
  const last = Math.max(...deeds.map(({ share }) => share), 0.01);
  let previous = 0;
  return deeds.map(({ share, by, deed }) => {
    const daysAgo = story.raised - Math.round((share / last) * story.lasts);
    const at = Math.max(atWork(subDays(now, daysAgo), random), previous + (5 + Math.floor(random() * 20)) * minuteInMs);
    previous = at;
    return { at, by, deed: deed(formatDay(at)) };
  });
}

export function formatDay(at: Date | number): string {
  return formatISO(at, { representation: 'date' });
}

/** A minute between eight and three o'clock in UTC, on that day or on the Friday before a weekend. */
export function atWork(date: Date, random: () => number): number {
  const day = subDays(date, daysSinceFriday(date));
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 8) + Math.floor(random() * 420) * minuteInMs;
}

function daysSinceFriday(date: Date): number {
  if (isSunday(date)) return 2;
  return isSaturday(date) ? 1 : 0;
}

function deedsOf(story: Story, dueDay: string, now: number): readonly Planned[] {
  const deeds: Planned[] = [];
  if (story.record) deeds.push({ share: -0.02, by: story.raisedBy, deed: () => ({ does: 'record' }) });
  deeds.push({ share: 0, by: story.raisedBy, deed: () => ({ does: 'raise' }) });
  deeds.push(fillIn(0.005, story.raisedBy, () => ({ 'Improvement theme': story.theme })));
  if (story.visibleTo) deeds.push({ share: 0.006, by: story.raisedBy, deed: () => ({ does: 'restrict' }) });
  if (story.score) deeds.push(...scoring(story));
  if (story.plan && hasReached(story, 'planned')) deeds.push(...working(story, story.plan, dueDay));
  if (story.aside) deeds.push(steppingAside(story, story.aside, now));
  return deeds;
}

function hasReached(story: Story, stage: Story['reached']): boolean {
  return stages.indexOf(story.reached) >= stages.indexOf(stage);
}

function fillIn(share: number, by: Colleague, entries: (day: string) => Entries): Planned {
  return { share, by, deed: (day) => ({ does: 'fill in', entries: entries(day) }) };
}

function move(share: number, by: Colleague, to: Story['reached'], entries: (day: string) => Entries = () => ({})): Planned {
  return { share, by, deed: (day) => ({ does: 'move', to, entries: entries(day) }) };
}

function scoring({ score }: Story): readonly Planned[] {
  if (!score) return [];
  const [Impact, Effort, Alignment] = score;
  return [fillIn(0.07, 'manager', () => ({ Impact, Effort, Alignment })), move(shareOfStage.prioritized, 'manager', 'prioritized')];
}

function working(story: Story, plan: Plan, dueDay: string): readonly Planned[] {
  const deeds = [...planning(plan, dueDay)];
  if (hasReached(story, 'implementing')) deeds.push(move(shareOfStage.implementing, plan.owner, 'implementing'));
  const { target, before } = plan.measure;
  if (before && hasReached(story, 'implementing'))
    deeds.push(fillIn(0.28, plan.owner, () => ({ Target: target, 'Measure change reason': before.reason })));
  const checks = story.checks ?? [];
  for (const check of checks.slice(0, -1)) deeds.push(...failing(plan, check));
  deeds.push(...finishing(story, plan, checks.length > 1 ? 0.6 : 0.3));
  const last = checks.at(-1);
  if (hasReached(story, 'verifying')) deeds.push(move(shareOfStage.verifying, plan.owner, 'verifying'));
  if (last && hasReached(story, 'standardized')) deeds.push(...verifying(plan, last));
  if (story.finish && hasReached(story, 'standardized')) deeds.push(...communicating(story, plan));
  return deeds;
}

function planning({ owner, verifier, measure, actions }: Plan, dueDay: string): readonly Planned[] {
  return [
    move(shareOfStage.planned, 'manager', 'planned', () => ({ Assignee: owner })),
    fillIn(0.19, owner, (day) => ({
      Metric: measure.metric,
      Unit: measure.unit,
      Direction: measure.direction,
      Baseline: measure.baseline,
      'Baseline date': day,
      Target: measure.before?.target ?? measure.target,
      'Verification method': measure.method,
      Verifier: verifier,
      'Due date': dueDay,
    })),
    ...actions
      .slice(0, 3)
      .map((title, index): Planned => ({ share: 0.2 + index / 1000, by: owner, deed: () => ({ does: 'add action', title, owner }) })),
  ];
}

/** A verification that sent the improvement back to planning; the last action is the consequence that was drawn. */
function failing({ owner, verifier, actions, measure }: Plan, { actual, result }: Check): readonly Planned[] {
  return [
    ...actions.slice(0, -1).map((title, index) => finish(0.3 + index * 0.04, owner, title)),
    finish(0.4, owner, actions.at(-1) ?? ''),
    move(0.42, owner, 'verifying'),
    fillIn(0.5, verifier, (day) => ({
      Actual: actual,
      'Actual date': day,
      Evidence: `${measure.metric}, report of ${day}`,
      Effectiveness: result,
    })),
    {
      share: 0.5,
      by: verifier,
      deed: () => ({
        does: 'comment',
        text: `${result}: ${measure.metric} is at ${String(actual)} ${measure.unit}, the target is ${String(measure.target)}. Back to planning.`,
      }),
    },
    move(0.501, verifier, 'planned'),
    { share: 0.53, by: owner, deed: () => ({ does: 'add action', title: 'Find out why it was not enough, and act on it', owner }) },
    move(0.55, owner, 'implementing'),
  ];
}

function finish(share: number, by: Colleague, title: string): Planned {
  return { share, by, deed: () => ({ does: 'finish action', title }) };
}

function finishing(story: Story, { owner, actions }: Plan, from: number): readonly Planned[] {
  if (!hasReached(story, 'implementing')) return [];
  if ((story.checks?.length ?? 0) > 1) return [finish(0.7, owner, 'Find out why it was not enough, and act on it')];
  const done = hasReached(story, 'verifying') ? actions : actions.slice(0, -1);
  return done.map((title, index) => finish(from + (0.4 * (index + 1)) / (done.length + 1), owner, title));
}

function verifying({ verifier, measure }: Plan, { actual, result }: Check): readonly Planned[] {
  return [
    fillIn(0.9, verifier, (day) => ({
      Actual: actual,
      'Actual date': day,
      Evidence: `${measure.metric}, report of ${day}`,
      Effectiveness: result,
    })),
    {
      share: 0.905,
      by: verifier,
      deed: () => ({ does: 'comment', text: `Checked as planned: ${measure.method}. Result: ${String(actual)} ${measure.unit}.` }),
    },
    move(shareOfStage.standardized, verifier, 'standardized'),
  ];
}

function communicating({ finish: end, reached }: Story, { owner }: Plan): readonly Planned[] {
  if (!end) return [];
  const documented: Planned = { share: 0.95, by: owner, deed: () => ({ does: 'document', documentation: end.documentation }) };
  if (reached !== 'communicated') return [documented];
  const told = (day: string) => ({ 'Communicated to': end.audience, 'Communicated on': day, 'Communication proof': end.proof });
  return [documented, fillIn(0.99, owner, told), move(shareOfStage.communicated, owner, 'communicated')];
}

function steppingAside(story: Story, aside: NonNullable<Story['aside']>, now: number): Planned {
  const by = aside.to === 'declined' ? 'manager' : (story.plan?.owner ?? story.raisedBy);
  const entries: Entries =
    aside.to === 'declined'
      ? { 'Decline reason': aside.reason }
      : { 'Hold reason': aside.reason, 'On hold until': formatDay(addDays(now, aside.until)) };
  return { share: 0.3, by, deed: () => ({ does: 'move', to: aside.to, entries }) };
}
