import type { Input } from '../contract';
import type { LinkedRecord } from '../domain/improvement';
import { Refusal } from '../domain/refusal';
import type { Surface } from '../forge/surface';
import { readRecord } from '../jira/issues';
import { searchRecords } from '../jira/search';
import { mappedTypeIds, readMappings } from '../storage/mappings';

const keyPattern = /(?:^|\/browse\/)([A-Za-z][A-Za-z0-9_]+-[0-9]+)$/;

/** Records that an improvement may come from: by key, by a pasted link, or by words of the title. */
export async function findSourceRecords(_surface: Surface, { query }: Input<'findSourceRecords'>): Promise<readonly LinkedRecord[]> {
  const mappings = await readMappings();
  const actionTypeIds = Object.values(mappings).flatMap((mapping) => mapping.actionTypeId ?? []);
  const key = keyPattern.exec(query)?.[1];
  return key === undefined
    ? searchRecords(query, [...new Set([...mappedTypeIds(mappings), ...actionTypeIds])])
    : findByKey(key.toUpperCase());
}

async function findByKey(key: string): Promise<readonly LinkedRecord[]> {
  try {
    return [await readRecord(key)];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return [];
    throw error;
  }
}
