import { controlsWith } from '../../domain/catalogue/control-attributes';
import type { Verdict } from '../../domain/flow/verdicts';
import type { SecondCheckResult } from '../../domain/improvement';
import { isBefore, isEnd, places, type Place } from '../../domain/lifecycle/stages';
import type { DatedFigure, Figure, OpenedFigure, Period } from '../../domain/summary/summary';
import { clauseName, idList, isAmong, quoted } from './jql';
import { fieldIs, openPlaces, statusIds, statusList, type SearchGround } from './search-ground';

export interface FigureGround extends SearchGround {
  readonly period: Period;
  readonly today: string;
  /** How often a check failed is nothing that JQL can ask, so these are named. */
  readonly notEffectiveTwice: readonly string[];
}

/** More ids would make an address that is too long. */
const mostNamed = 200;

/** The ids of records that a search names one by one. */
export function idsToName(rows: readonly { readonly issueId: string }[]): readonly string[] {
  return rows.slice(0, mostNamed).map(({ issueId }) => issueId);
}

const ends = places.filter(isEnd);
const earlierPlaces = places.filter((place) => isBefore(place, 'verifying'));
/** A condition that no record meets. */
const nothing = isAmong('id', []);

const wornOff: SecondCheckResult = 'Not effective any more';

/** Days without a time: Jira reads them in the zone of the person who searches, as the figures do. */
export function during({ from, to }: Period): string {
  return `DURING (${quoted(from)}, ${quoted(`${to} 23:59`)})`;
}

/** A change that happened in a period and, where that is over, not again since: a record counts where it did so last. */
function lastChanged({ today }: FigureGround, change: string, period: Period): string {
  const happened = `status CHANGED ${change} ${during(period)}`;
  return period.to < today ? `${happened} AND NOT status CHANGED ${change} AFTER ${quoted(`${period.to} 23:59`)}` : happened;
}

function arrivedIn(ground: FigureGround, wanted: readonly Place[], period: Period = ground.period): string {
  const ids = statusIds(ground, wanted);
  if (ids.length === 0) return nothing;
  return `status in ${idList(ids)} AND ${lastChanged(ground, `TO ${idList(ids)}`, period)}`;
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
  return stoodAmong(statusList(ground, [place]), on);
}

function stoodAmong(statuses: string, on: string): string {
  const moment = quoted(`${on} 23:59`);
  return `status WAS IN ${statuses} DURING (${moment}, ${moment})`;
}

/** What went on and was not sent back since. */
function passedIn(ground: FigureGround): string {
  const change = `FROM ${statusList(ground, ['verifying'])} TO ${statusList(ground, ['standardized'])}`;
  return `${lastChanged(ground, change, ground.period)} AND status in ${statusList(ground, ['standardized', 'communicated', 'on-hold'])}`;
}

/** What a check sends back goes to an earlier stage: from Verifying, or after the end from there. */
function sentBackIn(ground: FigureGround): string {
  const from = statusIds(ground, ['verifying', ...ends]);
  const to = statusIds(ground, earlierPlaces);
  if (from.length === 0 || to.length === 0) return nothing;
  return `(${lastChanged(ground, `FROM ${idList(from)} TO ${idList(to)}`, ground.period)})`;
}

function checkedIn(ground: FigureGround): string {
  return `((${passedIn(ground)}) OR ${sentBackIn(ground)})`;
}

/** A second check failed, and nothing sent the record back. */
function failedAtEnd(ground: FigureGround): string {
  return `status in ${statusList(ground, ['communicated'])} AND ${fieldIs(ground.fieldIds.secondCheckResult, wornOff)}`;
}

/** Said in full, because in JQL what is empty is neither equal nor unequal. */
function isEffective(ground: FigureGround): string {
  const second = clauseName(ground.fieldIds.secondCheckResult);
  const lasts = `(status not in ${statusList(ground, ['communicated'])} OR ${second} is EMPTY OR ${second} != ${quoted(wornOff)})`;
  return `${passedIn(ground)} AND ${fieldIs(ground.fieldIds.effectiveness, 'Effective')} AND ${lasts}`;
}

/** Judged effective, and sent back all the same. */
function effectiveSentBack(ground: FigureGround): string {
  return `${fieldIs(ground.fieldIds.effectiveness, 'Effective')} AND ${sentBackIn(ground)} AND NOT (${passedIn(ground)})`;
}

