import type { Clock } from '../../kernel/clock';
import type { Faults } from '../faults';

const pointsPerHour = 65_000;
const hourInMs = 3_600_000;

/** Counts points by the hour and stands for the walls that a fault puts up. */
export interface RateLimits {
  /** The refusal of the next call, if there is one. */
  refuse(product: string): Response | undefined;
  spend(points: number): void;
  headers(): Readonly<Record<string, string>>;
}

const tooMany = (headers: Record<string, string>) =>
  Response.json({ errorMessages: ['Rate limit exceeded.'], errors: {} }, { status: 429, headers });

/** What every answer says of the budget; the remainder only when little is left. */
const budgetHeaders = (left: number, secondsLeft: number) => ({
  'X-RateLimit-Limit': String(pointsPerHour),
  'X-RateLimit-Remaining': String(left),
  'RateLimit-Policy': `"global-app-quota";q=${String(pointsPerHour)};w=3600`,
  ...(left < pointsPerHour / 5
    ? { 'X-RateLimit-NearLimit': 'true', RateLimit: `"global-app-quota";r=${String(left)};t=${String(secondsLeft)}` }
    : {}),
});

export function createRateLimits(clock: Clock, faults: Faults): RateLimits {
  let hour = 0;
  let spent = 0;
  let wall: { readonly points: number | null; readonly hour: number; left: number } | undefined;
  const hourNow = () => Math.floor(clock.now() / hourInMs);
  const turn = () => {
    if (hour !== hourNow()) spent = 0;
    hour = hourNow();
    const { quotaPoints } = faults.state;
    if (wall?.points !== quotaPoints) wall = { points: quotaPoints, hour, left: quotaPoints ?? 0 };
    // The wall is the hour's: it falls with it.
    if (quotaPoints !== null && wall.hour !== hour) faults.state.quotaPoints = null;
  };
  const left = () => (faults.state.quotaPoints === null ? Math.max(0, pointsPerHour - spent) : Math.max(0, wall?.left ?? 0));
  const secondsLeft = () => Math.ceil(((hour + 1) * hourInMs - clock.now()) / 1000);
  const common = () => budgetHeaders(left(), secondsLeft());
  const reset = () => new Date((hour + 1) * hourInMs).toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z');
  return {
    refuse: (product) => {
      turn();
      if (faults.state.quotaPoints === null || left() > 0) return undefined;
      return tooMany({
        ...common(),
        'Retry-After': String(secondsLeft()),
        'X-RateLimit-Reset': reset(),
        'RateLimit-Reason': `${product}-quota-global-based`,
      });
    },
    spend: (points) => {
      turn();
      spent += points;
      if (wall) wall.left -= points;
    },
    headers: () => {
      turn();
      return common();
    },
  };
}

/** The refusal of a burst. */
export const burstRefusal = (product: string, retryAfter: number) =>
  tooMany({
    'Retry-After': String(retryAfter),
    'X-RateLimit-Limit': '100',
    'X-RateLimit-Remaining': '0',
    'RateLimit-Reason': `${product}-burst-based`,
  });
