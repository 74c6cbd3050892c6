import type { RegisterFilter, RegisterOrder } from '../domain/register';
import type { Kind } from '../domain/kinds/kinds';
import type { MatrixPlace } from '../domain/priority-matrix';
import { statusesAt, type ProjectMapping } from '../domain/project-mapping';
import { isOpen, places, type Place } from '../domain/stages';
import type { Figure, Period } from '../domain/summary';
import type { FieldIds } from './fields';
import { clauseName, idList, isAmong, quoted } from './jql';

/** The work type and the statuses of every kind in a project. */
interface SearchedProject {
  readonly project: { readonly id: string };
  readonly kinds: ProjectMapping['kinds'];
}

/** What a search needs to say everything by ids. */
export interface SearchGround {
  readonly mappings: readonly SearchedProject[];
  readonly kinds: readonly Kind[];
  readonly fieldIds: FieldIds;
}

export interface FigureGround extends SearchGround {
  readonly period: Period;
  readonly today: string;
}

function mappedKinds({ mappings, kinds }: SearchGround) {
  return mappings.flatMap((mapping) => kinds.flatMap((kind) => mapping.kinds[kind] ?? []));
}

function statusIds(ground: SearchGround, wanted: readonly Place[]): readonly string[] {
  return [...new Set(mappedKinds(ground).flatMap((mapping) => wanted.flatMap((place) => statusesAt(mapping, place))))];
}

function statusList(ground: SearchGround, wanted: readonly Place[]): string {
  return idList(statusIds(ground, wanted));
}

function base(ground: SearchGround): string {
  const typeIds = new Set(mappedKinds(ground).map(({ typeId }) => typeId));
  return `project in ${idList(ground.mappings.map((mapping) => mapping.project.id))} AND ${isAmong('issuetype', [...typeIds])}`;
}

const open = places.filter(isOpen);

/** Days without a time: Jira reads them in the zone of the person who searches, as the figures do. */
function during({ from, to }: Period): string {
  return `DURING (${quoted(from)}, ${quoted(`${to} 23:59`)})`;
}

function arrivedIn(ground: FigureGround, place: Place, period: Period = ground.period): string {
  return `status in ${statusList(ground, [place])} AND status CHANGED TO ${statusList(ground, [place])} ${during(period)}`;
}

function createdIn({ from, to }: Period): string {
  return `created >= ${quoted(from)} AND created <= ${quoted(`${to} 23:59`)}`;
}

/** It may have gone back to where it came from since, or wait. */
function leftIn(ground: FigureGround, place: Place): string {
  const left = `status CHANGED FROM ${statusList(ground, [place])} ${during(ground.period)}`;
  return `${left} AND status not in ${statusList(ground, [place, 'on-hold'])}`;
}

/** The last minute of a day, as one moment. */
function stoodOn(ground: FigureGround, place: Place, on: string): string {
  const moment = quoted(`${on} 23:59`);
  return `status WAS IN ${statusList(ground, [place])} DURING (${moment}, ${moment})`;
}

/** A verification ends at Standardized, or sends the improvement back to Planned. */
function verifiedIn(ground: FigureGround, ends: readonly Place[]): string {
  return `status CHANGED FROM ${statusList(ground, ['verifying'])} TO ${statusList(ground, ends)} ${during(ground.period)}`;
}

function fieldIs(fieldId: string, value: string): string {
  return value === 'none' ? `${clauseName(fieldId)} is EMPTY` : `${clauseName(fieldId)} = ${quoted(value)}`;
}

function condition(figure: Figure, ground: FigureGround): string {
  const { fieldIds } = ground;
  switch (figure.kind) {
    case 'open':
      return `status in ${statusList(ground, open)}`;
    case 'overdue':
      return `status in ${statusList(ground, open)} AND due < ${quoted(ground.today)}`;
    case 'opened':
      return createdIn(ground.period);
    case 'done':
      return arrivedIn(ground, 'communicated');
    case 'declined':
      return arrivedIn(ground, 'declined');
    case 'verified':
      return verifiedIn(ground, ['standardized', 'planned']);
    case 'effective':
      return `${verifiedIn(ground, ['standardized'])} AND ${fieldIs(fieldIds.effectiveness, 'Effective')}`;
    case 'passed':
      return `${verifiedIn(ground, ['standardized'])} AND status in ${statusList(ground, ['standardized', 'communicated', 'on-hold'])}`;
    case 'opened-in':
      return createdIn(figure);
    case 'done-in':
      return arrivedIn(ground, 'communicated', figure);
    case 'at':
      return stoodOn(ground, figure.value, figure.on);
    case 'left':
      return leftIn(ground, figure.value);
    case 'place':
      return `status in ${statusList(ground, [figure.value])}`;
    case 'source':
      return `${createdIn(ground.period)} AND ${fieldIs(fieldIds.source, figure.value)}`;
    case 'clause':
      return `${createdIn(ground.period)} AND ${fieldIs(fieldIds.clauses, figure.value)}`;
    case 'theme':
      return `${createdIn(ground.period)} AND ${fieldIs(fieldIds.theme, figure.value)}`;
  }
}

/** The list behind a number as a search in Jira, by ids, so that no renaming or translation breaks it. */
export function figureJql(figure: Figure, ground: FigureGround): string {
  return `${base(ground)} AND ${condition(figure, ground)} ORDER BY created DESC`;
}

/** The order of the register in Jira: by the score that it keeps, if it does. */
export function registerOrder(order: RegisterOrder, scoreFieldId: string | null): string {
  return order === 'newest' || scoreFieldId === null ? 'created DESC' : `${clauseName(scoreFieldId)} DESC, created DESC`;
}

/** The register's filter as a search in Jira; words are looked for in the title only. */
export function registerJql({ kind, place, source, search }: RegisterFilter, order: string, wide: SearchGround): string {
  const ground = kind === null ? wide : { ...wide, kinds: [kind] };
  const parts = [
    base(ground),
    ...(place === null ? [] : [isAmong('status', statusIds(ground, [place]))]),
    ...(source === null ? [] : [fieldIs(ground.fieldIds.source, source)]),
    ...(search === '' ? [] : [`summary ~ ${quoted(search)}`]),
  ];
  return `${parts.join(' AND ')} ORDER BY ${order}`;
}

/** What is open, or what of it waits for the person who searches: as its owner, or as the verifier of what is ready to be verified. */
export function openJql(whose: 'mine' | 'everybody', ground: SearchGround): string {
  const toVerify = `${clauseName(ground.fieldIds.verifier)} = currentUser() AND status in ${statusList(ground, ['verifying'])}`;
  const mine = whose === 'mine' ? ` AND (assignee = currentUser() OR (${toVerify}))` : '';
  return `${base(ground)} AND status in ${statusList(ground, open)}${mine} ORDER BY duedate ASC, created ASC`;
}

/** The open records of one place in the matrix of impact and effort. */
export function matrixJql({ impact, effort }: MatrixPlace, ground: SearchGround): string {
  const { fieldIds } = ground;
  const marks = `${clauseName(fieldIds.impact)} = ${impact} AND ${clauseName(fieldIds.effort)} = ${effort}`;
  return `${base(ground)} AND status in ${statusList(ground, open)} AND ${marks} ORDER BY created DESC`;
}

/** Where Jira shows a search, below the site. */
export function issuesPath(jql: string): string {
  return `/issues/?jql=${encodeURIComponent(jql)}`;
}
