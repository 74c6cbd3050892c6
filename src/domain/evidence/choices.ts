/** Every period that the page of controls knows; days only with `custom`. */
export const coveragePeriods = ['any', 'quarter', 'last-quarter', 'half-year', 'year', 'custom'] as const;
export type CoveragePeriod = (typeof coveragePeriods)[number];

/** Which records of an item are listed. */
export const evidenceStates = ['open', 'done', 'all'] as const;
export type EvidenceState = (typeof evidenceStates)[number];
