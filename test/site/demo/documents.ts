import { subDays, subMonths } from 'date-fns';
import { bullets, heading, paragraph } from './adf';
import type { Colleague } from './colleagues';
import type { Story } from './story';
import { atWork, formatDay, timetable } from './timetable';

/** A version of a page that documents improvements, on the day it is written. */
export interface Writing {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: Colleague;
  readonly title: string;
  readonly message: string;
  readonly blocks: readonly unknown[];
}

interface Named {
  readonly title: string;
  readonly version: number;
}

/** The page and the version that a story's documentation names; `null` for a reason. */
export function documentOf(documentation: string): Named | null {
  const [, title, version] = /^(.+), version (\d+)$/.exec(documentation) ?? [];
  return title === undefined ? null : { title, version: Number(version) };
}

interface LaterChange {
  readonly title: string;
  readonly daysAgo: number;
  readonly by: Colleague;
  readonly message: string;
}

/** What happened to some pages after an improvement was documented in them. */
const laterChanges: readonly LaterChange[] = [
  { title: 'Restore procedure', daysAgo: 48, by: 'manager', message: 'Added step 4: restore the directory first' },
  { title: 'Restore procedure', daysAgo: 9, by: 'admin', message: 'New telephone number of the data centre' },
  { title: 'Logging standard', daysAgo: 75, by: 'manager', message: 'Retention of logs is now one year' },
];

const accessReview: readonly (readonly string[])[] = [
  [
    'The service desk exports the access rights of every system once a quarter.',
    'Managers confirm or withdraw each right within ten working days.',
  ],
  [
    'The service desk exports the access rights of every system once a quarter.',
    'Managers confirm or withdraw each right within ten working days.',
    'The service desk removes what was withdrawn and files the lists.',
  ],
  [
    'The identity platform starts a review campaign once a quarter.',
    'Managers confirm or withdraw each right in the campaign within five working days.',
    'Rights that nobody confirmed are removed automatically; the report of the campaign is the record.',
  ],
];

/** The rules of a version: those of every document, and with the last one what the improvement brought. */
function rulesOf({ plan }: Story, { title, version }: Named, part: 'earlier' | 'last'): readonly string[] {
  const written = title === 'Access review procedure' ? accessReview[version - 1] : undefined;
  if (written) return written;
  const always = ['The owner of this document reviews it once a year.', 'Exceptions are approved by the information security officer.'];
  return part === 'last' ? [...always, ...(plan?.actions ?? [])] : always.slice(0, version);
}

function pageOf(at: number, rules: readonly string[], changes: readonly string[]): readonly unknown[] {
  const later = changes.length === 0 ? [] : [heading('Changed since'), bullets(...changes)];
  return [paragraph(`Valid from ${formatDay(at)}.`), heading('What we do'), bullets(...rules), ...later];
}

const minuteInMs = 60_000;

/** The versions up to the one that the improvement brought, which is written just before it is recorded. */
function versionsFor(story: Story, now: number): readonly Writing[] {
  const named = story.finish && documentOf(story.finish.documentation);
  const recorded = timetable(story, now).find(({ deed }) => deed.does === 'document');
  if (!named || !recorded) return [];
  const { title, version } = named;
  const last = recorded.at - minuteInMs;
  const first = subMonths(now, 18).getTime();
  return Array.from({ length: version }, (_, index): Writing => {
    const isLast = index + 1 === version;
    const at = isLast ? last : first + Math.round(((last - first) * (index + 1)) / (version + 1));
    const message = index === 0 ? '' : 'Yearly review';
    return {
      at,
      by: 'manager',
      title,
      message: isLast && index > 0 ? `Follows the improvement: ${story.title}` : message,
      blocks: pageOf(at, rulesOf(story, { title, version: index + 1 }, isLast ? 'last' : 'earlier'), []),
    };
  });
}

function changesOf(writings: readonly Writing[], stories: readonly Story[], now: number): readonly Writing[] {
  return laterChanges.map(({ title, daysAgo, by, message }) => {
    const at = atWork(subDays(now, daysAgo), () => 0.25);
    const before = writings.filter((writing) => writing.title === title);
    const story = stories.find(({ finish }) => finish && documentOf(finish.documentation)?.title === title);
    if (!story || before.some((writing) => writing.at > at)) throw new Error(`"${title}" was not documented ${String(daysAgo)} days ago.`);
    const said = laterChanges.filter((change) => change.title === title && change.daysAgo >= daysAgo).map((change) => change.message);
    return { at, by, title, message, blocks: pageOf(at, rulesOf(story, { title, version: before.length }, 'last'), said) };
  });
}

/** Every version of every page that documents an improvement, oldest first. */
export function documentsOf(stories: readonly Story[], now: number): readonly Writing[] {
  const writings = stories.flatMap((story) => versionsFor(story, now));
  return [...writings, ...changesOf(writings, stories, now)].sort((one, other) => one.at - other.at);
}
