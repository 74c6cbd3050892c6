/**
 * Forms of the file, oldest first. A later form gets a name of its own, so that every earlier one can be checked for ever. The second one
 * keeps the way of each record, and names what needs a decision by the same rules as the summary. The third one keeps who owns and who
 * verifies a record and when it was measured, so that none of it can change unseen.
 */
export const snapshotFormats = ['clause-10-review-1', 'clause-10-review-2', 'clause-10-review-3'] as const;
export type SnapshotFormat = (typeof snapshotFormats)[number];

/** The form of what is signed today. */
export const latestFormat: SnapshotFormat = 'clause-10-review-3';

/** Whether a form holds what another one began to hold. */
export function holdsWhatBeganIn(first: SnapshotFormat, format: SnapshotFormat): boolean {
  return snapshotFormats.indexOf(format) >= snapshotFormats.indexOf(first);
}
