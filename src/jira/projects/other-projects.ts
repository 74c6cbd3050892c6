import { route } from '@forge/api';
import { z } from 'zod';
import { read } from '../../forge/requests';
import { readAllOf } from '../pages';

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });

/** Ids of all projects of the site, as the app: what a change would touch must not depend on who looks. */
export async function readProjectIds(): Promise<readonly string[]> {
  const projects = await readAllOf(
    z.object({ id: z.string() }),
    (startAt, maxResults) => route`/rest/api/3/project/search?startAt=${startAt}&maxResults=${maxResults}`,
  );
  return projects.map(({ id }) => id);
}

const idsPerCall = 50;

/** What the person at the screen knows projects by. Those that are hidden from them stay without a name. */
export async function readProjectNames(projectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let start = 0; start < projectIds.length; start += idsPerCall) {
    const query = new URLSearchParams(projectIds.slice(start, start + idsPerCall).map((id): [string, string] => ['id', id]));
    query.set('maxResults', String(idsPerCall));
    const { values } = await read('user', route`/rest/api/3/project/search?${query}`, z.object({ values: z.array(projectSchema) }));
    for (const { id, key, name } of values) names.set(id, `${name} (${key})`);
  }
  return names;
}

/** Those of some projects that are still there, as the app. */
export async function keepExisting(projectIds: readonly string[]): Promise<readonly string[]> {
  const there = new Set<string>();
  for (let start = 0; start < projectIds.length; start += idsPerCall) {
    const query = new URLSearchParams(projectIds.slice(start, start + idsPerCall).map((id): [string, string] => ['id', id]));
    query.set('maxResults', String(idsPerCall));
    const { values } = await read('app', route`/rest/api/3/project/search?${query}`, z.object({ values: z.array(projectSchema) }));
    for (const { id } of values) there.add(id);
  }
  return projectIds.filter((id) => there.has(id));
}

/** Projects by name, and how many more there are that stay without one. */
export function namesOf(projectIds: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
  const known = projectIds.flatMap((id) => names.get(id) ?? []).sort((left, right) => left.localeCompare(right));
  const hidden = projectIds.filter((id) => !names.has(id)).length;
  if (hidden === 0) return known;
  return [...known, hidden === 1 ? '1 project that you may not see' : `${String(hidden)} projects that you may not see`];
}
