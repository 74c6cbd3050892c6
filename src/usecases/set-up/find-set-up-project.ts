import type { ProjectChoice } from '../../contract/values';
import { Refusal } from '../../domain/refusal';
import { findSetUpProjects } from './list-projects';

/** The project with that key, if it is set up and the person has the permission there. One that is hidden is told from one that is missing by nobody. */
export async function findSetUpProject(key: string, permission: 'BROWSE_PROJECTS' | 'CREATE_ISSUES'): Promise<ProjectChoice> {
  const choices = await findSetUpProjects(permission);
  const found = choices.find((choice) => choice.key === key);
  if (found !== undefined) return found;
  const known = choices.map((choice) => choice.key).join(', ');
  const wayOut = known === '' ? 'There is none that you may use.' : `Choose one of ${known}.`;
  throw new Refusal('not-found', `Project: ${key} is not set up for improvements, or you have no access to it. ${wayOut}`, 'Project');
}
