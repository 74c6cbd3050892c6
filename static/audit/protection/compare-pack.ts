import type { PackedToday } from '../../../src/contract/protection';
import { comparePacked } from '../../../src/domain/comparison/compare-packed';
import { toGroups, type ComparedGroups } from '../../../src/domain/comparison/compared-groups';
import { rowsPerCall } from '../../../src/domain/pack/packed-record';
import { fromSnapshotRow } from '../../../src/domain/review/snapshot';
import type { ReadPack } from '../pack/read-pack';
import { patiently, type Ask } from '../pack/read-records';

export interface ComparingTools {
  readonly ask: Ask;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
}

/** Holds a pack against today: two thousand records a call, and one call for what is not in it. Nothing of the pack but ids is sent. */
export async function comparePack(pack: ReadPack, tools: ComparingTools): Promise<ComparedGroups> {
  const ask = patiently(tools.ask, tools.signal);
  const { contents, rows: packed } = pack;
  const { scope, timeZone, asOf } = contents;
  const { period, kinds, clause, control } = scope;
  const projectIds = contents.projects.map(({ id }) => id);
  const issueIds = packed.map(({ issueId }) => issueId);
  const pages = await readToday(ask, { projectIds, issueIds }, tools);
  const further = await ask('listUnpacked', { period, kinds, clause, control, projectIds, timeZone, asOf, issueIds });
  const today = pages.flatMap(({ rows }) => rows).map(fromSnapshotRow);
  const browsable = new Set(pages.flatMap((page) => page.browsable));
  const comparison = comparePacked({ packed, today, projectIds, browsable, packedAt: asOf });
  const removed = pages.flatMap((page) => page.removed);
  return { ...toGroups(comparison, removed, pages.at(-1)?.asOf ?? asOf), ...further };
}

interface Asked {
  readonly projectIds: string[];
  readonly issueIds: readonly string[];
}

async function readToday(ask: Ask, { projectIds, issueIds }: Asked, { onProgress }: ComparingTools): Promise<readonly PackedToday[]> {
  const pages: PackedToday[] = [];
  for (let done = 0; done < issueIds.length; done += rowsPerCall) {
    onProgress({ done, of: issueIds.length });
    pages.push(await ask('readPackedToday', { projectIds, issueIds: issueIds.slice(done, done + rowsPerCall) }));
  }
  return pages;
}
