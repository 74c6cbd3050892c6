import type { Input } from '../contract';
import type { Person } from '../domain/improvement';
import { projectAtHand, type Surface } from '../forge/surface';
import { findAssignable } from '../jira/people';
import { findSetUpProjects } from './set-up/list-projects';

/** People who can own or verify an improvement of the project at hand; on a page of Confluence, of the first one that the person may browse. */
export async function findPeople(surface: Surface, { query }: Input<'findPeople'>): Promise<readonly Person[]> {
  const [first] = surface.project === null ? await findSetUpProjects('BROWSE_PROJECTS') : [];
  return findAssignable((first ?? projectAtHand(surface)).key, query);
}
