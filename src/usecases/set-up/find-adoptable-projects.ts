import type { Input } from '../../contract';
import type { ProjectChoice } from '../../contract/values';
import type { Surface } from '../../forge/surface';
import { findProjects } from '../../jira/projects/projects';
import { readMappings } from '../../storage/mappings';

/** Projects that the person sees and that are not set up yet, by words of their name or by key. */
export async function findAdoptableProjects(
  _surface: Surface,
  { query }: Input<'findAdoptableProjects'>,
): Promise<readonly ProjectChoice[]> {
  const mappings = await readMappings();
  return (await findProjects(query)).filter(({ id }) => mappings[id] === undefined);
}
