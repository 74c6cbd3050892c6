import { sayDate } from '../domain/day-words';
import { placeNames } from '../domain/lifecycle/stages';
import type { OpenFilter, OpenImprovement, OpenImprovements } from '../usecases/record/list-open-improvements';
import type { Told } from './action';
import { sayStep, toToldStep, type ToldStep } from './tell-improvement';

interface ToldOpen {
  readonly key: string;
  readonly title: string;
  readonly stage: string;
  readonly owner: string | null;
  readonly dueDate: string | null;
  readonly daysLate: number;
  readonly waitsUntil: string | null;
  readonly next: ToldStep | null;
}

export interface ToldList extends Told {
  readonly improvements: readonly ToldOpen[];
  readonly more: boolean;
  /** The whole list in Jira, below the site's address. */
  readonly path: string;
}

function toTold({ key, title, place, owner, dueDate, daysLate, holdUntil, move, obstacle }: OpenImprovement): ToldOpen {
  return {
    key,
    title,
    stage: placeNames[place],
    owner: owner?.name ?? null,
    dueDate: dueDate === null ? null : sayDate(dueDate),
    daysLate,
    waitsUntil: holdUntil === null ? null : sayDate(holdUntil),
    next: move === null ? null : toToldStep(move, obstacle),
  };
}

function sayOne({ key, title, stage, daysLate, waitsUntil, next }: ToldOpen): string {
  const late = daysLate === 0 ? '' : ` It is ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late.`;
  const rest = next === null ? `It waits${waitsUntil === null ? '' : ` until ${waitsUntil}`}.` : sayStep(next);
  return `${key} “${title}”: ${stage}.${late} ${rest}`;
}

function sayCount(count: number, whose: OpenFilter['whose'], more: boolean): string {
  const which = whose === 'mine' ? 'open for you, as owner or as verifier' : 'open, of those that you may see';
  if (count === 0) return `No improvement is ${which}.`;
  return `${more ? `More than ${count}` : count} ${count === 1 && !more ? 'improvement is' : 'improvements are'} ${which}, soonest due first.`;
}

/** What is open, a line each. */
export function tellList({ items, more, path }: OpenImprovements, whose: OpenFilter['whose']): ToldList {
  const improvements = items.map(toTold);
  return { words: [sayCount(improvements.length, whose, more), ...improvements.map(sayOne)].join('\n'), improvements, more, path };
}
