import { useEffect, useState } from 'react';
import { readContext } from '../shared/surface-context';

const parameter = 'trail-entry';

/** The address of an entry for ever: the work item's own, with the entry beside it. */
export function entryPath(issueKey: string, entryId: string): string {
  return `/browse/${issueKey}?${parameter}=${encodeURIComponent(entryId)}`;
}

/** The entry that the address of the page around the frame names; `undefined` until the product told it, `null` for none. */
export function useLinkedEntry(): string | null | undefined {
  const [linked, setLinked] = useState<string | null>();
  useEffect(() => {
    readContext()
      .then(({ extension }) => setLinked(entryOf(extension['location'])))
      .catch(() => setLinked(null));
  }, []);
  return linked;
}

function entryOf(location: unknown): string | null {
  return typeof location === 'string' && URL.canParse(location) ? new URL(location).searchParams.get(parameter) : null;
}
