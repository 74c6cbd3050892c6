import { attributeNames, type Attribute } from '../../../src/domain/catalogue/attributes';
import { clauses, findClause } from '../../../src/domain/catalogue/clauses';
import { controlThemes, findControl, type ControlTheme } from '../../../src/domain/catalogue/controls';
import type { AttributeLine, FrameworkView, ReferenceLine } from '../../../src/contract/coverage';
import { attributes, attributeValues } from '../../../src/domain/catalogue/attributes';
import type { Activity } from '../../../src/domain/evidence/count-activity';
import type { Subject } from '../../../src/domain/evidence/subject';

/** One row of the page: a subject with what happens about it. */
export interface CoverageLine {
  readonly subject: Subject;
  readonly title: string;
  /** What else is to be said of it in small letters. */
  readonly note: string | null;
  readonly activity: Activity;
}

/** Rows under one heading; the heading may be a subject itself. */
export interface LineGroup {
  readonly title: string;
  readonly head: CoverageLine | null;
  readonly lines: readonly CoverageLine[];
}

const themeNames: Readonly<Record<ControlTheme, string>> = {
  organizational: 'Organizational controls',
  people: 'People controls',
  physical: 'Physical controls',
  technological: 'Technological controls',
};

/** The controls of Annex A by their themes. */
export function controlGroups(lines: readonly ReferenceLine[]): readonly LineGroup[] {
  return controlThemes.map((theme) => ({
    title: themeNames[theme],
    head: null,
    lines: lines.filter(({ id }) => findControl(id)?.theme === theme).map(toControlLine),
  }));
}

function toControlLine({ id, ...activity }: ReferenceLine): CoverageLine {
  return { subject: { kind: 'control', id }, title: `${id} ${findControl(id)?.title ?? ''}`, note: null, activity };
}

/** The clauses under their heads, which count what is below them too. */
export function clauseGroups(lines: readonly ReferenceLine[]): readonly LineGroup[] {
  const heads = clauses.filter(({ parent }) => parent === null);
  return heads.map(({ id, title }) => {
    const own = lines.filter((line) => line.id === id || line.id.startsWith(`${id}.`)).map(toClauseLine);
    return { title: `${id} ${title}`, head: own[0] ?? null, lines: own.slice(1) };
  });
}

function toClauseLine({ id, ...activity }: ReferenceLine): CoverageLine {
  return { subject: { kind: 'clause', id }, title: `${id} ${findClause(id)?.title ?? ''}`, note: null, activity };
}

/** The values of every attribute of ISO/IEC 27002. */
export function attributeGroups(lines: readonly AttributeLine[]): readonly LineGroup[] {
  const linesOf = (attribute: Attribute) =>
    attributeValues[attribute].flatMap((value) => lines.filter((line) => line.value === value).map(toAttributeLine));
  return attributes.map((attribute) => ({ title: attributeNames[attribute], head: null, lines: linesOf(attribute) }));
}

function toAttributeLine({ value, controls, without, ...activity }: AttributeLine): CoverageLine {
  return { subject: { kind: 'attribute', value }, title: value, note: `${without} of ${controls} controls without one`, activity };
}

/** The points of another framework under their groups; a group of itself alone is no heading. */
export function pointGroups({ framework, groups }: FrameworkView): readonly LineGroup[] {
  const toLine = (point: string, note: string | null, activity: Activity): CoverageLine => {
    return { subject: { kind: 'framework', framework, point }, title: point, note, activity };
  };
  return groups.map(({ group, points, ...activity }) => {
    const isAlone = points.every(({ point }) => point === group);
    const lines = points.map(({ point, pairs, ...own }) => toLine(point, pairs.map(({ reference }) => reference).join(', '), own));
    return { title: group, head: isAlone ? null : toLine(group, null, activity), lines };
  });
}
