import type { ProjectChoice } from '../contract';
import { findProjectsWith } from '../jira/permissions';
import { readMappings } from '../storage/mappings';

/** Projects that are set up and that the person may browse. */
export async function listProjects(): Promise<readonly ProjectChoice[]> {
  const projects = Object.values(await readMappings()).map((mapping) => mapping.project);
  const visible = await findProjectsWith(
    'BROWSE_PROJECTS',
    projects.map((project) => project.id),
  );
  return projects.filter((project) => visible.has(project.id));
}
