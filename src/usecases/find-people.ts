import type { Input } from '../contract';
import type { Person } from '../domain/improvement';
import { projectAtHand, type Surface } from '../forge/surface';
import { findAssignable } from '../jira/people';

/** People who can own or verify an improvement of the project at hand. */
export async function findPeople(surface: Surface, { query }: Input<'findPeople'>): Promise<readonly Person[]> {
  return findAssignable(projectAtHand(surface).key, query);
}
