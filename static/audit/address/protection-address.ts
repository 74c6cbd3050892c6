import { printPath, type AskedPath } from './query';

/** Which signed review is compared with today. */
export interface ProtectionAddress {
  readonly part: 'protection';
  /** The page that it stands on; `null` where nobody chose, which is the newest. */
  readonly pageId: string | null;
}

export function printProtection({ pageId }: ProtectionAddress): string {
  return printPath(['protection', ...(pageId === null ? [] : [pageId])], {});
}

export function parseProtection({ parts: [, pageId = ''] }: AskedPath): ProtectionAddress {
  return { part: 'protection', pageId: /^[0-9]+$/.test(pageId) ? pageId : null };
}
