import { listOpenings, type Denial } from '../health/denials';
import { listed, named } from '../health/words';
import { counted } from '../counts';
import { found, type Evidence, type Finding, type Questioned } from './questioned';

/** A status at which records of the kind have ended. */
export interface QuestionedEnd {
  readonly statusName: string;
  /** What nothing there keeps everybody from. */
  readonly open: readonly Denial[];
  /** Whether the record is at it. */
  readonly isHere: boolean;
}

/** 26: what people can still change, what they did, and what is denied to everybody. */
export function findAlterations({ trail, ends }: Questioned): Finding {
  const marked = trail.entries.filter(({ marks }) =>
    marks.some((mark) => mark.startsWith('measure-changed') || mark === 'result-changed' || mark === 'evidence-removed'),
  );
  const altered =
    marked.length === 0
      ? 'no measure was changed after planning, no result after verification, and no file removed'
      : `${counted(marked.length, 'entry', 'entries')} changed the measure after planning or the result after verification, or removed a file`;
  const words = `People who may edit it can change its fields, and each change stays in Jira’s history, which nobody can edit; ${altered}. ${sayProtection(ends ?? [])}`;
  return found(
    words,
    marked.map(({ id, at }): Evidence => ({ kind: 'entry', id, words: at.slice(0, 10) })),
  );
}

const scheme = 'the project’s permission scheme';

function sayProtection(ends: readonly QuestionedEnd[]): string {
  const here = ends.filter(({ isHere }) => isHere);
  const hasEnded = here.length > 0;
  const asked = hasEnded ? here : ends;
  const [guarded, open] = [asked.filter((end) => end.open.length === 0), asked.filter((end) => end.open.length > 0)];
  return [
    ...(guarded.length === 0 ? [] : [sayGuarded(guarded, hasEnded)]),
    ...open.map((end) => sayOpen(end, hasEnded)),
    ...(hasEnded ? [] : [`Who may delete it ${ends.length === 0 ? '' : 'before '}stands in ${scheme}.`]),
  ].join(' ');
}

function sayGuarded(ends: readonly QuestionedEnd[], hasEnded: boolean): string {
  const names = listed(ends.map(({ statusName }) => named(statusName)));
  const when = hasEnded ? 'It has ended' : 'Once it has ended';
  const status = ends.length === 1 ? 'the status' : 'the statuses';
  return `${when}${hasEnded ? ':' : ','} properties of ${status} ${names} deny everybody, administrators included, to delete or move it and to delete its actions.`;
}

function sayOpen({ statusName, open }: QuestionedEnd, hasEnded: boolean): string {
  const when = hasEnded ? 'It has ended, and can' : 'Once it has ended, it can';
  return `${when} ${listOpenings(open)} at ${named(statusName)} by whoever may by ${scheme}: properties that would deny it are missing there.`;
}
