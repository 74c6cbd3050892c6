import { route } from '@forge/api';
import { z } from 'zod';
import { post, read } from '../../forge/requests';
import type { Made } from '../made';
import { isOfTheWholeSite, scopeSchema } from '../search/scope';

/** Level 0 is work of its own, level -1 a child of it. */
export type HierarchyLevel = 0 | -1;

const issueTypeSchema = z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.number().default(0), scope: scopeSchema });

export interface KnownIssueType extends Made {
  readonly hierarchyLevel: number;
}

/** The issue types that any project can use. */
export async function readIssueTypes(): Promise<readonly KnownIssueType[]> {
  return (await read('app', route`/rest/api/3/issuetype`, z.array(issueTypeSchema))).filter(isOfTheWholeSite);
}

export async function createIssueType(name: string, description: string, hierarchyLevel: HierarchyLevel): Promise<string> {
  return (await post('app', route`/rest/api/3/issuetype`, { name, description, hierarchyLevel }, issueTypeSchema)).id;
}
