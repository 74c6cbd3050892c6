import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';

/** Who asks, and when: dates of a query are read in the caller's time zone. */
export interface SearchContext {
  readonly jira: Jira;
  readonly actor: Person | null;
  readonly now: number;
  readonly timeZone: string;
}

export function createSearchContext(jira: Jira, actor: Person | null): SearchContext {
  return { jira, actor, now: jira.kernel.clock.now(), timeZone: actor?.timeZone ?? 'UTC' };
}

interface SearchSettings {
  /** How long the index lags behind: younger issues are not found unless a search reconciles them. */
  lagMs: number;
  /** The most issues of one page; `null` for as many as Jira gives. */
  pageSize: number | null;
  /** How many searches leave out so many of the issues that they find last. */
  omits: { searches: number; issues: number };
}

const settings = new WeakMap<Jira, SearchSettings>();

/** The settings of a site's search, to be changed by a test. */
export function searchSettings(jira: Jira): SearchSettings {
  const known = settings.get(jira);
  if (known) return known;
  const fresh: SearchSettings = { lagMs: 0, pageSize: null, omits: { searches: 0, issues: 0 } };
  settings.set(jira, fresh);
  return fresh;
}
