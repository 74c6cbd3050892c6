/**
 * Forms of the file, oldest first. A later form gets a name of its own, so that every earlier one can be checked for ever. The second one
 * keeps the way of each record, and names what needs a decision by the same rules as the summary.
 */
export const snapshotFormats = ['clause-10-review-1', 'clause-10-review-2'] as const;
export type SnapshotFormat = (typeof snapshotFormats)[number];

/** The form of what is signed today. */
export const latestFormat: SnapshotFormat = 'clause-10-review-2';
