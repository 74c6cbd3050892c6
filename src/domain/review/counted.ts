import type { Kind } from '../kinds/kinds';
import { memberOf, type Count } from '../register/members';
import type { RegisterRow } from '../register/register-row';
import type { Source } from '../links/sources';
import type { Bar, Figure } from '../summary/summary';
import type { FigureGroup, FigureLine, InputFigures } from './figures';

/** Which records a part of the review is about. */
export interface Scope {
  readonly kinds: readonly Kind[];
  readonly source: Source | null;
}

/** What a number counts: of a scope the members of a figure. */
export interface CountedSet {
  readonly scope: Scope;
  readonly figure: Figure;
}

/** A number with what it counts, so that its list can be asked for. */
export interface CountedLine extends FigureLine {
  readonly figure: Figure;
}

export interface CountedGroup extends Omit<FigureGroup, 'lines'> {
  readonly scope: Scope;
  readonly lines: readonly CountedLine[];
}

/** The figures of an input before they are written down. */
export interface CountedInput extends Omit<InputFigures, 'groups'> {
  readonly groups: readonly CountedGroup[];
  /** All the records of which the first are named. */
  readonly all: CountedSet;
}

export function isInScope({ kinds, source }: Scope): (row: RegisterRow) => boolean {
  return (row) => kinds.includes(row.kind) && (source === null || row.source === source);
}

/** The records behind a number. */
export function recordsOf({ scope, figure }: CountedSet, rows: readonly RegisterRow[], count: Count): readonly RegisterRow[] {
  const [isInside, isMember] = [isInScope(scope), memberOf(figure, count)];
  return rows.filter((row) => isInside(row) && isMember(row));
}

/** Which number of a review is meant; `all` of the group `items` are the records that a section names, further ones included. */
export interface LineName {
  readonly group: string;
  readonly line: string;
}
export const allItems: LineName = { group: 'items', line: 'all' };

/** What a number counts; `null` for one that there is none of. */
export function findLine({ groups, all }: CountedInput, { group, line }: LineName): CountedSet | null {
  if (group === allItems.group) return line === allItems.line ? all : null;
  const found = groups.find(({ id }) => id === group);
  const counted = found?.lines.find(({ id }) => id === line);
  return found === undefined || counted === undefined ? null : { scope: found.scope, figure: counted.figure };
}

/** Lines that are counted in rows of one scope. */
export function countLines(
  rows: readonly RegisterRow[],
  wanted: readonly Omit<CountedLine, 'count'>[],
  count: Count,
): readonly CountedLine[] {
  return wanted.map((line) => ({ ...line, count: rows.filter(memberOf(line.figure, count)).length }));
}

export const improvementsOnly: Scope = { kinds: ['improvement'], source: null };

/** Numbers of the summary as a group of the review. */
export function toGroup(id: string, title: string, bars: readonly Bar[]): CountedGroup {
  const idOf = (figure: Figure) => {
    if (figure.kind === 'since') return `since-${figure.value}`;
    return 'value' in figure ? figure.value : figure.kind;
  };
  return {
    id,
    title,
    scope: improvementsOnly,
    lines: bars.map(({ figure, label, count }) => ({ id: idOf(figure), label, count, figure })),
  };
}

/** As the record keeps it: numbers and words alone. */
export function written({ groups, items, more, beforeAfter }: CountedInput): InputFigures {
  const toLine = ({ id, label, count }: CountedLine): FigureLine => ({ id, label, count });
  return { groups: groups.map(({ id, title, lines }) => ({ id, title, lines: lines.map(toLine) })), items, more, beforeAfter };
}
