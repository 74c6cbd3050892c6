import { route } from '@forge/api';
import { z } from 'zod';
import { post } from '../../forge/requests';
import type { Made } from '../made';
import { readAllOf, readAllPages } from '../pages';

const numbered = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

export interface KnownScreenScheme extends Made {
  /** The screen for what is not said otherwise. */
  readonly screenId: string | null;
}

const screenScheme = numbered.extend({ name: z.string(), screens: z.object({ default: z.number().optional() }).nullish() });

export async function readScreenSchemes(): Promise<readonly KnownScreenScheme[]> {
  const schemes = await readAllOf(
    screenScheme,
    (startAt, maxResults) => route`/rest/api/3/screenscheme?startAt=${startAt}&maxResults=${maxResults}`,
  );
  return schemes.map(({ id, name, screens }) => ({ id, name, screenId: screens?.default?.toString() ?? null }));
}

export async function createScreenScheme(name: string, screenId: string): Promise<string> {
  return (await post('app', route`/rest/api/3/screenscheme`, { name, screens: { default: Number(screenId) } }, numbered)).id;
}

export async function readIssueTypeScreenSchemes(): Promise<readonly Made[]> {
  return readAllPages((startAt, maxResults) => route`/rest/api/3/issuetypescreenscheme?startAt=${startAt}&maxResults=${maxResults}`);
}

/** Types that are not named get the first of the screen schemes. */
export async function createIssueTypeScreenScheme(name: string, schemeIdByType: ReadonlyMap<string, string>): Promise<string> {
  const [first] = schemeIdByType.values();
  const mappings = [['default', first], ...schemeIdByType].map(([issueTypeId, screenSchemeId]) => ({ issueTypeId, screenSchemeId }));
  return (await post('app', route`/rest/api/3/issuetypescreenscheme`, { name, issueTypeMappings: mappings }, numbered)).id;
}

export async function readIssueTypeSchemes(): Promise<readonly Made[]> {
  return readAllPages((startAt, maxResults) => route`/rest/api/3/issuetypescheme?startAt=${startAt}&maxResults=${maxResults}`);
}

export async function createIssueTypeScheme(name: string, issueTypeIds: readonly string[]): Promise<string> {
  const body = { name, issueTypeIds, defaultIssueTypeId: issueTypeIds[0] };
  return (await post('app', route`/rest/api/3/issuetypescheme`, body, z.object({ issueTypeSchemeId: z.string() }))).issueTypeSchemeId;
}

export async function readWorkflowSchemes(): Promise<readonly Made[]> {
  return readAllPages((startAt, maxResults) => route`/rest/api/3/workflowscheme?startAt=${startAt}&maxResults=${maxResults}`);
}

/** Types that are not named follow Jira's default workflow. */
export async function createWorkflowScheme(name: string, workflowNameByType: ReadonlyMap<string, string>): Promise<string> {
  const body = { name, issueTypeMappings: Object.fromEntries(workflowNameByType) };
  return (await post('app', route`/rest/api/3/workflowscheme`, body, numbered)).id;
}
