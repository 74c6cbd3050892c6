import type { RegisterFilter, RegisterOrder } from '../../domain/register/register';
import type { MatrixPlace } from '../../domain/priority/priority-matrix';
import type { Figure } from '../../domain/summary/summary';
import { condition, type FigureGround } from './figure-conditions';
import { clauseName, isAmong, quoted } from './jql';
import { base, fieldIs, openPlaces, statusIds, statusList, type SearchGround } from './search-ground';

/** The list behind a number as a search in Jira, by ids, so that no renaming or translation breaks it. */
export function figureJql(figure: Figure, ground: FigureGround): string {
  return `${base(ground)} AND (${condition(figure, ground)}) ORDER BY created DESC`;
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
  return `${base(ground)} AND status in ${statusList(ground, openPlaces)}${mine} ORDER BY duedate ASC, created ASC`;
}

/** The open records of one place in the matrix of impact and effort. */
export function matrixJql({ impact, effort }: MatrixPlace, ground: SearchGround): string {
  const { fieldIds } = ground;
  const marks = `${clauseName(fieldIds.impact)} = ${impact} AND ${clauseName(fieldIds.effort)} = ${effort}`;
  return `${base(ground)} AND status in ${statusList(ground, openPlaces)} AND ${marks} ORDER BY created DESC`;
}

/** Where Jira shows a search, below the site. */
export function issuesPath(jql: string): string {
  return `/issues/?jql=${encodeURIComponent(jql)}`;
}
