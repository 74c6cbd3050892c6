import { deserialize, serialize } from 'node:v8';
import type { JiraState } from '../site/jira/model';
import type { Stored } from '../site/forge/kvs/kvs-store';
import type { Site } from '../site/site';

/** All that Jira and the app's storage remembered at one moment. */
export interface SiteFrame {
  readonly jira: Buffer;
  readonly stored: readonly Stored[];
}

export function takeFrame({ jira, host }: Site): SiteFrame {
  return { jira: serialize(jira.state), stored: host.store.list('plain') };
}

/** Puts a moment of the same site back: its counters go on, so that no number is given twice. */
export function putBack({ jira, host }: Site, { jira: kept, stored }: SiteFrame): void {
  const before = deserialize(kept) as JiraState;
  for (const [name, map] of Object.entries(jira.state) as [keyof JiraState, Map<string, unknown>][]) {
    map.clear();
    for (const [key, value] of before[name]) map.set(key, value);
  }
  for (const { key } of host.store.list('plain')) host.store.delete('plain', key);
  for (const { key, json } of stored) host.store.set('plain', key, JSON.parse(json));
}
