import { differenceInCalendarDays, parseISO } from 'date-fns';

/** Whole days from one `yyyy-MM-dd` to another, negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** Making a clock or a calendar of a zone takes longer than reading it a thousand times, and a register reads it for every row. */
function keptByZone(make: (timeZone: string) => Intl.DateTimeFormat): (timeZone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const known = made.get(timeZone);
    if (known !== undefined) return known;
    const fresh = make(timeZone);
    made.set(timeZone, fresh);
    return fresh;
  };
}

const calendarOf = keptByZone((timeZone) => {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
});

/** The day of an instant in a time zone, as `yyyy-MM-dd`. */
export function dayOf(instant: Date, timeZone: string): string {
  if (timeZone === 'UTC') return instant.toISOString().slice(0, 10);
  return calendarOf(timeZone).format(instant);
}

const clockOf = keptByZone((timeZone) => {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
});

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(epochMs: number, clock: Intl.DateTimeFormat): number {
  const parts = clock.formatToParts(epochMs);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - epochMs;
}

/** The instant at which a day begins in a time zone, as an ISO string in UTC. */
export function startOfDayIn(day: string, timeZone: string): string {
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  const clock = clockOf(timeZone);
  const guess = utcMidnight - offsetAt(utcMidnight, clock);
  // Around a change of summer time the offset at the guess is the right one.
  return new Date(utcMidnight - offsetAt(guess, clock)).toISOString();
}

/** An instant in whole seconds since 1970: numbers compare fast, and figures count days. */
export function toSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** Whole hours from one instant in seconds to another. */
export function hoursBetween(from: number, to: number): number {
  return Math.floor((to - from) / 3600);
}

export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
