import type { Source } from '../links/sources';
import type { Kind } from './kinds';

/** A kind that a record probably is, and why: offered, never forced. */
export interface KindSuggestion {
  readonly kind: Kind;
  /** One sentence for the person, who knows better. */
  readonly reason: string;
}

const suggestions: Readonly<Partial<Record<Source, KindSuggestion>>> = {
  audit: {
    kind: 'nonconformity',
    reason: 'From an audit finding: it is a nonconformity if a requirement was not met.',
  },
  nonconformity: {
    kind: 'nonconformity',
    reason: 'From an incident: it is a nonconformity if a requirement was not met.',
  },
};

/** What else something from this source may be; `null` where nothing speaks for another kind. */
export function suggestKind(source: Source | null, chosen: Kind): KindSuggestion | null {
  const suggestion = source === null ? undefined : suggestions[source];
  // Who chose a corrective action knows of its nonconformity.
  return suggestion === undefined || chosen !== 'improvement' ? null : suggestion;
}
