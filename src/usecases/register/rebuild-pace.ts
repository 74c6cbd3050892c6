import type { IdPage } from '../../jira/search/search';
import type { Rebuild } from '../../storage/register-rebuild';

/** Of the 65,000 points an hour that all sites of the app share, one site takes no more than this for a rebuild of a register that is there. */
const pointsPerHour = 30_000;
const hourInMs = 3_600_000;

export const hourOf = (now: Date) => Math.floor(now.getTime() / hourInMs);

export function secondsToNextHour(now: Date): number {
  return Math.ceil((hourInMs - (now.getTime() % hourInMs)) / 1000);
}

/** The id page costs a point for each id, and so do the issues themselves. */
export function pointsFor({ ids }: IdPage): number {
  return 2 * ids.length;
}

/** The points of this hour are used, and the register that is there serves until the next. */
export function waitsForPoints({ pace, points, hour }: Rebuild, now: Date): boolean {
  return pace === 'within a budget' && hour === hourOf(now) && points >= pointsPerHour;
}
