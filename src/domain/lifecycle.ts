import type { Visit } from './improvement';
import type { Place } from './stages';

/** One status change of Jira's history, on status ids: names change, ids stay. */
export interface StatusChange {
  /** ISO instant in UTC. */
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface History {
  readonly createdAt: string;
  readonly currentStatusId: string;
  /** Oldest first. */
  readonly changes: readonly StatusChange[];
}

export type PlaceOfStatus = (statusId: string) => Place | null;

export interface Lifecycle {
  readonly visits: readonly Visit[];
  readonly placeSince: string;
  readonly reopened: number;
  readonly sentBackAt: string | null;
  readonly verifiedAt: string | null;
  readonly doneAt: string | null;
  readonly declinedAt: string | null;
}

interface Arrival {
  readonly place: Place;
  readonly at: string;
}

/** The first status is not in Jira's history: it is where the first change came from. */
function arrivalsOf(history: History, placeOf: PlaceOfStatus): readonly Arrival[] {
  const first = history.changes[0]?.from ?? history.currentStatusId;
  const statuses = [{ at: history.createdAt, to: first }, ...history.changes];
  const arrivals: Arrival[] = [];
  for (const { at, to } of statuses) {
    const place = to === null ? null : placeOf(to);
    if (place !== null && arrivals.at(-1)?.place !== place) arrivals.push({ place, at });
  }
  return arrivals;
}

/** The stays of an improvement at each place, oldest first. Statuses that no place is mapped to are passed over. */
export function visitsOf(history: History, placeOf: PlaceOfStatus): readonly Visit[] {
  const arrivals = arrivalsOf(history, placeOf);
  return arrivals.map(({ place, at }, index) => ({ place, enteredAt: at, leftAt: arrivals[index + 1]?.at ?? null }));
}

/** Side stages are waits, not steps: a hold between Verifying and Planned does not hide that planning was reopened. */
function steps(visits: readonly Visit[]): readonly Visit[] {
  return visits.filter((visit) => visit.place !== 'on-hold');
}

function isReopening(visit: Visit, before: Visit | undefined): boolean {
  return visit.place === 'planned' && before?.place === 'verifying';
}

/** When it last left Verifying for Standardized, unless it was reopened or declined since. */
function verifiedAt(visits: readonly Visit[]): string | null {
  let verified: string | null = null;
  visits.forEach((visit, index) => {
    const before = visits[index - 1];
    if (visit.place === 'standardized' && before?.place === 'verifying') verified = visit.enteredAt;
    else if (visit.place !== 'standardized' && visit.place !== 'communicated') verified = null;
  });
  return verified;
}

/** All that the history tells about an improvement's way through the stages. */
export function lifecycleOf(history: History, placeOf: PlaceOfStatus): Lifecycle {
  const visits = visitsOf(history, placeOf);
  const walked = steps(visits);
  const now = visits.at(-1);
  const reopenings = walked.filter((visit, index) => isReopening(visit, walked[index - 1]));
  return {
    visits,
    placeSince: now?.enteredAt ?? history.createdAt,
    reopened: reopenings.length,
    sentBackAt: reopenings.at(-1)?.enteredAt ?? null,
    verifiedAt: verifiedAt(walked),
    doneAt: now?.place === 'communicated' ? now.enteredAt : null,
    declinedAt: now?.place === 'declined' ? now.enteredAt : null,
  };
}
