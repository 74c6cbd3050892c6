import { badRequest, notFound } from '../errors';
import type { JiraState, Project } from '../model';
import { findProject } from '../permissions';

/** What projects can share: schemes that a team-managed project has to itself are no schemes to the outside. */
export const sharedOf = <Thing extends { readonly scopeProjectId?: string }>(things: ReadonlyMap<string, Thing>): Thing[] =>
  [...things.values()].filter(({ scopeProjectId }) => scopeProjectId === undefined);

/** The project that a scheme is to be assigned to. */
export function readCompanyManaged(state: JiraState, idOrKey: string): Project {
  const project = findProject(state, idOrKey);
  if (!project) throw notFound(`The project ${idOrKey} does not exist.`);
  if (project.management === 'team-managed') throw badRequest('Schemes can only be assigned to company-managed projects.');
  return project;
}
