import { route } from '@forge/api';
import { z } from 'zod';
import { post, read } from '../forge/requests';
import type { Made } from './made';

const made = z.object({ id: z.string(), name: z.string() });

export async function readIssueTypes(): Promise<readonly Made[]> {
  return read('app', route`/rest/api/3/issuetype`, z.array(made));
}

/** Level 0 is work of its own, level -1 a child of it. */
export async function createIssueType(name: string, description: string, hierarchyLevel: 0 | -1): Promise<string> {
  return (await post('app', route`/rest/api/3/issuetype`, { name, description, hierarchyLevel }, made)).id;
}
