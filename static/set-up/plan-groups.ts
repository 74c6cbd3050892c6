import { counted } from '../../src/domain/health/words';
import { thingsInJira } from '../../src/domain/set-up/set-up-count';
import type { PlannedThing, ThingKind, Verdict } from '../../src/domain/set-up/set-up-plan';
import { countVerdicts, verdicts } from '../../src/domain/set-up/set-up-plan';
import type { Tone } from '../shared/look/lozenge';

export interface PlanGroup {
  readonly title: string;
  /** What these things are for. */
  readonly why: string;
  readonly kinds: readonly ThingKind[];
}

/** Everything that set-up needs, by what it is, in the order in which an administrator thinks of it. */
export const planGroups: readonly PlanGroup[] = [
  { title: 'Project', why: 'Where improvements are recorded.', kinds: ['Project'] },
  { title: 'Issue types', why: 'One for each kind of record, and one for the actions below them.', kinds: ['Issue type'] },
  { title: 'Fields', why: 'Every fact that a gate asks for, under the name people look for.', kinds: ['Field'] },
  { title: 'Statuses', why: 'The stages of all kinds, and On hold and Declined beside them.', kinds: ['Status'] },
  {
    title: 'Workflows',
    why: 'Their rules are the gates, so they hold on boards, in bulk changes and for automation.',
    kinds: ['Workflow'],
  },
  { title: 'Link types', why: 'They tie a record to what it comes from and what it leads to.', kinds: ['Link type'] },
  { title: 'Screens', why: 'They show on each kind what is recorded about it.', kinds: ['Screen'] },
  {
    title: 'Schemes',
    why: 'They give all this to the projects that set-up makes, and to no other.',
    kinds: ['Screen scheme', 'Issue type screen scheme', 'Workflow scheme', 'Issue type scheme'],
  },
  { title: 'Noted by the app', why: 'In its own storage; Jira is not changed.', kinds: ['Settings'] },
];

interface VerdictWords {
  readonly word: string;
  readonly tone: Tone;
  /** After the number one, and after any other. */
  readonly one: string;
  readonly many: string;
}

export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  conflict: { word: 'Conflict', tone: 'danger', one: 'in conflict', many: 'in conflict' },
  create: { word: 'Create', tone: 'progress', one: 'to create', many: 'to create' },
  change: { word: 'Change', tone: 'warning', one: 'to change', many: 'to change' },
  reuse: { word: 'Use', tone: 'neutral', one: 'used as it is', many: 'used as they are' },
};

/** "38 to create, 3 used as they are". */
export function countWords(things: readonly PlannedThing[]): string {
  const counts = countVerdicts(things);
  return verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${counts[verdict] === 1 ? verdictWords[verdict].one : verdictWords[verdict].many}`)
    .join(', ');
}

/** "81 things: 77 to create, 4 used as they are"; what the app notes for itself is told in its group. */
export function thingWords(things: readonly PlannedThing[]): string {
  const inJira = thingsInJira(things);
  return `${counted(inJira.length, 'thing')}: ${countWords(inJira)}`;
}
