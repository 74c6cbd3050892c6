import { z } from 'zod';
import { hasGlobalPermission, hasProjectPermission, findProject } from '../jira/permissions';
import type { Person } from '../kernel/people';
import type { Site } from '../site';
import { PlaceNotFound, readAs } from './extension';

const always: readonly RegExp[] = [
  /^\/$/,
  /^\/issues\/?$/,
  /^\/rovo$/,
  /^\/jira\/dashboards\/1$/,
  /^\/jira\/projects\/?$/,
  /^\/wiki\/?$/,
  /^\/jira\/settings\/?$/,
];

type Look = (site: Site, person: Person, parts: readonly string[]) => Promise<unknown>;

/** Jira also says which kind of project: `/jira/core/projects/…`. */
const withoutKind = (pathname: string) => pathname.replace(/^\/jira\/(?:core|software)\//, '/jira/');

const lookAtIssue: Look = (site, person, [key = '']) => readAs(site, person, `/rest/api/3/issue/${key}?fields=summary`, z.unknown());
const lookAtProject: Look = (site, person, [key = '']) => readAs(site, person, `/rest/api/3/project/${key}`, z.unknown());
const lookAtPage: Look = (site, person, [, id = '']) => readAs(site, person, `/wiki/api/v2/pages/${id}`, z.unknown());
const lookAtSpace: Look = async (site, person, [key = '']) => {
  const found = await readAs(site, person, `/wiki/api/v2/spaces?keys=${key}`, z.object({ results: z.array(z.unknown()) }));
  if (found.results.length === 0) throw new PlaceNotFound(`There is no space ${key}.`);
};
const lookAtProjectSettings: Look = async (site, person, parts) => {
  await lookAtProject(site, person, parts);
  const project = findProject(site.jira.state, parts[0] ?? '');
  if (!project || !hasProjectPermission(site.jira, person, project, 'ADMINISTER_PROJECTS')) throw new PlaceNotFound('For administrators.');
};
const lookAtAdministration: Look = async (_site, person) => {
  if (!hasGlobalPermission(person, 'ADMINISTER')) throw new PlaceNotFound('For administrators.');
  await Promise.resolve();
};

const lookAtGlobalPage: Look = async (site, _person, [key]) => {
  if (!site.host.manifest.modules['jira:globalPage'].some((page) => page.key === key)) throw new PlaceNotFound('No app has such a page.');
  await Promise.resolve();
};

const guarded: readonly (readonly [RegExp, Look])[] = [
  [/^\/browse\/([^/]+)$/, lookAtIssue],
  [/^\/jira\/projects\/([^/]+)\/settings\/apps\/[^/]+(?:\/.*)?$/, lookAtProjectSettings],
  [/^\/jira\/projects\/([^/]+)(?:\/(?:board|create|list|apps\/[^/]+(?:\/.*)?))?$/, lookAtProject],
  [/^\/jira\/settings\/apps\/[^/]+(?:\/.*)?$/, lookAtAdministration],
  [/^\/jira\/apps\/([^/]+)(?:\/.*)?$/, lookAtGlobalPage],
  [/^\/wiki\/spaces\/([^/]+)\/pages\/edit\/(\d+)$/, lookAtPage],
  [/^\/wiki\/spaces\/([^/]+)\/pages\/(\d+)(?:\/[^/]+)?$/, lookAtPage],
  [/^\/wiki\/(pages)\/(?:viewpage|diffpagesbyversion)\.action\?(?:.*&)?pageId=(\d+)(?:&|$)/, lookAtPage],
  [/^\/wiki\/spaces\/([^/]+)(?:\/apps\/[^/]+(?:\/.*)?)?$/, lookAtSpace],
];

/** Addresses that say in their query what they show. */
const saidInQuery = /\.action\?/;

/** 404 for a page that does not exist or is hidden from the person, told apart by nobody. */
export async function statusOfPage(site: Site, person: Person, address: string): Promise<200 | 404> {
  const pathname = saidInQuery.test(address) ? address : (address.split('?')[0] ?? '');
  if (always.some((pattern) => pattern.test(pathname))) return 200;
  for (const [pattern, look] of guarded) {
    const match = pattern.exec(withoutKind(pathname));
    if (!match) continue;
    return look(site, person, match.slice(1)).then(
      () => 200,
      () => 404,
    );
  }
  return 404;
}
