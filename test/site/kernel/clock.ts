/** The one clock of the site. It runs, and can be moved, so that demo data gets a past and tests a future. */
export interface Clock {
  /** Now, in epoch milliseconds of the site's time. */
  now(): number;
  /** Moves the site to an instant; time runs on from there. */
  set(epochMs: number): void;
  advance(ms: number): void;
}

export function createClock(real: () => number = Date.now): Clock {
  let offsetMs = 0;
  return {
    now: () => real() + offsetMs,
    set: (epochMs) => {
      offsetMs = epochMs - real();
    },
    advance: (ms) => {
      offsetMs += ms;
    },
  };
}
