import type { ReviewRecord } from './snapshot';

/** Of the page's property that Confluence reads the byline from, as the manifest names it. */
export const bylineKey = 'clause-10-review-byline';

/** What stands under the title of the page. */
export interface Byline {
  readonly title: string;
  readonly tooltip: string;
}

export function bylineOfDraft(number: string): Byline {
  return { title: `${number} · in preparation`, tooltip: 'Management review (9.3), not signed yet' };
}

/** One text for all readers, so the day is that of the signature, in its zone. */
export function bylineOfRecord({
  number,
  signedBy,
  signedAt,
  timeZone,
}: Pick<ReviewRecord, 'number' | 'signedBy' | 'signedAt' | 'timeZone'>): Byline {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(new Date(signedAt));
  return { title: `${number} · signed ${day}`, tooltip: `Management review (9.3), signed by ${signedBy.name}` };
}
