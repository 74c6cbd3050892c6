import { z } from 'zod';
import type { AdfNode } from '../confluence/model';
import { macroConfigOf } from '../confluence/macro';
import type { Person } from '../kernel/people';
import { hasGlobalPermission, hasProjectPermission, findProject } from '../jira/permissions';
import { gadgetConfigurationKey } from '../jira/dashboards/gadget-configuration';
import type { Site } from '../site';
import type { Place } from './place';

/** The place does not exist for this person. */
export class PlaceNotFound extends Error {
  override readonly name = 'PlaceNotFound';
}

const issueShape = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string() }),
  }),
});
const projectShape = z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string() });
const fieldsShape = z.array(z.looseObject({ id: z.string(), name: z.string(), schema: z.looseObject({ type: z.string() }).optional() }));
const adf = z.custom<AdfNode>((value) => typeof value === 'object' && value !== null && 'type' in value);
const pageShape = z.object({ id: z.string(), spaceId: z.string(), body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }) });
const spaceShape = z.object({ id: z.string(), key: z.string() });

/** Asks a product's REST API as the person, in process: what it hides stays hidden here. */
export async function readAs<T>(site: Site, person: Person | null, path: string, schema: z.ZodType<T>): Promise<T> {
  const api = path.startsWith('/wiki/') ? site.confluence.api : site.jira.api;
  const response = await api.fetch(new Request(new URL(path, site.url)), { actor: person });
  if (!response.ok) throw new PlaceNotFound(`${path} answers ${String(response.status)}.`);
  return schema.parse(await response.json());
}

type Extension = Record<string, unknown>;

async function readIssue(site: Site, person: Person, key: string, fields: string) {
  const issue = await readAs(site, person, `/rest/api/3/issue/${encodeURIComponent(key)}?fields=issuetype,project${fields}`, issueShape);
  const { issuetype, project } = issue.fields;
  return {
    fields: issue.fields,
    issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
  };
}

async function readProject(site: Site, person: Person, key: string) {
  const project = await readAs(site, person, `/rest/api/3/project/${encodeURIComponent(key)}`, projectShape);
  return { id: project.id, key: project.key, type: project.projectTypeKey };
}

function requireAdministration(site: Site, person: Person, moduleType: string, place: Place): void {
  if (moduleType === 'jira:adminPage' && !hasGlobalPermission(person, 'ADMINISTER'))
    throw new PlaceNotFound('The page is for administrators.');
  if (moduleType !== 'jira:projectSettingsPage' || place.kind !== 'project') return;
  const project = findProject(site.jira.state, place.projectKey);
  if (!project || !hasProjectPermission(site.jira, person, project, 'ADMINISTER_PROJECTS'))
    throw new PlaceNotFound('The page is for project administrators.');
}

async function fieldExtension(site: Site, person: Person, place: Place & { kind: 'field' }): Promise<Extension> {
  const { fieldId, entryPoint, experience, issueKey } = place;
  const field = (await readAs(site, person, '/rest/api/3/field', fieldsShape)).find(({ id }) => id === fieldId);
  if (!field) throw new PlaceNotFound(`There is no field ${fieldId}.`);
  const at = issueKey === null ? null : await readIssue(site, person, issueKey, `,${fieldId}`);
  const project = at?.project ?? (await readProject(site, person, place.projectKey));
  const fieldValue = place.value === undefined ? (at?.fields[fieldId] ?? null) : place.value;
  const issue = at?.issue ?? { typeId: place.issueTypeId };
  return {
    entryPoint,
    fieldId,
    fieldType: field.schema?.type ?? 'string',
    fieldName: field.name,
    fieldValue,
    renderContext: experience,
    experience,
    issue,
    project,
  };
}

const findMacro = (node: AdfNode, localId: string): ReturnType<typeof macroConfigOf> => {
  const own = macroConfigOf(node);
  if (own?.localId === localId) return own;
  for (const child of node.content ?? []) {
    const found = findMacro(child, localId);
    if (found) return found;
  }
  return undefined;
};

async function spaceExtension(site: Site, person: Person, key: string): Promise<Extension> {
  const { results } = await readAs(
    site,
    person,
    `/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`,
    z.object({ results: z.array(spaceShape) }),
  );
  const [space] = results;
  if (!space) throw new PlaceNotFound(`There is no space ${key}.`);
  return { space: { id: space.id, key: space.key }, location: `${site.url}/wiki/spaces/${space.key}` };
}

const gadgetsShape = z.object({ gadgets: z.array(z.object({ id: z.number() })) });

async function gadgetExtension(site: Site, person: Person, place: Place & { kind: 'gadget' }): Promise<Extension> {
  const { dashboardId, gadgetId, entryPoint } = place;
  const base = `/rest/api/3/dashboard/${encodeURIComponent(dashboardId)}`;
  const { gadgets } = await readAs(site, person, `${base}/gadget`, gadgetsShape);
  if (!gadgets.some(({ id }) => String(id) === gadgetId)) throw new PlaceNotFound('The dashboard has no such gadget.');
  const property = `${base}/items/${encodeURIComponent(gadgetId)}/properties/${gadgetConfigurationKey}`;
  const kept = await readAs(site, person, property, z.object({ value: z.unknown() })).catch(() => ({ value: {} }));
  const location = `${site.url}/jira/dashboards/${dashboardId}`;
  return { gadgetConfiguration: kept.value, dashboard: { id: dashboardId }, gadget: { id: gadgetId }, entryPoint, location };
}

async function contentExtension(
  site: Site,
  person: Person,
  place: Place & { kind: 'content' | 'macro' | 'macro-config' },
): Promise<Extension> {
  const page = await readAs(site, person, `/wiki/api/v2/pages/${encodeURIComponent(place.pageId)}?body-format=atlas_doc_format`, pageShape);
  const space = await readAs(site, person, `/wiki/api/v2/spaces/${page.spaceId}`, spaceShape);
  const around = { content: { id: page.id, type: 'page', subtype: null }, space: { id: space.id, key: space.key } };
  if (place.kind === 'content') return { ...around, location: `${site.url}/wiki/spaces/${space.key}/pages/${page.id}` };
  const common = { ...around, references: [] };
  if (place.kind === 'macro-config') {
    return { ...common, isEditing: true, config: place.config, macro: { isConfiguring: true, isInserting: place.localId === null } };
  }
  const macro = findMacro(adf.parse(JSON.parse(page.body.atlas_doc_format.value)), place.localId);
  if (!macro) throw new PlaceNotFound('The page has no such macro.');
  return { ...common, isEditing: false, config: macro.config, macro: {} };
}

/** The extension context of a module at a place, read as the person. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/ */
export async function extensionOf(site: Site, person: Person, moduleType: string, place: Place): Promise<Extension> {
  requireAdministration(site, person, moduleType, place);
  const type = { type: moduleType };
  if (place.kind === 'issue') {
    const { issue, project } = await readIssue(site, person, place.issueKey, '');
    return { ...type, issue, project, isNewToIssue: false, location: `${site.url}/browse/${issue.key}${place.search ?? ''}` };
  }
  if (place.kind === 'project') return { ...type, project: await readProject(site, person, place.projectKey) };
  if (place.kind === 'site') return type;
  if (place.kind === 'space') return { ...type, ...(await spaceExtension(site, person, place.spaceKey)) };
  if (place.kind === 'field') return { ...type, ...(await fieldExtension(site, person, place)) };
  if (place.kind === 'gadget') return { ...type, ...(await gadgetExtension(site, person, place)) };
  return { ...type, ...(await contentExtension(site, person, place)) };
}
