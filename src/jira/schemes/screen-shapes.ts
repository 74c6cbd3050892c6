import { route } from '@forge/api';
import { z } from 'zod';
import { screenUses, type ScreenUse } from '../../domain/health/shape';
import { read } from '../../forge/requests';
import { listQuery } from '../search/list-query';
import { readAllOf } from '../pages';

const numbered = z.union([z.string(), z.number()]).transform(String);
const mappingSchema = z.object({ issueTypeScreenSchemeId: numbered, issueTypeId: z.string(), screenSchemeId: numbered });
const associationSchema = z.object({ issueTypeScreenScheme: z.object({ id: numbered }), projectIds: z.array(numbered) });
const screenSchemeSchema = z.object({
  id: numbered,
  screens: z.object({ default: numbered, create: numbered.nullish(), edit: numbered.nullish(), view: numbered.nullish() }),
});

type ScreenIds = Readonly<Record<ScreenUse, string>>;

/** All screens of the site by the schemes that show them. */
export interface ScreenBook {
  readonly mappings: readonly z.output<typeof mappingSchema>[];
  readonly screenSchemes: readonly z.output<typeof screenSchemeSchema>[];
  /** The issue type screen scheme of each project that was asked for. */
  readonly schemeByProject: ReadonlyMap<string, string>;
}

const projectsPerCall = 100;

/** Reads the schemes of some projects, as the app: a screen that other projects show must not look like one's own. */
export async function readScreenBook(projectIds: readonly string[]): Promise<ScreenBook> {
  const groups: (readonly string[])[] = [];
  for (let start = 0; start < projectIds.length; start += projectsPerCall) groups.push(projectIds.slice(start, start + projectsPerCall));
  const [mappings, screenSchemes, associations] = await Promise.all([
    readAllOf(
      mappingSchema,
      (startAt, maxResults) => route`/rest/api/3/issuetypescreenscheme/mapping?startAt=${startAt}&maxResults=${maxResults}`,
    ),
    readAllOf(screenSchemeSchema, (startAt, maxResults) => route`/rest/api/3/screenscheme?startAt=${startAt}&maxResults=${maxResults}`),
    Promise.all(groups.map(readAssociations)),
  ]);
  const schemeByProject = associations
    .flat()
    .flatMap(({ issueTypeScreenScheme, projectIds: ids }) => ids.map((id) => [id, issueTypeScreenScheme.id] as const));
  return { mappings, screenSchemes, schemeByProject: new Map(schemeByProject) };
}

function readAssociations(projectIds: readonly string[]) {
  return readAllOf(associationSchema, (startAt, maxResults) => {
    const query = listQuery({ projectId: projectIds }, startAt, maxResults);
    return route`/rest/api/3/issuetypescreenscheme/project?${query}`;
  });
}

/** The screen of a work type in a project for each use; `null` for a project without such schemes. */
export function screenIdsOf({ mappings, screenSchemes, schemeByProject }: ScreenBook, projectId: string, typeId: string): ScreenIds | null {
  const schemeId = schemeByProject.get(projectId);
  const own = mappings.filter((mapping) => mapping.issueTypeScreenSchemeId === schemeId);
  const mapping = own.find(({ issueTypeId }) => issueTypeId === typeId) ?? own.find(({ issueTypeId }) => issueTypeId === 'default');
  const screens = screenSchemes.find((scheme) => scheme.id === mapping?.screenSchemeId)?.screens;
  if (screens === undefined) return null;
  return { create: screens.create ?? screens.default, edit: screens.edit ?? screens.default, view: screens.view ?? screens.default };
}

/** The projects whose schemes show a screen. */
export function projectsShowing({ mappings, screenSchemes, schemeByProject }: ScreenBook, screenId: string): readonly string[] {
  const showing = new Set(screenSchemes.filter(({ screens }) => Object.values(screens).includes(screenId)).map(({ id }) => id));
  const schemeIds = new Set(
    mappings.filter((mapping) => showing.has(mapping.screenSchemeId)).map((mapping) => mapping.issueTypeScreenSchemeId),
  );
  return [...schemeByProject].filter(([, schemeId]) => schemeIds.has(schemeId)).map(([projectId]) => projectId);
}

/** All screens of some work types, each once. */
export function screensOfTypes(book: ScreenBook, projectId: string, typeIds: readonly string[]): readonly string[] {
  const ids = typeIds.flatMap((typeId) => {
    const screens = screenIdsOf(book, projectId, typeId);
    return screens === null ? [] : screenUses.map((use) => screens[use]);
  });
  return [...new Set(ids)];
}

const screenSchema = z.object({ id: numbered, name: z.string() });
const tabsSchema = z.array(z.object({ id: numbered }));
const fieldsSchema = z.array(z.object({ id: z.string() }));

/** The names of screens and the fields on all their tabs, as the app. */
export async function readScreenFields(screenIds: readonly string[]) {
  if (screenIds.length === 0) return [];
  const screens = await readAllOf(screenSchema, (startAt, maxResults) => {
    const query = listQuery({ id: screenIds }, startAt, maxResults);
    return route`/rest/api/3/screens?${query}`;
  });
  return Promise.all(screens.map(async (screen) => ({ ...screen, fieldIds: await readFieldsOn(screen.id) })));
}

async function readFieldsOn(screenId: string): Promise<readonly string[]> {
  const tabs = await read('app', route`/rest/api/3/screens/${screenId}/tabs`, tabsSchema);
  const fields = await Promise.all(
    tabs.map(({ id }) => read('app', route`/rest/api/3/screens/${screenId}/tabs/${id}/fields`, fieldsSchema)),
  );
  return fields.flat().map(({ id }) => id);
}
