import { route } from '@forge/api';
import { z } from 'zod';
import { post, read, send } from '../forge/requests';
import type { Made } from './made';
import { readAllPages } from './pages';

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

export async function findMissingFields(screenId: string, fieldIds: readonly string[]): Promise<ScreenGap> {
  const tabs = await read('app', route`/rest/api/3/screens/${screenId}/tabs`, z.array(z.object({ id: z.number() })));
  const tabId = tabs[0]?.id;
  if (tabId === undefined) throw new Error(`Screen ${screenId} has no tab.`);
  const present = new Set<string>();
  for (const { id } of tabs) {
    const fields = await read('app', route`/rest/api/3/screens/${screenId}/tabs/${id}/fields`, z.array(z.object({ id: z.string() })));
    for (const field of fields) present.add(field.id);
  }
  return { tabId, missing: fieldIds.filter((id) => !present.has(id)) };
}

/** Puts fields below those that are there. */
export async function addToScreen(screenId: string, { tabId, missing }: ScreenGap): Promise<void> {
  const path = route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`;
  // One after the other: the order of the calls is the order on the screen.
  for (const fieldId of missing) await send('app', 'POST', path, { fieldId });
}
