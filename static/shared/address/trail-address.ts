export const entryParameter = 'trail-entry';
export const viewParameter = 'trail-view';

/** The address of an entry for ever: the work item's own, with the entry beside it. */
export function entryPath(issueKey: string, entryId: string): string {
  return `/browse/${issueKey}?${entryParameter}=${encodeURIComponent(entryId)}`;
}

/** The address of the trace on a work item. */
export function tracePath(issueKey: string): string {
  return `/browse/${issueKey}?${viewParameter}=trace`;
}
