import type { Mover, Visit } from '../improvement';
import { isBefore, isEnd, type Place } from './stages';

export interface ProjectName {
  readonly id: string | null;
  readonly name: string | null;
}

/** One status change of Jira's history, on status ids: names change, ids stay. */
export interface StatusChange {
  /** ISO instant in UTC. */
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Names of that day, for display only. */
  readonly fromName?: string | null;
  readonly toName?: string | null;
  readonly by?: Mover | null;
  /** The project after the change; absent while it was never moved. */
  readonly project?: ProjectName;
}

export interface History {
  readonly createdAt: string;
  readonly createdBy?: Mover | null;
  readonly currentStatusId: string;
  /** The project that it was created in; absent is the one it is in. */
  readonly beganIn?: ProjectName;
  /** Oldest first. */
  readonly changes: readonly StatusChange[];
}

/** Status ids belong to a project's workflow; without a project, the one at hand is meant. */
export type PlaceOfStatus = (statusId: string, projectId?: string | null) => Place | null;

export interface Lifecycle {
  readonly visits: readonly Visit[];
  readonly placeSince: string;
  readonly reopened: number;
  readonly sentBackAt: string | null;
  readonly verifiedAt: string | null;
  readonly doneAt: string | null;
  readonly declinedAt: string | null;
}

type Arrival = Omit<Visit, 'leftAt'>;

/** The first status is not in Jira's history: it is where the first change came from. */
function creationOf({ createdAt, createdBy, currentStatusId, beganIn, changes }: History): StatusChange {
  const first = changes[0];
  const began = { at: createdAt, from: null, to: first?.from ?? currentStatusId, toName: first?.fromName ?? null, by: createdBy ?? null };
  return beganIn === undefined ? began : { ...began, project: beganIn };
}

/** Every status it was in, the first included. An imported record may bear changes older than itself: they count from its creation. */
export function statusesOf(history: History): readonly StatusChange[] {
  const { createdAt, changes } = history;
  return [creationOf(history), ...changes.map((change) => (change.at < createdAt ? { ...change, at: createdAt } : change))];
}

function arrivalsOf(statuses: readonly StatusChange[], placeOf: PlaceOfStatus): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  for (const { at, to, by, toName, project } of statuses) {
    const place = to === null ? null : placeOf(to, project?.id);
    if (place === null || arrivals.at(-1)?.place === place) continue;
    arrivals.push({ place, enteredAt: at, by: by ?? null, statusName: toName ?? null });
  }
  return arrivals;
}

/** The stays of an improvement at each place, oldest first. Statuses that no place is mapped to are passed over. */
export function visitsOf(history: History, placeOf: PlaceOfStatus): readonly Visit[] {
  const arrivals = arrivalsOf(statusesOf(history), placeOf);
  return arrivals.map(({ place, enteredAt, by, statusName }, index) => {
    return { place, enteredAt, leftAt: arrivals[index + 1]?.enteredAt ?? null, by, statusName };
  });
}

/** Side stages are waits, not steps: a hold between Verifying and Planned does not hide that planning was reopened. */
function steps(visits: readonly Visit[]): readonly Visit[] {
  return visits.filter((visit) => visit.place !== 'on-hold');
}

type Stay = Pick<Visit, 'place'>;

/** A check failed: the first one at Verifying, or a second one after the end. */
export function isReopening(visit: Stay, before: Stay | undefined): boolean {
  if (before === undefined || (before.place !== 'verifying' && !isEnd(before.place))) return false;
  return isBefore(visit.place, before.place);
}

/** A check that decided where a record went: a verification, or a second check after the end, which is seen only where it failed. */
export interface Check {
  readonly kind: 'verification' | 'second check';
  readonly failed: boolean;
  /** When it led on or back, as an ISO instant in UTC. */
  readonly at: string;
  readonly to: Place;
  /** Who took it there; `null` where Jira was not asked. */
  readonly by: Mover | null;
}

/** Every check that the way of a record tells of, oldest first. */
export function checksOf(visits: readonly Visit[]): readonly Check[] {
  const walked = steps(visits);
  return walked.flatMap((visit, index): readonly Check[] => {
    const before = walked[index - 1];
    const failed = isReopening(visit, before);
    const passed = before?.place === 'verifying' && isBefore('verifying', visit.place);
    if (before === undefined || (!failed && !passed)) return [];
    const kind = isEnd(before.place) ? 'second check' : 'verification';
    return [{ kind, failed, at: visit.enteredAt, to: visit.place, by: visit.by }];
  });
}

/** The places that a failed check sent a record back from, oldest first. */
export function returnsOf(way: readonly Place[]): readonly Place[] {
  const walked = way.filter((place) => place !== 'on-hold');
  return walked.filter((place, index) => {
    const next = walked[index + 1];
    return next !== undefined && isReopening({ place: next }, { place });
  });
}

/** When it last left Verifying for the next stage, unless it was reopened or declined since. */
function verifiedAt(visits: readonly Visit[]): string | null {
  let verified: string | null = null;
  visits.forEach((visit, index) => {
    const before = visits[index - 1];
    const isVerified = isBefore('verifying', visit.place);
    if (isVerified && before?.place === 'verifying') verified = visit.enteredAt;
    else if (!isVerified) verified = null;
  });
  return verified;
}

/** All that the history tells about an improvement's way through the stages. */
export function lifecycleOf(history: History, placeOf: PlaceOfStatus): Lifecycle {
  const visits = visitsOf(history, placeOf);
  const walked = steps(visits);
  const now = visits.at(-1);
  const reopenings = checksOf(visits).filter(({ failed }) => failed);
  return {
    visits,
    placeSince: now?.enteredAt ?? history.createdAt,
    reopened: reopenings.length,
    sentBackAt: reopenings.at(-1)?.at ?? null,
    verifiedAt: verifiedAt(walked),
    doneAt: now !== undefined && isEnd(now.place) ? now.enteredAt : null,
    declinedAt: now?.place === 'declined' ? now.enteredAt : null,
  };
}
