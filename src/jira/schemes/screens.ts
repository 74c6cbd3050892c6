import { route } from '@forge/api';
import { z } from 'zod';
import { pathOf, type Addition, type TakingBack } from '../../domain/set-up/additions';
import { post, read, remove, send } from '../../forge/requests';
import type { Made } from '../made';
import { readAllPages } from '../pages';

export async function readScreens(): Promise<readonly Made[]> {
  return readAllPages((startAt, maxResults) => route`/rest/api/3/screens?startAt=${startAt}&maxResults=${maxResults}`);
}

const created = z.object({ id: z.number().transform(String) });

export async function createScreen(name: string): Promise<string> {
  const body = { name, description: 'Everything that is recorded about this kind of work item.' };
  return (await post('app', route`/rest/api/3/screens`, body, created)).id;
}

/** The fields that a screen lacks on all of its tabs, and the first tab, which they would be added to. */
export interface ScreenGap {
  readonly tabId: number;
  readonly missing: readonly string[];
}

/** The tab that each field of a screen is on, and the tabs. */
async function readTabs(screenId: string): Promise<{ readonly tabIds: readonly number[]; readonly tabOf: ReadonlyMap<string, number> }> {
  const tabs = await read('app', route`/rest/api/3/screens/${screenId}/tabs`, z.array(z.object({ id: z.number() })));
  const tabOf = new Map<string, number>();
  for (const { id } of tabs) {
    const fields = await read('app', route`/rest/api/3/screens/${screenId}/tabs/${id}/fields`, z.array(z.object({ id: z.string() })));
    for (const field of fields) tabOf.set(field.id, id);
  }
  return { tabIds: tabs.map(({ id }) => id), tabOf };
}

export async function findMissingFields(screenId: string, fieldIds: readonly string[]): Promise<ScreenGap> {
  const { tabIds, tabOf } = await readTabs(screenId);
  const [tabId] = tabIds;
  if (tabId === undefined) throw new Error(`Screen ${screenId} has no tab.`);
  return { tabId, missing: fieldIds.filter((id) => !tabOf.has(id)) };
}

/** Which of the fields that a fix put on a screen are still where it put them. */
export async function findTaking(screenId: string, additions: readonly Addition[]): Promise<TakingBack> {
  const { tabOf } = await readTabs(screenId);
  const at = (addition: Addition) => tabOf.get(pathOf(addition)[2] ?? '');
  const isThere = (addition: Addition) => String(at(addition)) === pathOf(addition)[1];
  const moved = additions.filter((addition) => at(addition) !== undefined && !isThere(addition));
  return {
    undone: additions.filter(isThere),
    kept: moved.map((addition) => ({ ...addition, why: 'Somebody put it on another tab since.' })),
    gone: additions.filter((addition) => at(addition) === undefined),
  };
}

/** Takes fields off a screen; their values stay in the work items. */
export async function takeOffScreen(additions: readonly Addition[]): Promise<void> {
  for (const addition of additions) {
    const [screenId = '', tabId = '', fieldId = ''] = pathOf(addition);
    await remove('app', route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields/${fieldId}`);
  }
}

/** Puts fields below those that are there. */
export async function addToScreen(screenId: string, { tabId, missing }: ScreenGap): Promise<void> {
  const path = route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`;
  // One after the other: the order of the calls is the order on the screen.
  for (const fieldId of missing) await send('app', 'POST', path, { fieldId });
}
