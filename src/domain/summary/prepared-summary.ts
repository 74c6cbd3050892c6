import { resolvePeriod } from './period';
import type { RegisterRow } from '../register/register-row';
import { summarise } from './summarise';
import type { Summary } from './summary';

/** The periods that need no dates of their own. */
export const preparedPeriods = ['quarter', 'last-quarter', 'half-year', 'year'] as const;
export type PreparedPeriod = (typeof preparedPeriods)[number];

/** The same summary for who sees everything, and for who sees nothing of what is restricted. */
export interface PreparedSummary {
  readonly whole: Summary;
  readonly unrestricted: Summary;
}

export type PreparedSummaries = Readonly<Record<PreparedPeriod, PreparedSummary>>;

export interface PreparedMaterial {
  readonly rows: readonly RegisterRow[];
  readonly timeZone: string;
  readonly today: string;
  readonly asOf: string;
}

/** What most people will ask for, before anybody does. */
export function prepareSummaries({ rows, ...day }: PreparedMaterial): PreparedSummaries {
  const isOpenToAll = (row: RegisterRow) => !row.restricted;
  const hidesNothing = rows.every(isOpenToAll);
  const prepare = (wish: PreparedPeriod): PreparedSummary => {
    const period = resolvePeriod({ period: wish }, day.today);
    const whole = summarise({ ...day, rows, period });
    return { whole, unrestricted: hidesNothing ? whole : summarise({ ...day, rows, period, isVisible: isOpenToAll }) };
  };
  return { quarter: prepare('quarter'), 'last-quarter': prepare('last-quarter'), 'half-year': prepare('half-year'), year: prepare('year') };
}