/** The result is that of today: it may have been changed after the verification. */
function verdictIs(ground: FigureGround, verdict: Verdict): string {
  const { effectiveness } = ground.fieldIds;
  const cameBack = `status CHANGED FROM ${statusList(ground, ['communicated'])} TO ${statusList(ground, ['planned'])}`;
  switch (verdict) {
    case 'Effective':
      return isEffective(ground);
    case 'Second check failed': {
      const atEnd = `${passedIn(ground)} AND ${fieldIs(effectiveness, 'Effective')} AND ${failedAtEnd(ground)}`;
      return `((${atEnd}) OR (${effectiveSentBack(ground)} AND ${cameBack}))`;
    }
    case 'none': {
      const empty = `${checkedIn(ground)} AND ${fieldIs(effectiveness, 'none')}`;
      return `((${empty}) OR (${effectiveSentBack(ground)} AND NOT ${cameBack}))`;
    }
    default:
      return `${checkedIn(ground)} AND ${fieldIs(effectiveness, verdict)}`;
  }
}

/** It has not come there again since. */
function thereSince(ground: FigureGround, place: Place, before: string): string {
  const there = statusList(ground, [place]);
  const arrived = `status CHANGED TO ${there} ${during({ from: before, to: ground.today })}`;
  return `status in ${there} AND created < ${quoted(before)} AND NOT ${arrived}`;
}

/** What belongs to a figure, as a condition on the records of the projects. */
export function condition(figure: Figure, ground: FigureGround): string {
  const opened = createdIn(ground.period);
  switch (figure.kind) {
    case 'open':
      return `status in ${statusList(ground, openPlaces)}`;
    case 'overdue':
      return `status in ${statusList(ground, openPlaces)} AND due < ${quoted(ground.today)}`;
    case 'opened':
      return opened;
    case 'done':
      return arrivedIn(ground, ends);
    case 'sent-back':
      return sentBackIn(ground);
    case 'declined':
      return arrivedIn(ground, ['declined']);
    case 'verified':
      return checkedIn(ground);
    case 'effective':
      return verdictIs(ground, 'Effective');
    case 'passed':
      return passedIn(ground);
    case 'verdict':
      return verdictIs(ground, figure.value);
    case 'left':
      return leftIn(ground, figure.value);
    case 'place':
      return `status in ${statusList(ground, [figure.value])}`;
    case 'any-of':
      return figure.figures.map((part) => `(${condition(part, ground)})`).join(' OR ');
    case 'source':
    case 'clause':
    case 'theme':
    case 'control':
    case 'attribute':
      return `${opened} AND ${factIs(figure, ground)}`;
    default:
      return conditionOnDays(figure, ground);
  }
}

function factIs(figure: OpenedFigure, { fieldIds }: FigureGround): string {
  switch (figure.kind) {
    case 'source':
      return fieldIs(fieldIds.source, figure.value);
    case 'clause':
      return fieldIs(fieldIds.clauses, figure.value);
    case 'theme':
      return fieldIs(fieldIds.theme, figure.value);
    case 'control':
      return fieldIs(fieldIds.controls, figure.value);
    case 'attribute':
      return `${clauseName(fieldIds.controls)} in (${controlsWith(figure.value).map(quoted).join(', ')})`;
  }
}

/** The same for a figure that has its days in itself, or none. */
function conditionOnDays(figure: DatedFigure, ground: FigureGround): string {
  switch (figure.kind) {
    case 'opened-in':
      return createdIn(figure);
    case 'done-in':
      return arrivedIn(ground, ends, figure);
    case 'source-in':
      return `${createdIn(figure)} AND ${fieldIs(ground.fieldIds.source, figure.value)}`;
    case 'at':
      return stoodOn(ground, figure.value, figure.on);
    case 'open-on':
      return stoodAmong(statusList(ground, openPlaces), figure.on);
    case 'since':
      return thereSince(ground, figure.value, figure.before);
    case 'due-before':
      return `status in ${statusList(ground, openPlaces)} AND due < ${quoted(figure.before)}`;
    case 'not-effective-twice':
      return isAmong('id', ground.notEffectiveTwice);
  }
}
