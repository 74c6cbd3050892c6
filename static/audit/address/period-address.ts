import { findClause } from '../../../src/domain/catalogue/clauses';
import { findControl } from '../../../src/domain/catalogue/controls';
import { kinds } from '../../../src/domain/kinds/kinds';
import type { PackScope } from '../../../src/domain/pack/scope';
import { resolvePeriod } from '../../../src/domain/summary/period';
import type { Period } from '../../../src/domain/summary/summary';
import { toDay } from '../../shared/look/day';
import { daysIn, oneOf, printPath, projectsIn, type AskedPath } from './query';

/** What the questions about a period show. */
export interface QuestionsAddress {
  readonly part: 'questions';
  readonly period: Period;
  readonly projectIds: readonly string[];
  readonly shown: 'all' | 'unanswered';
}

/** Which evidence pack is looked at. */
export interface PackAddress {
  readonly part: 'pack';
  readonly scope: PackScope;
}

/** This year, before anybody chose. */
function thisYear(): Period {
  return resolvePeriod({ period: 'year' }, toDay(new Date()));
}

/** What a period is called where its fields are shown first. */
export function beginOf({ from, to }: Period): 'year' | 'custom' {
  const year = thisYear();
  return from === year.from && to === year.to ? 'year' : 'custom';
}

/** Days stand in the address always: the year is another one in the next. */
export function printQuestions({ period: { from, to }, projectIds, shown }: QuestionsAddress): string {
  return printPath(['questions'], { from, to, project: projectIds, show: shown === 'all' ? null : shown });
}

export function parseQuestions(asked: AskedPath): QuestionsAddress {
  const shown = asked.query.get('show') === 'unanswered' ? 'unanswered' : 'all';
  return { part: 'questions', period: daysIn(asked) ?? thisYear(), projectIds: projectsIn(asked), shown };
}

export function printPack({ scope: { period, projectIds, kinds: chosen, clause, control } }: PackAddress): string {
  return printPath(['pack'], { ...period, project: projectIds, kind: chosen, clause, control });
}

export function parsePack(asked: AskedPath): PackAddress {
  const { query } = asked;
  const chosen = query.getAll('kind').flatMap((kind) => oneOf(kinds, kind) ?? []);
  const clause = findClause(query.get('clause') ?? '')?.id ?? null;
  const control = findControl(query.get('control') ?? '')?.id ?? null;
  return { part: 'pack', scope: { period: daysIn(asked) ?? thisYear(), projectIds: projectsIn(asked), kinds: chosen, clause, control } };
}
